import type { ImportBatch, ImportKind } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import type { Month } from '../../../shared/models/calendar';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** Everything of a batch that is known before its rows are written. */
interface NewBatch {
  readonly kind: ImportKind;
  readonly month: Month | null;
  readonly fileName: string;
  readonly sheet: string;
  readonly contentHash: string;
  readonly layout: string;
  readonly importedAt: string;
  readonly accountId: number;
  readonly differenceReason: string | null;
}

/** What is counted of a batch once its last row is in. */
interface BatchCounts {
  readonly rowsRead: number;
  readonly rejected: number;
  readonly warnings: number;
  /** Field → sum of the accepted rows, fen, as JSON. */
  readonly totals: string;
  /** Control totals of the sender's note as JSON, or null. */
  readonly noted: string | null;
  /** How many totals of the file or the note the rows were compared with. */
  readonly comparedTotals: number;
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
       difference_reason, tracked)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, '{}', ?, 1)`,
    batch.kind,
    batch.month,
    batch.fileName,
    batch.sheet,
    batch.contentHash,
    batch.layout,
    batch.importedAt,
    batch.accountId,
    batch.differenceReason,
  );
}

/** Writes the counts of a batch once its rows are in. */
export function finishBatch(db: WritableDB, id: number, counts: BatchCounts): void {
  changeOne(
    db,
    `UPDATE import_batch SET rows_read = ?, inserted = ?, updated = ?, unchanged = ?, rejected = ?,
       warnings = ?, totals = ?, noted = ?, compared_totals = ? WHERE id = ?`,
    counts.rowsRead,
    counts.inserted,
    counts.updated,
    counts.unchanged,
    counts.rejected,
    counts.warnings,
    counts.totals,
    counts.noted,
    counts.comparedTotals,
    id,
  );
}

/** Keeps the sheets of a batch, so that a row can be found again. */
export function insertParts(
  db: WritableDB,
  batchId: number,
  parts: readonly { readonly sheet: string }[],
): void {
  const insert = db.prepare('INSERT INTO import_part VALUES (?, ?, ?)');
  parts.forEach(({ sheet }, part) => insert.run(batchId, part, sheet));
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

const selectBatches = `
  SELECT b.id, kind, b.month, file_name AS fileName, sheet, imported_at AS importedAt,
    importer.display_name AS importedBy, rows_read AS rowsRead, inserted, updated, unchanged,
    rejected, warnings, difference_reason AS differenceReason, undone_at AS undoneAt,
    undoer.display_name AS undoneBy, undone_reason AS undoneReason,
    tracked = 1 AND undone_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM month_closing c WHERE c.month = b.month) AS canUndo
  FROM import_batch b JOIN account importer ON importer.id = b.account_id
  LEFT JOIN account undoer ON undoer.id = b.undone_by`;

interface BatchRecord extends Omit<ImportBatch, 'undone' | 'canUndo'> {
  readonly undoneAt: string | null;
  readonly undoneBy: string;
  readonly undoneReason: string;
  readonly canUndo: number;
}

function toBatch(row: unknown): ImportBatch {
  const { undoneAt, undoneBy, undoneReason, canUndo, ...batch } = row as BatchRecord;
  const undone = undoneAt === null ? null : { at: undoneAt, by: undoneBy, reason: undoneReason };
  return { ...batch, undone, canUndo: canUndo === 1 };
}

/** All batches, newest first. */
export function listBatches(db: ReadableDB): ImportBatch[] {
  return db.prepare(`${selectBatches} ORDER BY b.id DESC`).all().map(toBatch);
}

/** One batch, or undefined. */
export function findBatch(db: ReadableDB, id: number): ImportBatch | undefined {
  const row = db.prepare(`${selectBatches} WHERE b.id = ?`).get(id);
  return row === undefined ? undefined : toBatch(row);
}

/** The standing batch that took the same content for the same kind, sheets and month, if any. */
export function findBatchByContent(
  db: ReadableDB,
  content: Pick<NewBatch, 'contentHash' | 'kind' | 'sheet' | 'month'>,
): ImportBatch | undefined {
  const row = db
    .prepare(
      `${selectBatches} WHERE content_hash = ? AND kind = ? AND sheet = ? AND b.month IS ?
         AND undone_at IS NULL ORDER BY b.id DESC LIMIT 1`,
    )
    .get(content.contentHash, content.kind, content.sheet, content.month);
  return row === undefined ? undefined : toBatch(row);
}

/** Marks a batch as undone. */
export function markUndone(
  db: WritableDB,
  id: number,
  undone: { readonly at: string; readonly accountId: number; readonly reason: string },
): void {
  changeOne(
    db,
    `UPDATE import_batch SET undone_at = ?, undone_by = ?, undone_reason = ?
     WHERE id = ? AND undone_at IS NULL`,
    undone.at,
    undone.accountId,
    undone.reason,
    id,
  );
}

/** Totals that the month's imports were compared with; of batches from before that was counted, all sums. */
export function countControlTotals(db: ReadableDB, month: Month): number {
  return db
    .prepare(
      `SELECT coalesce(sum(coalesce(compared_totals, (SELECT count(*) FROM json_each(totals)))), 0)
       FROM import_batch
       WHERE month = ? AND kind = 'retail' AND undone_at IS NULL`,
    )
    .pluck()
    .get(month) as number;
}

/** The newest batch that touched figures of a month, 0 when there is none. */
export function newestBatchOfMonth(
  db: ReadableDB,
  month: Month,
  subject: SchemeSubject = 'retail',
): number {
  const kind: ImportKind = subject === 'organisation' ? 'corporate' : 'retail';
  return db
    .prepare(
      'SELECT coalesce(max(id), 0) FROM import_batch WHERE month = ? AND kind = ? AND undone_at IS NULL',
    )
    .pluck()
    .get(month, kind) as number;
}
