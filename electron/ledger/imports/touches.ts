import { joinBits } from '../../../shared/models/bit-set';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';
import {
  packPlaces,
  packRecord,
  unpackPlaces,
  unpackRecord,
  type NumberedColumns,
} from './stored-values';

/** A table whose rows several imports may speak of; the numbers are stored and never change. */
export interface TrackedTable extends NumberedColumns {
  readonly target: number;
  readonly table: string;
  readonly key: 'id' | 'client_id';
  /** Rows are per month as well. */
  readonly monthly: boolean;
  /** Value columns; their order is nobody's business, what is stored goes by `bits`. */
  readonly columns: readonly string[];
  /** The column that names the import a row came with. */
  readonly batchColumn: 'batch_id' | 'first_batch_id';
  readonly hasSource: boolean;
}

/** What one import said of one row. */
export interface Touch {
  readonly batchId: number;
  readonly inserted: boolean;
  /** The places of the values that the import stated. */
  readonly stated: number;
  /** Place → value before this import, for the values it changed. */
  readonly before: Readonly<Record<number, string | number | null>>;
  readonly sourcePart: number;
  readonly sourceRow: number;
}

type TouchedTable = Pick<TrackedTable, 'target' | 'bits'>;

/** Where in a file a row stands. */
export interface SourcePlace {
  readonly part: number;
  readonly row: number;
}

/**
 * Records that an import spoke of rows that were there already. A row that only one import spoke
 * of needs no touch: the row itself names it.
 */
export function prepareTouchWriter(
  db: WritableDB,
  table: TouchedTable,
  batchId: number,
  month: string,
) {
  const { target } = table;
  const known = db
    .prepare('SELECT 1 FROM import_touch WHERE target = ? AND month = ? AND target_id = ? LIMIT 1')
    .pluck();
  const put = db.prepare('INSERT OR IGNORE INTO import_touch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return (
    id: number,
    first: { readonly batchId: number | null; readonly stated: number } & SourcePlace,
    said: {
      readonly stated: number;
      readonly before: Readonly<Record<number, unknown>> | null;
    } & SourcePlace,
  ): void => {
    if (known.get(target, month, id) === undefined && first.batchId !== null) {
      if (first.batchId === batchId) return;
      const stated = packPlaces(table, first.stated);
      put.run(target, month, id, first.batchId, 1, stated, null, first.part, first.row);
    }
    const before = said.before && packRecord(table, said.before);
    const stated = packPlaces(table, said.stated);
    const added = put.run(target, month, id, batchId, 0, stated, before, said.part, said.row);
    if (added.changes === 0) addToTouch(db, table, month, id, { ...said, batchId });
  };
}

/** A second word of the same import adds to its first; what was before the first stays. */
function addToTouch(
  db: WritableDB,
  table: TouchedTable,
  month: string,
  id: number,
  said: { batchId: number; stated: number; before: Readonly<Record<number, unknown>> | null },
): void {
  const touches = listTouches(db, table, month, id).map((touch) =>
    touch.batchId === said.batchId
      ? {
          ...touch,
          stated: joinBits(touch.stated, said.stated),
          before: { ...(said.before as Touch['before']), ...touch.before },
        }
      : touch,
  );
  replaceTouches(db, table, month, id, touches);
}

/** Everything that imports said of a row, oldest first; empty while only one spoke of it. */
export function listTouches(
  db: ReadableDB,
  table: TouchedTable,
  month: string,
  id: number,
): Touch[] {
  const rows = prepareOnce(
    db,
    `SELECT batch_id AS batchId, inserted, stated, before, source_part AS sourcePart,
              source_row AS sourceRow
       FROM import_touch WHERE target = ? AND month = ? AND target_id = ? ORDER BY batch_id`,
  ).all(table.target, month, id) as (Omit<Touch, 'before' | 'inserted'> & {
    before: string | null;
    inserted: number;
  })[];
  return rows.map((row) => ({
    ...row,
    inserted: row.inserted === 1,
    stated: unpackPlaces(table, row.stated),
    before: row.before === null ? {} : unpackRecord(table, row.before),
  }));
}

/** Replaces everything that was said of a row. */
export function replaceTouches(
  db: WritableDB,
  table: TouchedTable,
  month: string,
  id: number,
  touches: readonly Touch[],
): void {
  const { target } = table;
  prepareOnce(db, 'DELETE FROM import_touch WHERE target = ? AND month = ? AND target_id = ?').run(
    target,
    month,
    id,
  );
  const insert = prepareOnce(db, 'INSERT INTO import_touch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const touch of touches) {
    const before = Object.keys(touch.before).length > 0 ? packRecord(table, touch.before) : null;
    const { batchId, inserted, sourcePart, sourceRow } = touch;
    const stated = packPlaces(table, touch.stated);
    insert.run(target, month, id, batchId, inserted ? 1 : 0, stated, before, sourcePart, sourceRow);
  }
}
