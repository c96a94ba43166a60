import type { RawCell } from '../../../shared/models/grid';

/**
 * How a column writes days whose year does not stand first: year first with two digits (26/1/3), the
 * month first (12/1/19), the day first (1.12.19). `unclear` where its days contradict each other.
 */
export type DayOrder = 'ymd' | 'mdy' | 'dmy' | 'unclear';

const form = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ T].*)?$/;
const orders = ['ymd', 'mdy', 'dmy'] as const;
type PlainOrder = (typeof orders)[number];

/** Counts which orders the days of one column allow. */
export class DayOrders {
  private seen = 0;
  private readonly fitting = { ymd: 0, mdy: 0, dmy: 0 };

  count(cell: RawCell | undefined): void {
    if (typeof cell !== 'string' || cell.length < 6) return;
    const parts = partsOf(cell);
    if (parts === null) return;
    this.seen += 1;
    for (const order of orders) if (isPossible(order, parts)) this.fitting[order] += 1;
  }

  /**
   * The order that all days allow; undefined where none is written so. Here the year usually stands
   * first, so it does wherever it can; months and days are never told apart by habit.
   */
  order(): DayOrder | undefined {
    const [first, ...others] = this.possible();
    if (this.seen === 0) return undefined;
    return first === 'ymd' || others.length === 0 ? (first ?? 'unclear') : 'unclear';
  }

  /** Whether the days allow another order as well, so that the one taken is only the likelier one. */
  get isAssumed(): boolean {
    return this.order() === 'ymd' && this.possible().length > 1;
  }

  private possible(): PlainOrder[] {
    return orders.filter((order) => this.fitting[order] === this.seen);
  }
}

type Parts = readonly [string, string, string];

function partsOf(text: string): Parts | null {
  const [, one, two, last] = form.exec(text.trim()) ?? [];
  return one === undefined || two === undefined || last === undefined ? null : [one, two, last];
}

function isPossible(order: PlainOrder, [one, two, last]: Parts): boolean {
  const isMonth = (text: string) => Number(text) >= 1 && Number(text) <= 12;
  const isDayNumber = (text: string) => Number(text) >= 1 && Number(text) <= 31;
  if (order === 'mdy') return isMonth(one) && isDayNumber(two);
  if (order === 'dmy') return isDayNumber(one) && isMonth(two);
  return one.length === 2 && last.length === 2 && isMonth(two) && isDayNumber(last);
}

/**
 * Year, month and day of text in the column's order; undefined where it is written another way or
 * nothing is known about the column. An order that its days contradict makes all of them nothing.
 */
export function partsInOrder(text: string, order: DayOrder | undefined): Parts | undefined {
  if (order === undefined || order === 'ymd') return undefined;
  const parts = partsOf(text);
  if (parts === null) return undefined;
  const [one, two, last] = parts;
  if (order === 'unclear') return ['', '', ''];
  return order === 'mdy' ? [last, one, two] : [last, two, one];
}
