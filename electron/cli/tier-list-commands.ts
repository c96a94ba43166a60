import type { ClientNo } from '../../shared/models/client';
import { tieringCalls } from '../operations/tiering/calls';
import { showListChanges, showListMembers } from '../operations/tiering/change-lists';
import { showOverrides } from '../operations/tiering/change-overrides';
import { showRatings } from '../operations/tiering/change-ratings';
import { requireSchemeOf } from '../operations/ground/find-scheme';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import { OperationFailure } from '../operations/ground/failure';
import type { Month } from '../../shared/models/calendar';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

type Deed = (session: LedgerSession, options: CommandOptions) => CommandOutcome;

const rowsOutcome = (rows: readonly object[]): CommandOutcome => ({
  json: rows,
  lines: rows.map((row) => Object.values(row).map(String).join('\t')),
});
const done = (json: unknown = {}): CommandOutcome => ({ json, lines: [] });

/** A command whose second word says what to do. */
function commandOf(name: string, usage: string, deeds: Readonly<Record<string, Deed>>): Command {
  return {
    name,
    usage: `${name} ${Object.keys(deeds).join('|')} --ledger F ${usage} [--json]`,
    run: (options) => {
      const word = options.words[1] ?? '';
      const deed = deeds[word];
      if (!deed) {
        const hint = Object.keys(deeds).join(' | ');
        throw new UsageFailure('command.optionInvalid', { option: name, value: word, hint });
      }
      return withLedger(options, (session) => deed(session, options));
    },
  };
}

function rankOf(session: LedgerSession, options: CommandOptions, month: Month): number {
  const tier = options.required('tier');
  const { scheme } = requireSchemeOf(session, options.required('scheme'), month);
  const rank = scheme.tiers.find(({ name }) => name === tier)?.rank;
  if (rank !== undefined) return rank;
  throw new OperationFailure('tiering.rankMissing', { rank: tier, scheme: scheme.name });
}

const override = commandOf(
  'override',
  '--scheme ID [--client NO --tier NAME --from YYYY-MM --until YYYY-MM --approver NAME --reason TEXT [--replace]] [--id N --until YYYY-MM --reason TEXT]',
  {
    list: (session, options) => rowsOutcome(showOverrides(session, options.required('scheme'))),
    set: (session, options) => {
      const from = options.requiredMonth('from');
      return done(
        tieringCalls['tiering.setOverride'](session, {
          clientNo: options.requiredClientNo(),
          scheme: options.required('scheme'),
          rank: rankOf(session, options, from),
          from,
          until: options.requiredMonth('until'),
          reason: options.required('reason'),
          approver: options.required('approver'),
          replace: options.flag('replace'),
        }),
      );
    },
    end: (session, options) => {
      const lastMonth = options.requiredMonth('until');
      const reason = options.required('reason');
      tieringCalls['tiering.endOverride'](session, {
        id: options.requiredWhole('id'),
        lastMonth,
        reason,
      });
      return done();
    },
  },
);

const namedList = commandOf(
  'list',
  '[--list CODE] [--name NAME] [--client NO --level NAME --on YYYY-MM-DD --reason TEXT]',
  {
    all: (session) => rowsOutcome(tieringCalls['tiering.lists'](session, undefined)),
    create: (session, options) => {
      tieringCalls['tiering.createList'](session, {
        code: options.required('list'),
        name: options.required('name'),
      });
      return done();
    },
    members: (session, options) => rowsOutcome(showListMembers(session, options.required('list'))),
    changes: (session, options) => rowsOutcome(showListChanges(session, options.required('list'))),
    set: (session, options) => {
      tieringCalls['tiering.setMember'](session, {
        ...listChange(options),
        level: options.text('level') ?? null,
      });
      return done();
    },
    end: (session, options) => {
      tieringCalls['tiering.endMember'](session, listChange(options));
      return done();
    },
  },
);

function listChange(options: CommandOptions) {
  return {
    list: options.required('list'),
    clientNo: options.requiredClientNo(),
    on: options.requiredDay('on'),
    reason: options.required('reason'),
  };
}

const rating = commandOf(
  'rating',
  '--client NO [--rating KEY --month YYYY-MM --value N --reason TEXT]',
  {
    list: (session, options) => rowsOutcome(showRatings(session, options.requiredClientNo())),
    set: (session, options) => {
      changeRating(session, options, options.requiredWhole('value'));
      return done();
    },
    end: (session, options) => {
      changeRating(session, options, null);
      return done();
    },
  },
);

function changeRating(session: LedgerSession, options: CommandOptions, value: number | null): void {
  tieringCalls['tiering.setRating'](session, {
    clientNo: options.requiredClientNo(),
    rating: options.required('rating'),
    month: options.requiredMonth(),
    value,
    reason: options.required('reason'),
  });
}

const household = commandOf(
  'household',
  '[--id N] [--name NAME --members NO,NO] [--from YYYY-MM] [--reason TEXT]',
  {
    list: (session) => {
      const all = tieringCalls['tiering.households'](session, undefined);
      const numbers = all.map(({ id, name, from, members }) => ({
        id,
        name,
        from: from ?? '',
        members: members.map(({ clientNo }) => clientNo).join(','),
      }));
      return { json: all, lines: rowsOutcome(numbers).lines };
    },
    set: (session, options) =>
      done(
        tieringCalls['tiering.setHousehold'](session, {
          id: options.whole('id'),
          name: options.required('name'),
          members: options.required('members').split(',') as ClientNo[],
          reason: options.required('reason'),
          from: options.month('from') ?? undefined,
        }),
      ),
    end: (session, options) => {
      tieringCalls['tiering.endHousehold'](session, {
        id: options.requiredWhole('id'),
        reason: options.required('reason'),
      });
      return done();
    },
  },
);

/** Commands about what people decide besides the figures. */
export const tierListCommands: readonly Command[] = [override, namedList, rating, household];
