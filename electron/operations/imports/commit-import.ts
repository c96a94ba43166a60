import type { Month } from '../../../shared/models/calendar';
import { countComparedTotals } from '../../../shared/models/control-totals';
import type { ImportKind, ImportRecord, RowChange } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import { countSeverities } from '../../domain/imports/group-issues';
import { notedText } from '../../domain/imports/noted-totals';
import {
  finishBatch,
  insertBatch,
  insertFindings,
  insertParts,
} from '../../ledger/imports/import-batches';
import { freeBeside } from '../../ledger/file/disk-room';
import { clientValueFields } from '../../ledger/clients/clients';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { recordRateChange } from '../ledger/rate-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { monthsWithFigures } from '../../ledger/tiered-months';
import { matchAndCheck } from '../cards/card-life';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { ChangeCollector, type ChangePages } from './change-pages';
import { refusalsOf } from './import-blockers';
import { findMonthFindings } from './find-month-findings';
import { createLedgerFindings, shownFindings } from './ledger-findings';
import { keepSource } from './mappings';
import type { RecordWriter, WriterSetup } from './record-writer';
import { subjectOfKind } from './subject-of-kind';
import { prepareKeyedWriter } from './write-keyed-rows';
import { prepareCorporateWriter, prepareRetailWriter } from './write-month';
import { prepareOwnerWriter } from './write-owners';
import { prepareCardWriter, prepareMaturityWriter, prepareSpendWriter } from './write-plain-rows';
import { prepareRatingWriter } from './write-ratings';
import { prepareStaffWriter } from './write-staff';
import type { ImportClosing, ImportOrder } from './import-order';
import type { OrderPart } from './file-outline';

/** Openings are matched with applications; spend shows cards that are used past their last day. */
const kindsAboutCards: readonly ImportKind[] = ['cards', 'spend'];

/** Some rows of one sheet, to be gone through once. */
export interface RecordChunk {
  readonly part: number;
  readonly records: Iterable<ImportRecord>;
}

/** The rows of a file in their order, and what their checks found at the end. */
type RowStream = Iterator<RecordChunk, ImportClosing>;

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

function requireMonth({ month, fileName }: ImportOrder): Month {
  if (month === null) throw new OperationFailure('import.monthUnknown', { file: fileName });
  return month;
}

function prepareWriter(setup: WriterSetup, order: ImportOrder): RecordWriter {
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
    case 'ratings':
      return prepareRatingWriter(setup);
    case 'retail':
      return prepareRetailWriter(setup, requireMonth(order));
    case 'corporate':
      return prepareCorporateWriter(setup, requireMonth(order));
    case 'spend':
      requireMonth(order);
      return prepareSpendWriter(setup);
    case 'rates':
      requireMonth(order);
      return prepareKeyedWriter(setup, 'exchangeRate');
  }
}

/** Makes each sheet's writer when its first row comes. */
function prepareWriters(
  context: Ledger,
  order: ImportOrder,
  batchId: number,
  heard: Pick<WriterSetup, 'report' | 'onChange' | 'atChunkEnd'>,
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

interface WrittenRows {
  readonly closing: ImportClosing;
  readonly counts: Pick<ImportCounts, 'inserted' | 'updated' | 'unchanged' | 'skipped'>;
}

function writeChunks(
  writerOf: (part: number) => RecordWriter,
  chunkEnds: readonly (() => void)[],
  rows: RowStream,
  progress: RowProgress,
): WrittenRows {
  const counts = { inserted: 0, updated: 0, unchanged: 0, skipped: 0 };
  let done = 0;
  let step = rows.next();
  for (; step.done !== true; step = rows.next()) {
    const { part, records } = step.value;
    const write = writerOf(part);
    for (const record of records) {
      counts[write(record)] += 1;
      done += 1;
    }
    for (const work of chunkEnds) work();
    progress(done);
  }
  const { accepted } = step.value;
  if (done !== accepted) throw new Error(`expected ${accepted} rows, got ${done}`);
  return { closing: step.value, counts };
}

function writeRows(
  context: Ledger,
  order: ImportOrder,
  rows: RowStream,
  progress: RowProgress,
): ImportCounts & { readonly closing: ImportClosing } {
  const { db } = context;
  const batchId = insertBatch(db, {
    ...order,
    importedAt: context.now(),
    accountId: context.account.id,
  });
  insertParts(db, batchId, order.parts);
  const found = createLedgerFindings(order.parts);
  const changes = new ChangeCollector();
  let factsChanged = false;
  const onChange = (change: RowChange) => {
    changes.add(change);
    factsChanged ||= change.changes.some(({ field }) => clientValueFields.includes(field));
  };
  const chunkEnds: (() => void)[] = [];
  const atChunkEnd = (work: () => void) => void chunkEnds.push(work);
  const heard = { report: found.report, onChange, atChunkEnd };
  const writerOf = prepareWriters(context, order, batchId, heard);
  const { counts, closing } = writeChunks(writerOf, chunkEnds, rows, progress);
  finishBatch(db, batchId, { ...counts, ...closingCounts(closing) });
  if (counts.inserted + counts.updated > 0) recordGround(context, order, factsChanged);
  if (order.kind === 'rates' && order.month) recordRateChange(context, order.month, 'imported');
  if (kindsAboutCards.includes(order.kind)) matchAndCheck(context);
  findMonthFindings(context, order, batchId, found.report);
  if (closing.memory) keepSource(context, closing.memory);
  insertFindings(db, batchId, [...closing.issues, ...shownFindings(found.issues)]);
  return { batchId, ...counts, findings: found.issues, changes: changes.finish(), closing };
}

/** What results of people's or organisations' months stand on has changed. */
function recordGround(
  { db, now }: Ledger,
  { kind, month, fileName }: ImportOrder,
  factsChanged: boolean,
): void {
  const subject = subjectOfKind(kind);
  if (!subject || month === null) return;
  const imported = { cause: 'imported', at: now(), subject, fileName } as const;
  recordGroundChange(db, { ...imported, kind: 'figures', from: month });
  if (factsChanged) recordGroundChange(db, { ...imported, kind: 'facts' });
}

function closingCounts(closing: ImportClosing) {
  const { rowsRead, rejected, issueGroups, totals } = closing;
  const sums = Object.fromEntries(totals.map(({ field, sum }) => [field, sum]));
  const warnings = countSeverities(issueGroups).warning;
  const noted = notedText(closing.notedRowCount, totals);
  const comparedTotals = countComparedTotals(closing);
  return { rowsRead, rejected, warnings, totals: JSON.stringify(sums), noted, comparedTotals };
}

/** Refuses what can not be imported at all, before any row moves. */
export function checkOrder(context: Shown, order: ImportOrder): void {
  if (order.month !== null && isMonthClosed(context.db, order.month)) {
    throw new OperationFailure('import.monthClosed', { month: order.month });
  }
  refuseOpenBeforeClosed(context, order);
  requireRoom(context, order);
}

/**
 * A new month before a closed one would be open, and what was sealed looks back on it: months are closed
 * in order. One that is open because it was reopened has figures already, and takes more.
 */
function refuseOpenBeforeClosed({ db }: Shown, { kind, month }: ImportOrder): void {
  if (month === null || !subjectOfKind(kind)) return;
  if (monthsWithFigures(db).includes(month)) return;
  const closed = monthsWithFigures(db).filter((each) => each > month && isMonthClosed(db, each));
  if (closed.length === 0) return;
  const values = { month, closed: closed.toReversed().join('、') };
  throw new OperationFailure('import.monthBeforeClosed', values);
}

/** Megabytes that an import needs in any case, and bytes for each row: in the ledger and in its log of changes. */
const importMegabytes = 8;
const bytesPerRow = 4096;

/** Whoever runs out of room half way has waited for nothing. */
function requireRoom({ db, path }: Shown, { rowsBelow, fileName }: ImportOrder): void {
  const free = db.memory ? null : freeBeside(path);
  const megabytes = importMegabytes + Math.ceil((rowsBelow * bytesPerRow) / 1024 / 1024);
  if (free === null || free >= megabytes) return;
  throw new OperationFailure('import.noSpace', { file: fileName, megabytes, free });
}

/**
 * Commits a file in one transaction: all of it or, after any failure, cancel or crash, none of it
 * (docs/rules/imports.md#writing). Its last rows may still be read and checked while the first ones are
 * written; what their checks find at the end can still refuse the whole.
 */
export function commitImport(
  context: Ledger,
  order: ImportOrder,
  rows: RowStream,
  progress: RowProgress = () => undefined,
): ImportCounts {
  checkOrder(context, order);
  const { closing: _closing, ...counts } = changeLedger(
    context,
    () => {
      const written = writeRows(context, order, rows, progress);
      const [refusal] = refusalsOf(written.closing, order.differenceReason !== null);
      if (refusal) throw refusal;
      return written;
    },
    ({ findings: _findings, changes: _changes, closing, ...counts }) => ({
      action: 'import',
      subject: order.fileName,
      detail: { ...counts, month: order.month, kind: order.kind, rejected: closing.rejected },
    }),
  );
  return counts;
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
  context: Ledger,
  order: ImportOrder,
  rows: RowStream,
  progress: RowProgress = () => undefined,
): ImportCounts {
  checkOrder(context, order);
  try {
    changeLedger(
      context,
      () => {
        const { closing: _closing, ...counts } = writeRows(context, order, rows, progress);
        throw new PlanFinished(counts);
      },
      () => ({ action: 'import.plan', subject: order.fileName }),
    );
  } catch (error) {
    if (error instanceof PlanFinished) return { ...error.counts, batchId: null };
    throw error;
  }
  throw new Error('a plan never commits');
}
