import type { ClientMerge } from '../../../shared/models/duplicate';
import { highestClientId } from './client-ids';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Rows of a table as they are, by column. */
export type Rows = readonly Readonly<Record<string, string | number | null>>[];

/** Tables that refer to a client, and by which column. */
const references = {
  snapshot: 'client_id',
  snapshot_history: 'client_id',
  organisation_snapshot: 'client_id',
  organisation_snapshot_history: 'client_id',
  client_history: 'client_id',
  tier_result: 'client_id',
  card_application: 'client_id',
  named_list_member: 'client_id',
  named_list_change: 'client_id',
  tier_override: 'client_id',
  rating: 'client_id',
  household_member: 'client_id',
  card_opening: 'client_no',
  maturity: 'client_no',
  card_spend: 'client_no',
  ownership: 'client_no',
  foreign_amount: 'client_no',
  ownership_period: 'client_no',
  assignment_claim: 'client_no',
  client_care: 'client_no',
  client_profile: 'client_no',
  support_member: 'client_no',
  contact_report: 'client_no',
  opportunity: 'client_no',
  signing_step: 'client_no',
  client_document: 'client_no',
  service_use: 'client_no',
  client_fact_change: 'client_no',
  organisation_link: 'client_no',
  // The same table from its other side.
  organisation_link_of: 'organisation_no',
} as const;
export type ReferenceTable = keyof typeof references;

/** Rows with ids of their own that only change whom they refer to: of these an image needs no more. */
const movedTables = [
  'contact_report',
  'opportunity',
  'signing_step',
  'client_document',
  'service_use',
  'client_fact_change',
  'organisation_link',
  'organisation_link_of',
] as const satisfies readonly ReferenceTable[];
export const filedTables: readonly ReferenceTable[] = movedTables;

const nameOf = (table: ReferenceTable) =>
  table === 'organisation_link_of' ? 'organisation_link' : table;
/** Of these a merged client keeps the kept number's rows; the other's come back when they part. */
export const ownerTables = [
  'ownership_period',
  'assignment_claim',
  'client_care',
  'client_profile',
  'support_member',
] as const satisfies readonly ReferenceTable[];
/** Rows of files that an undo takes away. */
const fileTables: readonly ReferenceTable[] = ['card_opening', 'maturity', 'card_spend'];
export const referenceTables = Object.keys(references) as readonly ReferenceTable[];

/** What names a client in the tables that refer to it. */
export interface ClientKey {
  readonly id: number;
  readonly clientNo: string;
}

const keyOf = (table: ReferenceTable, { id, clientNo }: ClientKey) =>
  references[table] === 'client_id' ? id : clientNo;

/** The client's own row with every column. */
export function readClientRow(db: ReadableDB, id: number): Rows[number] {
  return db.prepare('SELECT * FROM client WHERE id = ?').get(id) as Rows[number];
}

/** The rows of a table that refer to a client. */
export function readReferences(db: ReadableDB, table: ReferenceTable, client: ClientKey): Rows {
  const columns = filedTables.includes(table) ? `id, ${references[table]}` : '*';
  return db
    .prepare(`SELECT ${columns} FROM ${nameOf(table)} WHERE ${references[table]} = ?`)
    .all(keyOf(table, client)) as unknown as Rows;
}

/** Removes the rows of a table that refer to a client. */
export function removeReferences(db: WritableDB, table: ReferenceTable, client: ClientKey): void {
  db.prepare(`DELETE FROM ${nameOf(table)} WHERE ${references[table]} = ?`).run(
    keyOf(table, client),
  );
}

/** Makes rows refer to another client. */
export function moveReferences(
  db: WritableDB,
  table: ReferenceTable,
  from: ClientKey,
  to: ClientKey,
): void {
  const column = references[table];
  // A relation that both clients stand in stays with the dropped one, and is not shown.
  db.prepare(
    `UPDATE ${filedTables.includes(table) ? 'OR IGNORE' : ''} ${nameOf(table)}
     SET ${column} = ? WHERE ${column} = ?`,
  ).run(keyOf(table, to), keyOf(table, from));
}

/** Whether another row has been given the id of a row since. */
function isIdTaken(db: ReadableDB, table: string, row: Rows[number]): boolean {
  const id = row['id'] ?? null;
  if (id === null) return false;
  return prepareOnce(db, `SELECT 1 FROM ${table} WHERE id = ?`, true).get(id) !== undefined;
}

/** Puts rows back as they were; under a new id where theirs was given away since. */
export function insertRows(
  db: WritableDB,
  table: ReferenceTable | 'client' | 'import_touch',
  rows: Rows,
): void {
  for (const image of rows) {
    const row = isIdTaken(db, table, image) ? { ...image, id: null } : image;
    const columns = Object.keys(row);
    db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
  }
}

/** Takes one month of a client away without a trace. */
export function removeMonthRow(
  db: WritableDB,
  table: 'snapshot' | 'organisation_snapshot',
  month: string,
  clientId: number,
): void {
  changeOne(db, `DELETE FROM ${table} WHERE month = ? AND client_id = ?`, month, clientId);
}

/**
 * Makes rows with ids of their own refer to the client they referred to again, as far as they are
 * still with the client they went to; a row of another import has only been given the same id since.
 */
export function giveBackRows(
  db: WritableDB,
  table: ReferenceTable,
  rows: Rows,
  from: ClientKey,
): void {
  const column = references[table];
  const where = `id = $id AND ${column} = $from`;
  const ofFile = fileTables.includes(table) ? 'AND batch_id = $batch' : '';
  const back = db.prepare(`UPDATE ${nameOf(table)} SET ${column} = $to WHERE ${where} ${ofFile}`);
  for (const row of rows) {
    const values = { id: row['id'], to: row[column], from: keyOf(table, from) };
    back.run(ofFile ? { ...values, batch: row['batch_id'] } : values);
  }
}

/** An id that no client has or had while it is merged. */
export function freeClientId(db: ReadableDB): number {
  return highestClientId(db) + 1;
}

/** Removes a client's own row. */
export function removeClientRow(db: WritableDB, id: number): void {
  changeOne(db, 'DELETE FROM client WHERE id = ?', id);
}

/** Sets values of a client by column. */
export function setClientColumns(db: WritableDB, id: number, values: Rows[number]): void {
  const columns = Object.keys(values);
  if (columns.length === 0) return;
  const set = columns.map((column) => `${column} = ?`).join(', ');
  changeOne(db, `UPDATE client SET ${set} WHERE id = ?`, ...Object.values(values), id);
}

/** Records a merge with the images it needs to be taken back; returns its id. */
export function insertMerge(
  db: WritableDB,
  merge: {
    readonly keptNo: string;
    readonly droppedNo: string;
    readonly name: string;
    readonly images: unknown;
    readonly mergedAt: string;
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO client_merge (kept_no, dropped_no, name, images, merged_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
    merge.keptNo,
    merge.droppedNo,
    merge.name,
    JSON.stringify(merge.images),
    merge.mergedAt,
    merge.accountId,
  );
}

/** Every merge, newest first. */
export function listMerges(db: ReadableDB): ClientMerge[] {
  return db
    .prepare(
      `SELECT m.id, kept_no AS keptNo, dropped_no AS droppedNo, m.name, merged_at AS mergedAt,
              display_name AS mergedBy, undone_at AS undoneAt
       FROM client_merge m JOIN account a ON a.id = m.account_id ORDER BY m.id DESC`,
    )
    .all() as ClientMerge[];
}

/** A merge that stands, with its images, or undefined. */
export function findMerge(
  db: ReadableDB,
  id: number,
): { keptNo: string; droppedNo: string; images: string } | undefined {
  return db
    .prepare(
      `SELECT kept_no AS keptNo, dropped_no AS droppedNo, images FROM client_merge
       WHERE id = ? AND undone_at IS NULL`,
    )
    .get(id) as { keptNo: string; droppedNo: string; images: string } | undefined;
}

/** Marks a merge as undone. */
export function markMergeUndone(db: WritableDB, id: number, at: string): void {
  changeOne(db, 'UPDATE client_merge SET undone_at = ? WHERE id = ?', at, id);
}
