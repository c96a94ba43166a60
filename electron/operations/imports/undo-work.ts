import { labelOf } from '../../ledger/imports/undo-rows';
import type { TrackedName } from '../../ledger/imports/tracked-tables';
import type { MergedClient } from '../clients/merged-client';
import type { Ledger } from '../ground/ledger';
import type { UndoTally } from './undo-groups';

/** An undo under way. */
export interface UndoWork {
  readonly context: Ledger;
  readonly batchId: number;
  /** Empty for kinds without a month. */
  readonly month: string;
  readonly tally: UndoTally;
  /** Clients that another one was merged into, by id: of these each number keeps its own word. */
  readonly merged: ReadonlyMap<number, MergedClient>;
  /** Called for every row; throwing from it takes the whole undo back. */
  readonly onRow: () => void;
}

/** Says what became of a row. */
export function tell(
  work: UndoWork,
  name: TrackedName,
  id: number,
  reason: Parameters<UndoTally['add']>[1]['reason'],
): void {
  const ofClient = name === 'client' || name === 'snapshot' || name === 'organisationSnapshot';
  const label = labelOf(work.context.db, name, id);
  work.tally.add(`${ofClient ? 'client' : name} ${id}`, {
    reason,
    isMain: name !== 'client',
    label,
  });
}
