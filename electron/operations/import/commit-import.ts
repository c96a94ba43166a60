import type { Month } from '../../../shared/models/calendar';
import type {
  ColumnRule,
  ImportIssue,
  ImportKind,
  ImportMode,
  ImportRecord,
  RowChange,
} from '../../../shared/models/import';
import type { RememberedSource } from '../../../shared/models/import-mapping';
import { finishBatch, insertBatch, insertFindings, insertParts } from '../../ledger/import-batches';
import { isMonthClosed } from '../../ledger/months';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { ChangeCollector, type ChangePages } from './change-pages';
import { findMonthFindings } from './find-month-findings';
import { createLedgerFindings } from './ledger-findings';
import { keepSource } from './mappings';
import type { RecordWriter, WriterSetup } from './record-writer';
import { prepareKeyedWriter } from './write-keyed-rows';
import { prepareCorporateWriter, prepareRetailWriter } from './write-month';
import { prepareOwnerWriter } from './write-owners';
import { prepareCardWriter, prepareMaturityWriter, prepareSpendWriter } from './write-plain-rows';
import { prepareStaffWriter } from './write-staff';

/** One sheet of a file: its rows come with its number. */
export interface OrderPart {
  readonly sheet: string;
  /** Fields in the order of the rows' values. */
  readonly fields: readonly string[];
  /** Column letters in the order of the fields. */
  readonly letters: readonly string[];
}

/** A checked file on its way into the ledger: all of it but the rows, which come in chunks. */
export interface ImportOrder {
  readonly kind: ImportKind;
  readonly month: Month | null;
  readonly fileName: string;
  /** Names of all sheets taken. */
  readonly sheet: string;
  readonly contentHash: string;
  readonly layout: string;
  readonly parts: readonly OrderPart[];
  readonly mode: ImportMode;
  readonly columnRules: Readonly<Record<string, ColumnRule>>;
  /** What is kept for the next file of this source; null keeps nothing. */
  readonly memory: RememberedSource | null;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly issues: readonly ImportIssue[];
  /** Field → sum of the accepted rows, fen. */
  readonly totals: Readonly<Record<string, number>>;
  /** Control totals of the sender's note as JSON, or null. */
  readonly noted?: string | null;
  readonly differenceReason: string | null;
}

/** Some rows of one sheet. */
export interface RecordChunk {
  readonly part: number;
  readonly records: readonly ImportRecord[];
}

/** Called after every chunk; throwing from it cancels the whole commit. */
export type RowProgress = (rowsDone: number) => void;

/** What a plan or a commit counts. */
export interface ImportCounts {
  readonly batchId: number | null;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** What only the ledger could find. */
  readonly findings: readonly ImportIssue[];
  /** Every updated row, old → new. */
  readonly changes: ChangePages;
}

function prepareWriter(setup: WriterSetup, order: ImportOrder): RecordWriter {
  const { month } = order;
  switch (order.kind) {
    case 'staff':
      return prepareStaffWriter(setup);
    case 'owners':
      return prepareOwnerWriter(setup);
    case 'maturities':
      return prepareMaturityWriter(setup);
    case 'cards':
      return prepareCardWriter(setup);
    case 'branches':
      return prepareKeyedWriter(setup, 'branch');
  }
  if (month === null) throw new OperationFailure('import.monthUnknown', { file: order.fileName });
  switch (order.kind) {
    case 'retail':
      return prepareRetailWriter(setup, month);
    case 'corporate':
      return prepareCorporateWriter(setup, month);
    case 'spend':
      return prepareSpendWriter(setup);
    case 'rates':
      return prepareKeyedWriter(setup, 'exchangeRate');
  }
}

/** Makes each sheet's writer when its first row comes. */
function prepareWriters(
  context: LedgerContext,
  order: ImportOrder,
  batchId: number,
  heard: Pick<WriterSetup, 'report' | 'onChange'>,
): (part: number) => RecordWriter {
  const writers = new Map<number, RecordWriter>();
  const occurrences = new Map<string, number>();
  const { month, mode, columnRules } = order;
  return (part) => {
    const known = writers.get(part);
    if (known) return known;
    const { sheet, fields } = order.parts[part] as OrderPart;
    const shared = { context, batchId, month, mode, columnRules, occurrences, ...heard };
    const writer = prepareWriter({ ...shared, part, sheet, fields }, order);
    writers.set(part, writer);
    return writer;
  };
}

function writeRows(
  context: LedgerContext,
  order: ImportOrder,
  chunks: Iterable<RecordChunk>,
  progress: RowProgress,
): ImportCounts {
  const batchId = insertBatch(context.db, {
    ...order,
    importedAt: context.now(),
    accountId: context.account.id,
    totals: JSON.stringify(order.totals),
    noted: order.noted ?? null,
  });
  insertParts(context.db, batchId, order.parts);
  const found = createLedgerFindings(order.parts);
  const changes = new ChangeCollector();
  const onChange = (change: RowChange) => changes.add(change);
  const writerOf = prepareWriters(context, order, batchId, { report: found.report, onChange });
  const counts = { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };
  let done = 0;
  for (const { part, records } of chunks) {
    const write = writerOf(part);
    for (const record of records) counts[write(record)] += 1;
    done += records.length;
    progress(done);
  }
  if (done !== order.accepted) throw new Error(`expected ${order.accepted} rows, got ${done}`);
  finishBatch(context.db, batchId, counts);
  findMonthFindings(context, order, batchId, found.report);
  if (order.memory) keepSource(context, order.memory);
  insertFindings(context.db, batchId, [...order.issues, ...found.issues]);
  return { batchId, ...counts, findings: found.issues, changes: changes.finish() };
}

/** Refuses what can not be imported at all, before any row moves. */
export function checkOrder(context: LedgerContext, order: ImportOrder): void {
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
  chunks: Iterable<RecordChunk>,
  progress: RowProgress = () => undefined,
): ImportCounts {
  checkOrder(context, order);
  return changeLedger(
    context,
    () => writeRows(context, order, chunks, progress),
    ({ findings: _findings, changes: _changes, ...counts }) => ({
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
  chunks: Iterable<RecordChunk>,
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
