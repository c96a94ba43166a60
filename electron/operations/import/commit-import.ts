import type { Month } from '../../../shared/models/calendar';
import type { ImportIssue, ImportKind, ImportRecord } from '../../../shared/models/import';
import {
  findBatchByContent,
  finishBatch,
  insertBatch,
  insertFindings,
  type BatchCounts,
} from '../../ledger/import-batches';
import { isMonthClosed } from '../../ledger/months';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import type { RecordWriter } from './record-writer';
import { prepareCardWriter } from './write-cards';
import { prepareRetailWriter } from './write-retail';
import { prepareStaffWriter } from './write-staff';

/** A checked file on its way into the ledger: all of it but the rows, which come in chunks. */
export interface ImportOrder {
  readonly kind: ImportKind;
  readonly month: Month | null;
  readonly fileName: string;
  readonly sheet: string;
  readonly contentHash: string;
  readonly layout: string;
  readonly fields: readonly string[];
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly issues: readonly ImportIssue[];
  /** Field → sum of the accepted rows, fen. */
  readonly totals: Readonly<Record<string, number>>;
  readonly differenceReason: string | null;
}

/** Called after every chunk; throwing from it cancels the whole commit. */
export type RowProgress = (rowsDone: number) => void;

/** What a plan or a commit counts. */
export interface ImportCounts extends BatchCounts {
  readonly batchId: number | null;
}

const supportedKinds: readonly ImportKind[] = ['retail', 'staff', 'cards'];

function prepareWriter(context: LedgerContext, order: ImportOrder, batchId: number): RecordWriter {
  switch (order.kind) {
    case 'retail':
      if (order.month === null)
        throw new OperationFailure('import.monthUnknown', { file: order.fileName });
      return prepareRetailWriter(context, order.month, batchId, order.fields);
    case 'staff':
      return prepareStaffWriter(context, order.fields);
    case 'cards':
      return prepareCardWriter(context, batchId, order.fields);
    default:
      throw new OperationFailure('import.kindUnsupported', {
        file: order.fileName,
        kind: order.kind,
      });
  }
}

function writeRows(
  context: LedgerContext,
  order: ImportOrder,
  chunks: Iterable<readonly ImportRecord[]>,
  progress: RowProgress,
): ImportCounts {
  const batchId = insertBatch(context.db, {
    ...order,
    importedAt: context.now(),
    accountId: context.account.id,
    totals: JSON.stringify(order.totals),
  });
  const write = prepareWriter(context, order, batchId);
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  let done = 0;
  for (const chunk of chunks) {
    for (const record of chunk) counts[write(record)] += 1;
    done += chunk.length;
    progress(done);
  }
  if (done !== order.accepted) throw new Error(`expected ${order.accepted} rows, got ${done}`);
  finishBatch(context.db, batchId, counts);
  insertFindings(context.db, batchId, order.issues);
  return { batchId, ...counts };
}

/** Refuses what can not be imported at all, before any row moves. */
export function checkOrder(context: LedgerContext, order: ImportOrder): void {
  if (!supportedKinds.includes(order.kind)) {
    throw new OperationFailure('import.kindUnsupported', {
      file: order.fileName,
      kind: order.kind,
    });
  }
  if (order.month !== null && isMonthClosed(context.db, order.month)) {
    throw new OperationFailure('import.monthClosed', { month: order.month });
  }
}

/**
 * Commits a checked file in one transaction: all of it or, after any failure, cancel or crash,
 * none of it (paper 10).
 */
export function commitImport(
  context: LedgerContext,
  order: ImportOrder,
  chunks: Iterable<readonly ImportRecord[]>,
  progress: RowProgress = () => undefined,
): ImportCounts {
  checkOrder(context, order);
  return changeLedger(
    context,
    () => writeRows(context, order, chunks, progress),
    (counts) => ({
      action: 'import',
      subject: order.fileName,
      detail: { ...counts, month: order.month, kind: order.kind, rejected: order.rejected },
    }),
  );
}

class PlanFinished extends Error {
  constructor(readonly counts: ImportCounts) {
    super('plan finished');
  }
}

/**
 * Counts what a commit would do, by doing it and rolling it back: the preview can not differ from
 * the commit. The ledger is unchanged.
 */
export function planImport(
  context: LedgerContext,
  order: ImportOrder,
  chunks: Iterable<readonly ImportRecord[]>,
  progress: RowProgress = () => undefined,
): ImportCounts {
  checkOrder(context, order);
  try {
    changeLedger(
      context,
      () => {
        throw new PlanFinished(writeRows(context, order, chunks, progress));
      },
      () => ({ action: 'import.plan', subject: order.fileName }),
    );
  } catch (error) {
    if (error instanceof PlanFinished) return { ...error.counts, batchId: null };
    throw error;
  }
  throw new Error('a plan never commits');
}

/** The batch that holds the same content already, or undefined. */
export function findSameContent(context: LedgerContext, order: ImportOrder) {
  return findBatchByContent(context.db, order);
}
