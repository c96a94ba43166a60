import { trackedTables, type TrackedName } from './tracked-tables';
import type { TrackedTable } from './touches';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Rows that came with an import and that no other import spoke of. */
export function listSoleRows(
  db: ReadableDB,
  table: TrackedTable,
  batchId: number,
  month: string,
): number[] {
  const ofMonth = table.monthly ? 'AND r.month = $month' : '';
  return db
    .prepare(
      `SELECT r.${table.key} FROM ${table.table} r
       WHERE r.${table.batchColumn} = $batchId ${ofMonth} AND NOT EXISTS
         (SELECT 1 FROM import_touch t WHERE t.target = $target AND t.month = $touchMonth
            AND t.target_id = r.${table.key})
       ORDER BY r.${table.key}`,
    )
    .pluck()
    .all({
      batchId,
      target: table.target,
      touchMonth: table.monthly ? month : '',
      ...(table.monthly ? { month } : {}),
    }) as number[];
}

/** Rows that an import and others spoke of. */
export function listTouchedRows(db: ReadableDB, table: TrackedTable, batchId: number): number[] {
  return db
    .prepare(
      'SELECT target_id FROM import_touch WHERE batch_id = ? AND target = ? ORDER BY target_id',
    )
    .pluck()
    .all(batchId, table.target) as number[];
}

/** A row's values in the order of the table's columns, or undefined. */
export function readValues(
  db: ReadableDB,
  table: TrackedTable,
  month: string,
  id: number,
): (string | number | null)[] | undefined {
  const columns = table.columns.length > 0 ? table.columns.join(', ') : table.key;
  const where = table.monthly ? 'month = ? AND client_id = ?' : 'id = ?';
  const row = prepareOnce(db, `SELECT ${columns} FROM ${table.table} WHERE ${where}`, true).get(
    ...(table.monthly ? [month, id] : [id]),
  ) as (string | number | null)[] | undefined;
  return table.columns.length > 0 ? row : row && [];
}

/** Changes values of a row outside the months, and the import it counts as coming from. */
export function writeValues(
  db: WritableDB,
  table: TrackedTable,
  id: number,
  values: readonly (string | number | null)[],
  batchId: number,
): void {
  const columns = [...table.columns, table.batchColumn].map((column) => `${column} = ?`);
  prepareOnce(db, `UPDATE ${table.table} SET ${columns.join(', ')} WHERE id = ?`).run(
    ...values,
    batchId,
    id,
  );
}

/** Removes a row outside the months. */
export function removeRow(db: WritableDB, table: TrackedTable, id: number): void {
  prepareOnce(db, `DELETE FROM ${table.table} WHERE id = ?`).run(id);
}

const labels: Readonly<Record<TrackedName, string>> = {
  client: 'SELECT client_no, name FROM client WHERE id = ?',
  snapshot: 'SELECT client_no, name FROM client WHERE id = ?',
  organisationSnapshot: 'SELECT client_no, name FROM client WHERE id = ?',
  staff: 'SELECT staff_no, name FROM staff WHERE id = ?',
  ownership: "SELECT client_no, coalesce(client_name, '') FROM ownership WHERE id = ?",
  cardOpening: "SELECT card_no, coalesce(client_name, '') FROM card_opening WHERE id = ?",
  maturity: "SELECT client_no, coalesce(product_name, '') FROM maturity WHERE id = ?",
  branch: "SELECT name, coalesce(branch_code, '') FROM branch WHERE id = ?",
  exchangeRate: 'SELECT currency, month FROM exchange_rate WHERE id = ?',
  rating:
    'SELECT client_no, rating FROM rating r JOIN client c ON c.id = r.client_id WHERE r.id = ?',
  cardSpend: "SELECT card_no, coalesce(merchant_name, '') FROM card_spend WHERE id = ?",
};

/** What names a row to a person. */
export function labelOf(
  db: ReadableDB,
  name: TrackedName,
  id: number,
): { key: string; name: string } {
  const row = prepareOnce(db, labels[name], true).get(id) as [string, string] | undefined;
  return { key: row?.[0] ?? '', name: row?.[1] ?? '' };
}

/** Removes a client that nothing refers to any more, with their earlier revisions. */
export function removeClient(db: WritableDB, id: number): void {
  for (const table of ['snapshot_history', 'organisation_snapshot_history', 'client_history']) {
    prepareOnce(db, `DELETE FROM ${table} WHERE client_id = ?`).run(id);
  }
  removeRow(db, trackedTables.client, id);
}

/** What keeps a client from being removed or changed by an undo. */
export function findClientHold(
  db: ReadableDB,
  id: number,
): { edited: boolean; applied: boolean; hasMonths: boolean } {
  const row = prepareOnce(
    db,
    `SELECT remarks <> '' OR do_not_contact = 1 OR signed_on IS NOT NULL
           OR EXISTS (SELECT 1 FROM named_list_change l WHERE l.client_id = client.id)
           OR EXISTS (SELECT 1 FROM rating r WHERE r.client_id = client.id)
           OR EXISTS (SELECT 1 FROM tier_override t WHERE t.client_id = client.id)
           OR EXISTS (SELECT 1 FROM household_member h WHERE h.client_id = client.id) AS edited,
         EXISTS (SELECT 1 FROM card_application a WHERE a.client_id = client.id) AS applied,
         EXISTS (SELECT 1 FROM snapshot s WHERE s.client_id = client.id)
           OR EXISTS (SELECT 1 FROM organisation_snapshot o WHERE o.client_id = client.id)
           AS hasMonths
       FROM client WHERE id = ?`,
  ).get(id) as { edited: number; applied: number; hasMonths: number };
  return { edited: row.edited === 1, applied: row.applied === 1, hasMonths: row.hasMonths === 1 };
}

/** Forgets a subject's tier runs of open months from a month on: clients they name may go. */
export function removeRunsFrom(db: WritableDB, month: string, subject: SchemeSubject): void {
  db.prepare(
    `DELETE FROM tier_run WHERE month >= ? AND month NOT IN (SELECT month FROM month_closing)
       AND scheme_id IN (SELECT id FROM scheme
         WHERE coalesce(json_extract(definition, '$.subject'), 'retail') = ?)`,
  ).run(month, subject);
}

/**
 * Removing many clients asks of each whether a tier result refers to it; the index for that is
 * made for the time being, since it would slow every tiering.
 */
export function withResultsByClient<Value>(db: WritableDB, work: () => Value): Value {
  db.exec('CREATE INDEX tier_result_by_client ON tier_result (client_id)');
  const value = work();
  db.exec('DROP INDEX tier_result_by_client');
  return value;
}

/** The day an import was made. */
export function dayOfBatch(db: ReadableDB, batchId: number): string {
  return db
    .prepare('SELECT substr(imported_at, 1, 10) FROM import_batch WHERE id = ?')
    .pluck()
    .get(batchId) as string;
}
