import type { Input } from '../../../shared/contract';
import { monthOf, type Day } from '../../../shared/models/calendar';
import { cardLevels, type CardLevel } from '../../../shared/models/card';
import type {
  CountSheet,
  StockCount,
  StockForecast,
  StockLevel,
  StockOrder,
  StockOverview,
  StockPage,
} from '../../../shared/models/card-stock';
import { presentStates } from '../../domain/cards/blank-machine';
import { rangesOf } from '../../domain/cards/blank-numbers';
import { addCalendarMonths } from '../../domain/cards/card-calendar';
import { forecastStock } from '../../domain/cards/stock-forecast';
import {
  countBlanks,
  countMovements,
  countOrdinaryUse,
  listMovements,
  listPresentBlanks,
  type BlankRow,
} from '../../ledger/cards/blank-cards';
import {
  closeOrder,
  insertCount,
  insertOrder,
  listCounts,
  listOrders,
} from '../../ledger/cards/blank-orders';
import { readSettings } from '../../ledger/file/settings';
import { listCardsEnding } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { cardRulesOn } from './card-rules';
import { showGrading } from './grade-cards';

/** What a level's stock must serve in the months ahead (docs/rules/cards.md#stock-forecast). */
export function forecastLevel(context: Shown, level: CardLevel, usable: number): StockForecast {
  const today = dayOf(context.now());
  const { stockMonths, overstockMonths, useMonths } = cardRulesOn(context, today);
  const until = addCalendarMonths(today, stockMonths);
  const since = addCalendarMonths(today, -useMonths);
  const { upgrades } = showGrading(context, null);
  return forecastStock({
    level,
    usable,
    useMonths,
    overstockMonths,
    months: stockMonths,
    expiries: listCardsEnding(context.db, today, until).filter((card) => card.level === level)
      .length,
    upgrades: upgrades.filter(({ levelMet }) => levelMet === level).length,
    usedLately: countOrdinaryUse(context.db, level, since),
  });
}

/** What each teller has in hand, by name. */
function tellersOf(blanks: readonly BlankRow[]): StockLevel['tellers'] {
  const byHolder = new Map<string, { quantity: number; nextNo: string }>();
  for (const { state, holder, number } of blanks) {
    if (state !== 'withTeller' || holder === null) continue;
    const known = byHolder.get(holder) ?? { quantity: 0, nextNo: number };
    byHolder.set(holder, { ...known, quantity: known.quantity + 1 });
  }
  return [...byHolder]
    .map(([holder, rest]) => ({ holder, ...rest }))
    .sort((one, other) => (one.holder < other.holder ? -1 : 1));
}

function showLevel(context: Shown, level: CardLevel, counted: readonly StockCount[]): StockLevel {
  const counts = countBlanks(context.db, level);
  const blanks = listPresentBlanks(context.db, level);
  return {
    level,
    received: Object.values(counts).reduce((sum, count) => sum + count, 0),
    counts,
    nextToHandOut: blanks.find(({ state }) => state === 'inStock')?.number ?? null,
    ranges: rangesOf(blanks),
    tellers: tellersOf(blanks),
    forecast: forecastLevel(context, level, counts.inStock + counts.withTeller),
    lastCount: counted.find((count) => count.level === level) ?? null,
  };
}

/** Every level's stock with who has what, its forecast and the orders. */
export function showStock(context: Shown): StockOverview {
  const counted = listCounts(context.db);
  return {
    on: dayOf(context.now()),
    levels: cardLevels.map((level) => showLevel(context, level, counted)),
    orders: listOrders(context.db),
  };
}

/** A page of a level's register; the last one where none is named. */
export function showStockPage(
  context: Shown,
  wanted: { readonly level: CardLevel; readonly page: number | null },
): StockPage {
  const { db } = context;
  const { level } = wanted;
  const { registerLines } = cardRulesOn(context, dayOf(context.now()));
  const pages = Math.max(1, Math.ceil(countMovements(db, level) / registerLines));
  const page = wanted.page ?? pages;
  if (page > pages) throw new OperationFailure('stock.page', { page, pages });
  const from = (page - 1) * registerLines;
  const lines = listMovements(db, level, { from, count: registerLines });
  const [before] = from === 0 ? [] : listMovements(db, level, { from: from - 1, count: 1 });
  const { bankName, branchName } = readSettings(db);
  const opening = before?.balance ?? 0;
  const closing = lines.at(-1)?.balance ?? opening;
  return { level, page, pages, bankName, branchName, opening, lines, closing };
}

/** Blanks of a level that must lie at the outlet. */
function expectedOf({ db }: Shown, level: CardLevel): number {
  const counts = countBlanks(db, level);
  return presentStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Records a count by two people; a difference needs a word (docs/rules/cards.md#blank-cards). */
export function countStock(context: Ledger, wanted: Input<'cards.countStock'>): StockCount {
  const { level, on, counter, witness, counted, note } = wanted;
  if (counter === witness) throw new OperationFailure('stock.twoPeople', { person: counter });
  const today = dayOf(context.now());
  if (on > today) throw new OperationFailure('stock.day', { on, from: '', until: today });
  const expected = expectedOf(context, level);
  if (counted !== expected && note.length < 2) {
    throw new OperationFailure('stock.difference', { expected, counted });
  }
  changeLedger(
    context,
    () =>
      insertCount(
        context.db,
        { level, on, counter, witness, expected, counted, note },
        { at: context.now(), accountId: context.account.id },
      ),
    () => ({ action: 'stock.count', subject: level, detail: { ...wanted, expected } }),
  );
  return listCounts(context.db)[0]!;
}

/** Every count, the newest first. */
export function showCounts({ db }: Pick<Shown, 'db'>): StockCount[] {
  return listCounts(db);
}

/** What a count must find, before it is filled in. */
export function prepareCountSheet(context: Shown): CountSheet {
  const { bankName, branchName } = readSettings(context.db);
  const on: Day = dayOf(context.now());
  return {
    bankName,
    branchName,
    on,
    month: monthOf(on),
    levels: cardLevels.map((level) => ({
      level,
      ranges: rangesOf(listPresentBlanks(context.db, level)),
      expected: expectedOf(context, level),
    })),
  };
}

/** Writes an order to the head office, with the next number of the year. */
export function orderStock(context: Ledger, wanted: Input<'cards.orderStock'>): StockOrder {
  const { lines, note } = wanted;
  if (new Set(lines.map(({ level }) => level)).size !== lines.length) {
    throw new OperationFailure('stock.orderTwice');
  }
  const orderedOn = dayOf(context.now());
  changeLedger(
    context,
    () => insertOrder(context.db, { lines, note, orderedOn, accountId: context.account.id }),
    () => ({ action: 'stock.order', subject: orderedOn, detail: { lines, note } }),
  );
  return listOrders(context.db)[0]!;
}

/** An order by its record; throws `stock.orderMissing`. */
export function requireOrder({ db }: Pick<Shown, 'db'>, orderId: number): StockOrder {
  const order = listOrders(db).find(({ id }) => id === orderId);
  if (!order) throw new OperationFailure('stock.orderMissing', { order: orderId });
  return order;
}

/** Closes an order that came in or is not wanted any more. */
export function closeStockOrder(context: Ledger, wanted: Input<'cards.closeOrder'>): StockOrder {
  const { orderId, state, reason } = wanted;
  const order = requireOrder(context, orderId);
  if (order.state !== 'open')
    throw new OperationFailure('stock.orderClosed', { order: order.number });
  changeLedger(
    context,
    () => closeOrder(context.db, orderId, { state, on: dayOf(context.now()), note: reason }),
    () => ({ action: `stock.order.${state}`, subject: order.number, detail: { reason } }),
  );
  return requireOrder(context, orderId);
}
