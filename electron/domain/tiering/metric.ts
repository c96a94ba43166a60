import { addMonths, daysInMonth, type Month } from '../../../shared/models/calendar';
import type { Fen } from '../../../shared/models/money';
import type { MetricSource } from '../../../shared/models/tiering';

/** A metric's value and where it was taken from. */
export interface MetricReading {
  readonly value: Fen | null;
  readonly source: MetricSource;
}

/**
 * The three-month daily average: the file's own figure where it has one, else the months' daily
 * averages weighted by their days, over the months that are in the ledger (paper 20).
 *
 * @param stated the file's three-month average, fen
 * @param averages daily averages of `month`, one month before and two months before, fen
 */
export function readThreeMonthAverage(
  month: Month,
  stated: number | null,
  averages: readonly (number | null)[],
): MetricReading {
  if (stated !== null) return { value: stated as Fen, source: { kind: 'file', month } };
  const months: Month[] = [];
  let weighted = 0n;
  let days = 0;
  averages.slice(0, 3).forEach((average, back) => {
    if (average === null) return;
    const each = addMonths(month, -back);
    months.push(each);
    days += daysInMonth(each);
    // BigInt: 900,000 亿 in fen times 31 days leaves the safe integers.
    weighted += BigInt(average) * BigInt(daysInMonth(each));
  });
  if (months.length === 0) return { value: null, source: { kind: 'missing' } };
  return { value: divideRounded(weighted, days), source: { kind: 'computed', months } };
}

/** A single figure of the month's snapshot. */
export function readFigure(month: Month, value: number | null): MetricReading {
  return value === null
    ? { value: null, source: { kind: 'missing' } }
    : { value: value as Fen, source: { kind: 'file', month } };
}

/** Rounds half away from zero, to the fen. */
function divideRounded(sum: bigint, by: number): Fen {
  const divisor = BigInt(by);
  const magnitude = sum < 0n ? -sum : sum;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return Number(sum < 0n ? -rounded : rounded) as Fen;
}
