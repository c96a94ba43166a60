import type { ImportBatch } from '../../../shared/models/import';
import type { UndoPlan } from '../../../shared/models/undo';
import { findBatch, markUndone } from '../../ledger/imports/import-batches';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { recordRateChange } from '../ledger/rate-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { closedRatedMonth } from '../../ledger/tiering/ratings';
import { removeRunsFrom, withResultsByClient } from '../../ledger/imports/undo-rows';
import { idOfClient, listMergedClients } from '../clients/merged-client';
import { recordNumbers } from '../clients/record-numbers';
import { matchAndCheck } from '../cards/card-life';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { subjectOfKind } from './subject-of-kind';
import { UndoTally } from './undo-groups';
import { countUndoRows, undoClients, undoMonths, undoOtherRows } from './undo-tables';
import type { UndoWork } from './undo-work';

/** The batch, if it can be undone; throws why not. */
function requireUndoable(context: Shown, batchId: number): ImportBatch {
  const batch = findBatch(context.db, batchId);
  if (!batch) throw new OperationFailure('import.batchMissing', { batch: batchId });
  const { fileName, month } = batch;
  if (batch.undone) {
    throw new OperationFailure('import.alreadyUndone', { file: fileName, at: batch.undone.at });
  }
  if (month !== null && isMonthClosed(context.db, month)) {
    throw new OperationFailure('import.undoMonthClosed', { file: fileName, month });
  }
  const closed = closedRatedMonth(context.db, batchId);
  if (closed !== null) {
    throw new OperationFailure('import.undoMonthClosed', { file: fileName, month: closed });
  }
  if (!batch.canUndo) throw new OperationFailure('import.untracked', { file: fileName });
  return batch;
}

/** Rows done and rows in all; throwing from it takes the whole undo back. */
type UndoProgress = (done: number, total: number) => void;

/** Rows between two words about the progress. */
const rowsOfStep = 500;

function countRows(total: number, progress: UndoProgress): () => void {
  let done = 0;
  progress(0, total);
  return () => {
    done += 1;
    if (done % rowsOfStep === 0 || done === total) progress(done, total);
  };
}

function undoRows(
  context: Ledger,
  batch: ImportBatch,
  reason: string,
  progress: UndoProgress,
): UndoPlan {
  const { db } = context;
  const tally = new UndoTally();
  recordNumbers(context);
  const merged = new Map(
    listMergedClients(context).map((client) => [idOfClient(client), client] as const),
  );
  const month = batch.month ?? '';
  const onRow = countRows(countUndoRows(context, batch.id, month), progress);
  const work: UndoWork = { context, batchId: batch.id, month, tally, merged, onRow };
  const subject = subjectOfKind(batch.kind);
  if (subject && batch.month !== null) {
    const undone = { cause: 'undone', at: context.now(), subject } as const;
    const { month: from, fileName } = batch;
    recordGroundChange(db, { ...undone, kind: 'figures', from, fileName });
    recordGroundChange(db, { ...undone, kind: 'facts' });
    removeRunsFrom(db, from, subject);
  }
  withResultsByClient(db, () => {
    undoMonths(work);
    undoClients(work);
    undoOtherRows(work);
  });
  if (batch.kind === 'rates' && batch.month) recordRateChange(context, batch.month, 'undone');
  if (batch.kind === 'cards' || batch.kind === 'spend') matchAndCheck(context);
  const account = { at: context.now(), accountId: context.account.id, reason };
  markUndone(db, batch.id, account);
  return { batchId: batch.id, fileName: batch.fileName, groups: tally.groups() };
}

/** An import whose rows would partly stay is not undone at all: it can be once they are free. */
function refuseMerged({ fileName, groups }: UndoPlan): void {
  const held = groups.find(({ reason }) => reason === 'merged');
  if (!held) return;
  const clients = held.samples.map(({ key }) => key).join('、');
  throw new OperationFailure('import.undoMerged', { file: fileName, count: held.count, clients });
}

/**
 * Takes one import back as if it had never been, also when later ones came on top: what they state stays
 * (docs/rules/imports.md#undo). One transaction; says what was reversed, kept and impossible.
 */
export function undoImport(
  context: Ledger,
  batchId: number,
  reason: string,
  progress: UndoProgress = () => undefined,
): UndoPlan {
  const batch = requireUndoable(context, batchId);
  return changeLedger(
    context,
    () => {
      const plan = undoRows(context, batch, reason, progress);
      refuseMerged(plan);
      return plan;
    },
    ({ groups }) => ({
      action: 'import.undo',
      subject: batch.fileName,
      detail: {
        batchId,
        month: batch.month,
        reason,
        groups: groups.map((group) => [group.reason, group.count]),
      },
    }),
  );
}

class PlanFinished extends Error {
  constructor(readonly plan: UndoPlan) {
    super('plan finished');
  }
}

/** Counts what undoing an import would do, by doing it and rolling it back. */
export function planUndo(
  context: Ledger,
  batchId: number,
  progress: UndoProgress = () => undefined,
): UndoPlan {
  const batch = requireUndoable(context, batchId);
  try {
    changeLedger(
      context,
      () => {
        throw new PlanFinished(undoRows(context, batch, '', progress));
      },
      () => ({ action: 'import.undo', subject: batch.fileName }),
    );
  } catch (error) {
    if (error instanceof PlanFinished) return error.plan;
    throw error;
  }
  throw new Error('a plan never commits');
}
