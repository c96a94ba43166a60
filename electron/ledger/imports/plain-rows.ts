import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { trackedTables } from './tracked-tables';

/** Tables whose rows are there or not, and never change. */
const plainTables = {
  card_opening: {
    identity: ['card_no', 'kind', 'opened_on'],
    others: [
      'client_no',
      'client_name',
      'level',
      'expires_on',
      'branch_code',
      'teller_no',
      'stated_no',
    ],
  },
  maturity: {
    identity: [
      'client_no',
      'product_kind',
      'product_name',
      'amount',
      'starts_on',
      'due_on',
      'annual_rate',
      'occurrence',
    ],
    others: ['client_name', 'source_row', 'stated_no', 'foreign_amounts'],
  },
  card_spend: {
    identity: [
      'serial_no',
      'card_no',
      'transacted_on',
      'amount',
      'merchant_name',
      'original_serial_no',
      'occurrence',
    ],
    others: [
      'month',
      'client_no',
      'transaction_kind',
      'source_row',
      'stated_no',
      'foreign_amounts',
    ],
  },
} as const;
export type PlainTable = keyof typeof plainTables;

/** Values by column. */
type PlainRow = Readonly<Record<string, string | number | null>>;

/** Statements that add rows of a table unless an equal one is there. */
export function preparePlainWriter(db: WritableDB, table: PlainTable, batchId: number) {
  const { identity, others } = plainTables[table];
  const columns = [...identity, ...others];
  const find = db
    .prepare(
      `SELECT id, batch_id FROM ${table}
       WHERE ${identity.map((column) => `${column} IS ?`).join(' AND ')}`,
    )
    .raw();
  const insert = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}, batch_id)
     VALUES (${columns.map(() => '?').join(', ')}, ?)`,
  );
  const at = (row: PlainRow, names: readonly string[]) => names.map((name) => row[name] ?? null);
  return {
    find(row: PlainRow): { id: number; batchId: number } | undefined {
      const found = find.get(...at(row, identity)) as [number, number] | undefined;
      return found && { id: found[0], batchId: found[1] };
    },
    insert(row: PlainRow): void {
      insert.run(...at(row, columns), batchId);
    },
  };
}

/** Whether the ledger knows a client number. */
export function knowsClient(db: ReadableDB, clientNo: string): boolean {
  return prepareOnce(db, 'SELECT 1 FROM client WHERE client_no = ?').get(clientNo) !== undefined;
}

/** Who looks after a client, as an import finds it. */
interface FoundOwnership {
  readonly id: number;
  readonly batchId: number;
  /** In the order of the table's tracked values. */
  readonly values: readonly (string | null)[];
}

const { columns: ownershipColumns } = trackedTables.ownership;

/** The owner of a client, or undefined. */
export function findOwnership(db: ReadableDB, clientNo: string): FoundOwnership | undefined {
  const row = db
    .prepare(
      `SELECT id, batch_id, ${ownershipColumns.join(', ')} FROM ownership WHERE client_no = ?`,
    )
    .raw()
    .get(clientNo) as [number, number, ...(string | null)[]] | undefined;
  return row && { id: row[0], batchId: row[1], values: row.slice(2) as (string | null)[] };
}

/** Gives a client an owner. */
export function insertOwnership(
  db: WritableDB,
  clientNo: string,
  values: FoundOwnership['values'],
  batchId: number,
): void {
  changeOne(
    db,
    `INSERT INTO ownership (client_no, batch_id, ${ownershipColumns.join(', ')})
     VALUES (?, ?, ${ownershipColumns.map(() => '?').join(', ')})`,
    clientNo,
    batchId,
    ...values,
  );
}

/** Changes who looks after a client; what was before stays in the touches of the import. */
export function updateOwnership(
  db: WritableDB,
  id: number,
  values: FoundOwnership['values'],
  batchId: number,
): void {
  changeOne(
    db,
    `UPDATE ownership SET ${ownershipColumns.map((column) => `${column} = ?`).join(', ')},
       batch_id = ? WHERE id = ?`,
    ...values,
    batchId,
    id,
  );
}
