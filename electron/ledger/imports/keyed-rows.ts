import { trackedTables } from './tracked-tables';
import type { WritableDB } from '../database';

/** Tables whose rows have a natural key besides their id. */
const keyedTables = {
  branch: ['name'],
  exchangeRate: ['month', 'currency'],
} as const;
export type KeyedTable = keyof typeof keyedTables;

/** A row as an import finds it; without a batch where it was typed by hand. */
interface FoundKeyed {
  readonly id: number;
  readonly batchId: number | null;
  readonly values: readonly (string | number | null)[];
}

/** Statements for finding and writing rows by their natural key. */
export function prepareKeyedRows(db: WritableDB, name: KeyedTable) {
  const { table, columns } = trackedTables[name];
  const keys = keyedTables[name];
  const where = keys.map((key) => `${key} = ?`).join(' AND ');
  const all = [...keys, 'batch_id', ...columns];
  const find = db
    .prepare(`SELECT id, batch_id, ${columns.join(', ')} FROM ${table} WHERE ${where}`)
    .raw();
  const insert = db.prepare(
    `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  );
  const update = db.prepare(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  type Values = FoundKeyed['values'];
  return {
    find(key: readonly string[]): FoundKeyed | undefined {
      const row = find.get(...key) as [number, number | null, ...Values] | undefined;
      return row && { id: row[0], batchId: row[1], values: row.slice(2) as Values };
    },
    insert: (key: readonly string[], values: Values, batchId: number | null): void => {
      insert.run(...key, batchId, ...values);
    },
    update: (id: number, values: Values): void => {
      update.run(...values, id);
    },
  };
}
