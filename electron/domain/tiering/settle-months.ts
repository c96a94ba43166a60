import type { Month } from '../../../shared/models/calendar';
import { floorDivide } from './exact';
import type { SettledMonth } from './keep-or-reach';

/** A month of an average: its days and, where the ledger has it, its own daily average. */
export interface WindowMonth {
  readonly month: Month;
  readonly days: number;
  readonly average: number | null;
}

/**
 * The months of an average so that they add up to it: the average is what the tier was decided by, and
 * a file's own need not be what the ledger's months come to. What is missing belongs to the months
 * that are unknown; where all are known, each is moved by the same amount a day.
 */
export function settleMonths(
  average: number,
  months: readonly WindowMonth[],
): (SettledMonth & { readonly month: Month })[] {
  const allDays = sumOf(months.map(({ days }) => BigInt(days)));
  const known = months.filter((month) => month.average !== null);
  const unknownDays = allDays - sumOf(known.map(({ days }) => BigInt(days)));
  const missing = BigInt(average) * allDays - sumOf(known.map(fenDaysOf));
  // An average is rounded to the fen: what that leaves is no contradiction.
  const isRounding = unknownDays === 0n && magnitude(missing) * 2n <= allDays;
  const share = (days: number, over: bigint): bigint =>
    isRounding || over === 0n ? 0n : floorDivide(missing * BigInt(days), over);
  return months.map((each) => ({
    month: each.month,
    days: each.days,
    fenDays:
      unknownDays > 0n
        ? each.average === null
          ? share(each.days, unknownDays)
          : fenDaysOf(each)
        : fenDaysOf(each) + share(each.days, allDays),
  }));
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, each) => sum + each, 0n);
const fenDaysOf = ({ average, days }: WindowMonth): bigint => BigInt(average ?? 0) * BigInt(days);
