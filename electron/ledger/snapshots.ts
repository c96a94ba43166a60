import type { Month } from '../../shared/models/calendar';
import type { FigureField, Snapshot } from '../../shared/models/client';
import type { Fen } from '../../shared/models/money';
import { countColumns, figureColumns } from './columns';
import type { ReadableDB, WritableDB } from './database';

const textColumns = ['last_visit_on', 'owner_no', 'owner_name', 'branch_name'];
const valueColumns = [
  ...figureColumns.map(({ column }) => column),
  ...countColumns.map(({ column }) => column),
  ...textColumns,
];
const valueList = valueColumns.join(', ');

/** Field names of a snapshot's values, in the ledger's order. */
export const snapshotValueFields: readonly string[] = [
  ...figureColumns.map(({ field }) => field),
  ...countColumns.map(({ field }) => field),
  'lastVisitOn',
  'ownerNo',
  'ownerName',
  'branchName',
];

/** Values in the order of `snapshotValueFields`; null where the file said nothing. */
export type SnapshotValues = readonly (string | number | null)[];

/** Statements for reading and writing the snapshots of one month. */
export function prepareSnapshotWriter(db: WritableDB, month: Month, batchId: number) {
  const find = db
    .prepare(`SELECT revision, ${valueList} FROM snapshot WHERE month = ? AND client_id = ?`)
    .raw();
  const insert = db.prepare(
    `INSERT INTO snapshot (month, client_id, revision, batch_id, source_row, ${valueList})
     VALUES (${Array(valueColumns.length + 5)
       .fill('?')
       .join(', ')})`,
  );
  const keep = db.prepare(
    'INSERT INTO snapshot_history SELECT * FROM snapshot WHERE month = ? AND client_id = ?',
  );
  const remove = db.prepare('DELETE FROM snapshot WHERE month = ? AND client_id = ?');
  return {
    find(clientId: number): { revision: number; values: SnapshotValues } | undefined {
      const row = find.get(month, clientId) as [number, ...(string | number | null)[]] | undefined;
      return row && { revision: row[0], values: row.slice(1) };
    },
    insert(clientId: number, sourceRow: number, values: SnapshotValues): void {
      insert.run(month, clientId, 1, batchId, sourceRow, ...values);
    },
    /** The figures before are kept as an earlier revision. */
    replace(clientId: number, revision: number, sourceRow: number, values: SnapshotValues): void {
      keep.run(month, clientId);
      remove.run(month, clientId);
      insert.run(month, clientId, revision + 1, batchId, sourceRow, ...values);
    },
  };
}

/** All snapshots of a client, oldest first, with the place each came from. */
export function listSnapshots(db: ReadableDB, clientId: number): Snapshot[] {
  const rows = db
    .prepare(
      `SELECT snapshot.*, file_name, sheet FROM snapshot
       JOIN import_batch ON import_batch.id = batch_id WHERE client_id = ? ORDER BY snapshot.month`,
    )
    .all(clientId) as Record<string, unknown>[];
  return rows.map(toSnapshot);
}

function toSnapshot(row: Record<string, unknown>): Snapshot {
  const figures: Partial<Record<FigureField, Fen>> = {};
  for (const { field, column } of figureColumns) {
    if (row[column] !== null) figures[field] = row[column] as Fen;
  }
  return {
    month: row['month'] as Month,
    revision: row['revision'] as number,
    figures,
    productCount: row['product_count'] as number | null,
    transactionCount: row['transaction_count'] as number | null,
    lastVisitOn: row['last_visit_on'] as Snapshot['lastVisitOn'],
    ownerNo: row['owner_no'] as string | null,
    ownerName: row['owner_name'] as string | null,
    branchName: row['branch_name'] as string | null,
    source: {
      file: row['file_name'] as string,
      sheet: row['sheet'] as string,
      row: row['source_row'] as number,
    },
  };
}

/** Owners named in a month's file, by number of clients. */
export function listOwners(db: ReadableDB, month: Month): string[] {
  return db
    .prepare(
      `SELECT owner_name FROM snapshot WHERE month = ? AND owner_name IS NOT NULL
       GROUP BY owner_name ORDER BY count(*) DESC, owner_name`,
    )
    .pluck()
    .all(month) as string[];
}
