import type { ImportBatch, ImportIssue, ImportKind } from '../../shared/models/import';
import type { Month } from '../../shared/models/calendar';
import { changeOne, type ReadableDB, type WritableDB } from './database';

/** Everything of a batch that is known before its rows are written. */
export interface NewBatch {
  readonly kind: ImportKind;
  readonly month: Month | null;
  readonly fileName: string;
  readonly sheet: string;
  readonly contentHash: string;
  readonly layout: string;
  readonly importedAt: string;
  readonly accountId: number;
  readonly rowsRead: number;
  readonly rejected: number;
  readonly warnings: number;
  readonly totals: string;
  readonly differenceReason: string | null;
}

export interface BatchCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Starts a batch; its counts follow when the rows are in. */
export function insertBatch(db: WritableDB, batch: NewBatch): number {
  return changeOne(
    db,
    `INSERT INTO import_batch (kind, month, file_name, sheet, content_hash, layout, imported_at,
       account_id, rows_read, inserted, updated, unchanged, rejected, warnings, totals,
       difference_reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ?)`,
    batch.kind,
    batch.month,
    batch.fileName,
    batch.sheet,
    batch.contentHash,
    batch.layout,
    batch.importedAt,
    batch.accountId,
    batch.rowsRead,
    batch.rejected,
    batch.warnings,
    batch.totals,
    batch.differenceReason,
  );
}

/** Writes the counts of a batch once its rows are in. */
export function finishBatch(db: WritableDB, id: number, counts: BatchCounts): void {
  changeOne(
    db,
    'UPDATE import_batch SET inserted = ?, updated = ?, unchanged = ? WHERE id = ?',
    counts.inserted,
    counts.updated,
    counts.unchanged,
    id,
  );
}

/** Keeps the findings of a batch, so that a flagged row can be looked up later. */
export function insertFindings(
  db: WritableDB,
  batchId: number,
  issues: readonly ImportIssue[],
): void {
  const insert = db.prepare('INSERT INTO import_finding VALUES (?, ?, ?, ?, ?, ?, ?)');
  issues.forEach((issue, position) => {
    const detail = JSON.stringify(issue.values);
    insert.run(batchId, position, issue.severity, issue.code, issue.sheet, issue.cell, detail);
  });
}

const batchColumns = `import_batch.id, kind, month, file_name AS fileName, sheet,
  imported_at AS importedAt, display_name AS importedBy, rows_read AS rowsRead, inserted, updated,
  unchanged, rejected, warnings, difference_reason AS differenceReason`;

/** All batches, newest first. */
export function listBatches(db: ReadableDB): ImportBatch[] {
  const rows = db
    .prepare(
      `SELECT ${batchColumns} FROM import_batch JOIN account ON account.id = account_id
       ORDER BY import_batch.id DESC`,
    )
    .all();
  return (rows as Omit<ImportBatch, 'undone' | 'canUndo'>[]).map((row) => ({
    ...row,
    undone: null,
    canUndo: false,
  }));
}

/** The batch that took the same content for the same kind, sheet and month before, or undefined. */
export function findBatchByContent(
  db: ReadableDB,
  content: Pick<NewBatch, 'contentHash' | 'kind' | 'sheet' | 'month'>,
): ImportBatch | undefined {
  return db
    .prepare(
      `SELECT ${batchColumns} FROM import_batch JOIN account ON account.id = account_id
       WHERE content_hash = ? AND kind = ? AND sheet = ? AND month IS ?
       ORDER BY import_batch.id DESC LIMIT 1`,
    )
    .get(content.contentHash, content.kind, content.sheet, content.month) as
    ImportBatch | undefined;
}

/** Sums that the month's imports were checked by. */
export function countControlTotals(db: ReadableDB, month: Month): number {
  return db
    .prepare(
      `SELECT coalesce(sum((SELECT count(*) FROM json_each(totals))), 0) FROM import_batch
       WHERE month = ? AND kind = 'retail'`,
    )
    .pluck()
    .get(month) as number;
}

/** The newest batch that touched figures of a month, 0 when there is none. */
export function newestBatchOfMonth(db: ReadableDB, month: Month): number {
  return db
    .prepare("SELECT coalesce(max(id), 0) FROM import_batch WHERE month = ? AND kind = 'retail'")
    .pluck()
    .get(month) as number;
}
