import { attributeColumns, organisationColumns } from '../columns';
import { packRow } from '../imports/stored-values';
import { trackedTables } from '../imports/tracked-tables';
import { highestClientId } from './client-ids';
import { valueNames } from '../imports/tracked-values';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { RowInserter, type FilledFields } from '../imports/row-inserter';
import type {
  AttributeField,
  Client,
  ClientKind,
  ClientNo,
  OrganisationField,
} from '../../../shared/models/client';
import type { Day } from '../../../shared/models/calendar';

const clientColumns: readonly string[] = trackedTables.client.columns;
const valueList = clientColumns.join(', ');

/** Names of a client's imported values, in the ledger's order. */
export const clientValueFields = valueNames('client');

/** Values in the order of `clientValueFields`; null where nothing is known. */
export type ClientValues = readonly (string | number | null)[];

/** Search keys of a name: whole pinyin and initials, lower case, without spaces. */
interface NameKeys {
  readonly pinyin: string;
  readonly initials: string;
}

/** A client as an import finds it. */
export interface FoundClient {
  readonly id: number;
  readonly firstBatchId: number;
  readonly kind: ClientKind;
  readonly values: ClientValues;
}

/** Statements for reading and writing many clients in one import. */
export function prepareClientWriter(db: WritableDB) {
  const find = db
    .prepare(`SELECT id, first_batch_id, kind, ${valueList} FROM client WHERE client_no = ?`)
    .raw();
  const update = db.prepare(
    `UPDATE client SET ${clientColumns.map((column) => `${column} = ?`).join(', ')},
       pinyin = ?, initials = ? WHERE id = ?`,
  );
  const handOver = db.prepare('UPDATE client SET first_batch_id = ? WHERE id = ?');
  const remember = db.prepare(
    `INSERT INTO client_history (client_id, batch_id, changed_at, account_id, before)
     VALUES (?, ?, ?, ?, ?)`,
  );
  return {
    find(clientNo: string): FoundClient | undefined {
      type Row = [number, number, ClientKind, ...(string | number | null)[]];
      const row = find.get(clientNo) as Row | undefined;
      if (!row) return undefined;
      const [id, firstBatchId, kind, ...values] = row;
      return { id, firstBatchId, kind, values };
    },
    update(id: number, values: ClientValues, keys: NameKeys): void {
      update.run(...values, keys.pinyin, keys.initials, id);
    },
    /** Counts the client as first known from another import. */
    handOver(id: number, batchId: number): void {
      handOver.run(batchId, id);
    },
    /** Keeps what a client was; `batchId` null where no import changes it. */
    remember(
      id: number,
      batchId: number | null,
      before: ClientValues,
      at: string,
      accountId: number,
    ): void {
      remember.run(id, batchId, at, accountId, packRow(trackedTables.client, before));
    },
  };
}

/**
 * Puts new clients of one import in, with their name and the given fields only. `rows` holds those
 * that wait to be put in; ids are given at once.
 */
export function prepareClientInserter(db: WritableDB, filled: FilledFields, batchId: number) {
  const first = ['id', 'client_no', 'kind', 'pinyin', 'initials', 'name'];
  const columns = filled.fields.map((field) => clientColumns[clientValueFields.indexOf(field)]!);
  const rows = new RowInserter(db, 'client', [...first, ...columns], { first_batch_id: batchId });
  const lastNo = db.prepare('SELECT max(client_no) FROM client').pluck().get() as string | null;
  let id = highestClientId(db);
  let greatest = lastNo ?? '';
  return {
    rows,
    /** Whether a number is beyond all others, as in a sorted file: then nobody has it yet. */
    isBeyond: (clientNo: string): boolean => clientNo > greatest,
    /** `values` are a row of the file. */
    insert(
      clientNo: string,
      kind: ClientKind,
      name: string,
      keys: NameKeys,
      values: ClientValues,
    ): number {
      id += 1;
      const own = [id, clientNo, kind, keys.pinyin, keys.initials, name];
      rows.add(clientNo, own, values, filled.places);
      if (clientNo > greatest) greatest = clientNo;
      return id;
    },
  };
}

interface ClientRecord extends Record<string, unknown> {
  id: number;
  client_no: ClientNo;
  kind: ClientKind;
  name: string;
  do_not_contact: number;
  signed_on: Day | null;
  remarks: string;
}

/** One client in full, with the ledger's own id, or undefined. Nothing is masked here. */
export function findClient(
  db: ReadableDB,
  clientNo: string,
): (Client & { id: number }) | undefined {
  const row = prepareOnce(db, 'SELECT * FROM client WHERE client_no = ?').get(clientNo) as
    ClientRecord | undefined;
  if (!row) return undefined;
  const attributes: Partial<Record<AttributeField, string>> = {};
  for (const { field, column } of attributeColumns) {
    const value = row[column];
    if (typeof value === 'string') attributes[field] = value;
  }
  const organisation: Partial<Record<OrganisationField, string | number>> = {};
  for (const { field, column } of organisationColumns) {
    const value = row[column];
    if (typeof value === 'string' || typeof value === 'number') organisation[field] = value;
  }
  return {
    id: row.id,
    organisation,
    clientNo: row.client_no,
    kind: row.kind,
    name: row.name,
    attributes,
    doNotContact: row.do_not_contact === 1,
    signedOn: row.signed_on,
    remarks: row.remarks,
  };
}

/** Changes what a user writes by hand on the client page. */
export function updateClientNotes(
  db: WritableDB,
  id: number,
  notes: {
    readonly remarks: string;
    readonly doNotContact: boolean;
    readonly signedOn: Day | null;
  },
): void {
  changeOne(
    db,
    'UPDATE client SET remarks = ?, do_not_contact = ?, signed_on = ? WHERE id = ?',
    notes.remarks,
    notes.doNotContact ? 1 : 0,
    notes.signedOn,
    id,
  );
}

/** Writes facts of a client that a user filled in by hand. */
export function updateClientFacts(
  db: WritableDB,
  id: number,
  facts: Readonly<Partial<Record<AttributeField | OrganisationField, string>>>,
): void {
  for (const { field, column } of [...attributeColumns, ...organisationColumns]) {
    const value = facts[field];
    if (value !== undefined)
      changeOne(db, `UPDATE client SET ${column} = ? WHERE id = ?`, value, id);
  }
}
