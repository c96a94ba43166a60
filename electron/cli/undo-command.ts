import type { UndoPlan } from '../../shared/models/undo';
import { undoTexts } from '../../shared/text/undo';
import { planUndo, undoImport } from '../operations/imports/undo-import';
import type { Command } from './command';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

function lines({ groups, fileName }: UndoPlan): string[] {
  const told = groups.map(
    ({ reason, count, samples }) =>
      `  ${undoTexts[reason].zh}: ${count} (${samples
        .slice(0, 5)
        .map(({ key }) => key)
        .join(', ')})`,
  );
  return [fileName, ...told];
}

/** Takes one import back: the same operation as the wizard's. */
export const undoCommand: Command = {
  name: 'undo-import',
  usage: 'undo-import BATCH --ledger F [--reason TEXT] [--dry-run] [--json]',
  run: (options) => {
    const batch = Number(options.words[1]);
    if (!Number.isInteger(batch) || batch < 1) {
      throw new UsageFailure('command.optionMissing', { option: 'BATCH' });
    }
    return withLedger(options, (session) => {
      const undone = options.flag('dry-run')
        ? planUndo(session, batch)
        : undoImport(session, batch, options.text('reason') ?? 'undo-import');
      return { json: undone, lines: lines(undone) };
    });
  },
};
