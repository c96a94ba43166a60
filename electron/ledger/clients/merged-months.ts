import { prepareOnce, type ReadableDB, type WritableDB } from '../database';
import type { SnapshotValues } from './snapshots';
import { packRow, unpackRow } from '../imports/stored-values';
import type { SourcePlace } from '../imports/touches';
import { trackedTables } from '../imports/tracked-tables';

type MonthName = 'snapshot' | 'organisationSnapshot';

/** What one number of a merged client stated for a month, and where. */
export interface MonthPart extends SourcePlace {
  readonly batchId: number;
  readonly values: SnapshotValues;
}

/** Dropped number → kept number of every merge that stands. */
export function readAliases(db: ReadableDB): Map<string, string> {
  const rows = db
    .prepare('SELECT dropped_no, kept_no FROM client_merge WHERE undone_at IS NULL ORDER BY id')
    .raw()
    .all() as [string, string][];
  return new Map(rows);
}

/** What each of some numbers stated for a month, as far as it was recorded. */
export function readMonthParts(
  db: ReadableDB,
  name: MonthName,
  month: string,
  numbers: readonly string[],
): Map<string, MonthPart> {
  const find = prepareOnce(
    db,
    `SELECT batch_id, source_part, source_row, figures FROM merged_month
     WHERE client_no = ? AND target = ? AND month = ?`,
    true,
  );
  const parts = new Map<string, MonthPart>();
  for (const number of numbers) {
    const row = find.get(number, trackedTables[name].target, month) as
      [number, number, number, string] | undefined;
    if (!row) continue;
    const [batchId, part, place, figures] = row;
    const values = unpackRow(trackedTables[name], figures);
    parts.set(number, { batchId, part, row: place, values });
  }
  return parts;
}

/** Months for which any of some numbers has a part of its own, oldest first. */
export function listPartMonths(
  db: ReadableDB,
  name: MonthName,
  numbers: readonly string[],
): string[] {
  return db
    .prepare(
      `SELECT DISTINCT month FROM merged_month
       WHERE target = ? AND client_no IN (SELECT value FROM json_each(?)) ORDER BY month`,
    )
    .pluck()
    .all(trackedTables[name].target, JSON.stringify(numbers)) as string[];
}

/** Records what a number stated for a month; the newest word counts. */
export function putMonthPart(
  db: WritableDB,
  name: MonthName,
  month: string,
  clientNo: string,
  { batchId, part, row, values }: MonthPart,
): void {
  prepareOnce(db, 'INSERT OR REPLACE INTO merged_month VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    clientNo,
    trackedTables[name].target,
    month,
    batchId,
    part,
    row,
    packRow(trackedTables[name], values),
  );
}

/** Takes one number's part of a month away. */
export function removeMonthPart(
  db: WritableDB,
  name: MonthName,
  month: string,
  clientNo: string,
): void {
  prepareOnce(db, 'DELETE FROM merged_month WHERE client_no = ? AND target = ? AND month = ?').run(
    clientNo,
    trackedTables[name].target,
    month,
  );
}

/** Forgets the parts of a number: it stands alone again. */
export function removeMonthParts(db: WritableDB, clientNo: string): void {
  db.prepare('DELETE FROM merged_month WHERE client_no = ?').run(clientNo);
}

/** Gives rows back that a file stated for some numbers while they were another client's. */
export function giveBackStated(
  db: WritableDB,
  numbers: readonly string[],
  from: string,
  to: string,
): void {
  for (const table of ['card_opening', 'maturity', 'card_spend', 'foreign_amount']) {
    db.prepare(
      `UPDATE ${table} SET client_no = $to, stated_no = nullif(stated_no, $to)
       WHERE client_no = $from AND stated_no IN (SELECT value FROM json_each($numbers))`,
    ).run({ from, to, numbers: JSON.stringify(numbers) });
  }
}
