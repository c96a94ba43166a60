import type { Day } from '../../../shared/models/calendar';
import type { CardLevel } from '../../../shared/models/card';
import type { StockCount, StockOrder } from '../../../shared/models/card-stock';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Keeps a count by two people; returns its id. */
export function insertCount(
  db: WritableDB,
  count: Omit<StockCount, 'id' | 'difference'>,
  by: { readonly at: string; readonly accountId: number },
): number {
  return changeOne(
    db,
    `INSERT INTO blank_count (level, on_day, counter, witness, expected, counted, note, recorded_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    count.level,
    count.on,
    count.counter,
    count.witness,
    count.expected,
    count.counted,
    count.note,
    by.at,
    by.accountId,
  );
}

/** Every count, the newest first. */
export function listCounts(db: ReadableDB): StockCount[] {
  return prepareOnce(
    db,
    `SELECT id, level, on_day AS "on", counter, witness, expected, counted,
            counted - expected AS difference, note
     FROM blank_count ORDER BY id DESC`,
  ).all() as StockCount[];
}

/** Keeps an order with the next number of the year; returns its id. */
export function insertOrder(
  db: WritableDB,
  order: {
    readonly orderedOn: Day;
    readonly accountId: number;
    readonly note: string;
    readonly lines: readonly { readonly level: CardLevel; readonly quantity: number }[];
  },
): number {
  const year = Number(order.orderedOn.slice(0, 4));
  const id = changeOne(
    db,
    `INSERT INTO blank_order (year, sequence, ordered_on, account_id, state, note)
     VALUES (?, (SELECT coalesce(max(sequence), 0) + 1 FROM blank_order WHERE year = ?), ?, ?,
       'open', ?)`,
    year,
    year,
    order.orderedOn,
    order.accountId,
    order.note,
  );
  for (const { level, quantity } of order.lines) {
    changeOne(db, 'INSERT INTO blank_order_line VALUES (?, ?, ?)', id, level, quantity);
  }
  return id;
}

/** Closes an order. */
export function closeOrder(
  db: WritableDB,
  id: number,
  change: { readonly state: 'received' | 'cancelled'; readonly on: Day; readonly note: string },
): void {
  changeOne(
    db,
    `UPDATE blank_order SET state = ?, closed_on = ?,
       note = CASE note WHEN '' THEN ? ELSE note || ' · ' || ? END WHERE id = ? AND state = 'open'`,
    change.state,
    change.on,
    change.note,
    change.note,
    id,
  );
}

interface OrderRow extends Omit<StockOrder, 'number' | 'lines'> {
  readonly year: number;
  readonly sequence: number;
}

/** Every order, the newest first. */
export function listOrders(db: ReadableDB): StockOrder[] {
  const rows = prepareOnce(
    db,
    `SELECT o.id, year, sequence, ordered_on AS orderedOn, display_name AS orderedBy, state,
            closed_on AS closedOn, note
     FROM blank_order o JOIN account ON account.id = o.account_id ORDER BY o.id DESC`,
  ).all() as OrderRow[];
  return rows.map(({ year, sequence, ...rest }) => ({
    ...rest,
    number: `${year}-D${String(sequence).padStart(3, '0')}`,
    lines: prepareOnce(
      db,
      `SELECT level, quantity FROM blank_order_line WHERE order_id = ?
       ORDER BY CASE level WHEN 'standard' THEN 0 WHEN 'platinum' THEN 1 ELSE 2 END`,
    ).all(rest.id) as StockOrder['lines'],
  }));
}
