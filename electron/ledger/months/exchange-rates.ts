import { hasBit } from '../../../shared/models/bit-set';
import type { Month } from '../../../shared/models/calendar';
import type { ExchangeRate, ForeignAmount } from '../../../shared/models/exchange-rate';
import type { ReadableDB, WritableDB } from '../database';
import { organisationSnapshotFields, snapshotValueFields } from '../clients/snapshots';
import { listTouches } from '../imports/touches';
import { trackedTables } from '../imports/tracked-tables';

/** Every rate, the newest month first. */
export function listRates(db: ReadableDB): ExchangeRate[] {
  return db
    .prepare(
      `SELECT r.month, currency, rate, file_name AS file FROM exchange_rate r
       LEFT JOIN import_batch b ON b.id = r.batch_id ORDER BY r.month DESC, currency`,
    )
    .all() as ExchangeRate[];
}

/** Sets a rate by hand, over whatever a file said. */
export function putRate(db: WritableDB, month: Month, currency: string, rate: string): void {
  db.prepare(
    `INSERT INTO exchange_rate (month, currency, rate) VALUES (?, ?, ?)
     ON CONFLICT (month, currency) DO UPDATE SET rate = excluded.rate, batch_id = NULL`,
  ).run(month, currency, rate);
}

/** Takes a rate away; what was imported with it keeps it. */
export function removeRate(db: WritableDB, month: Month, currency: string): void {
  db.prepare('DELETE FROM exchange_rate WHERE month = ? AND currency = ?').run(month, currency);
}

/** Whether amounts of a month were worked out by another rate than the one on record now. */
export function hasOtherRates(db: ReadableDB, month: Month): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM foreign_amount f JOIN json_each(f.amounts) a
       JOIN exchange_rate r ON r.month = f.month AND r.currency = a.value ->> '$.currency'
       WHERE f.month = ? AND r.rate <> a.value ->> '$.rate' LIMIT 1`,
    )
    .get(month);
  return found !== undefined;
}

/** Statements that keep what a client's amounts were before they became RMB. */
export function prepareForeignWriter(db: WritableDB, month: string, batchId: number) {
  const insert = db.prepare(
    `INSERT INTO foreign_amount (client_no, stated_no, month, batch_id, amounts)
     VALUES (?, ?, ?, ?, ?)`,
  );
  return (clientNo: string, statedNo: string, amounts: string): void => {
    insert.run(clientNo, statedNo === clientNo ? null : statedNo, month, batchId, amounts);
  };
}

/** Forgets what an import said in foreign currency; merged clients keep their figures, and this. */
export function removeForeignOfBatch(db: WritableDB, batchId: number): void {
  db.prepare(
    `DELETE FROM foreign_amount WHERE batch_id = ?
       AND client_no NOT IN (SELECT kept_no FROM client_merge WHERE undone_at IS NULL)`,
  ).run(batchId);
}

interface ForeignRow {
  readonly month: Month;
  readonly batchId: number;
  readonly amounts: string;
}

/**
 * What a client's amounts were before they became RMB, by month: as the newest import said, without
 * the figures that a later one stated anew.
 */
export function listForeign(
  db: ReadableDB,
  { id, clientNo }: { readonly id: number; readonly clientNo: string },
): { month: Month; amounts: ForeignAmount[] }[] {
  const rows = db
    .prepare(
      `SELECT month, batch_id AS batchId, amounts FROM foreign_amount f WHERE client_no = ?
         AND batch_id = (SELECT max(batch_id) FROM foreign_amount l
           WHERE l.client_no = f.client_no AND l.month = f.month AND l.stated_no IS f.stated_no)
       ORDER BY month, id`,
    )
    .all(clientNo) as ForeignRow[];
  return rows.flatMap((row) => {
    const amounts = (JSON.parse(row.amounts) as ForeignAmount[]).filter(
      ({ field }) => !isStatedLater(db, id, row, field),
    );
    return amounts.length > 0 ? [{ month: row.month, amounts }] : [];
  });
}

const monthTables = [
  { table: trackedTables.snapshot, fields: snapshotValueFields },
  { table: trackedTables.organisationSnapshot, fields: organisationSnapshotFields },
] as const;

/** Whether an import after this one stated the field of that month too. */
function isStatedLater(
  db: ReadableDB,
  clientId: number,
  { month, batchId }: ForeignRow,
  field: string,
): boolean {
  return monthTables.some(({ table, fields }) => {
    const place = fields.indexOf(field);
    if (place < 0) return false;
    const later = listTouches(db, table, month, clientId).filter(
      (touch) => touch.batchId > batchId,
    );
    return later.some(({ stated }) => hasBit(stated, place));
  });
}
