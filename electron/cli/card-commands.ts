import { cardLevels } from '../../shared/models/card';
import type { ClientNo } from '../../shared/models/client';
import { applyForCard } from '../operations/cards/apply-for-card';
import { listAllApplications } from '../operations/cards/find-application';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

function apply(options: CommandOptions): Promise<CommandOutcome> {
  const level = options.oneOf('level', cardLevels) ?? 'standard';
  return withLedger(options, (session) => {
    const application = applyForCard(session, {
      clientNo: options.required('client') as ClientNo,
      kind: 'newCard',
      level,
      rmName: options.required('rm'),
      remarks: '',
    });
    return { json: application, lines: [`${application.sheetNumber} ${application.name}`] };
  });
}

function list(options: CommandOptions): Promise<CommandOutcome> {
  return withLedger(options, (session) => {
    const applications = listAllApplications(session);
    return {
      json: { applications },
      lines: applications.map(
        ({ sheetNumber, clientNo, name, level, state }) =>
          `${sheetNumber}\t${clientNo}\t${name}\t${level}\t${state}`,
      ),
    };
  });
}

/** Commands about VIP cards. Sheets are laid out by the window program. */
export const cardCommands: readonly Command[] = [
  {
    name: 'cards',
    usage: `cards apply --client NO --level ${cardLevels.join('|')} --rm NAME | cards list`,
    run: (options) => {
      const action = options.words[1];
      if (action === 'apply') return apply(options);
      if (action === 'list') return list(options);
      if (action === 'print')
        throw new UsageFailure('command.needsWindow', { command: 'cards print' });
      throw new UsageFailure('command.unknown', { command: `cards ${action ?? ''}` });
    },
  },
];
