import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageReader, averageSource } from '../../../electron/domain/tiering/metrics/average';
import type { Month } from '../../../shared/models/calendar';

const slots = { stated: 0, months: [1, 2, 3], monthsBack: 0 };
const place = { month: '2026-10' as Month, days: [31, 30, 31], totals: new Map<string, number>() };

/** The average and where it came from: 1 the file, 1 + n computed from n months. */
function readThreeMonthAverage(stated: number | null, months: readonly (number | null)[]) {
  const row = [stated, ...months];
  return { value: averageReader(slots)(row, place), source: averageSource(slots, row) };
}

describe('three-month average', () => {
  it('is the figure of the file where the file has one', () => {
    expect(readThreeMonthAverage(123, [1, 2, 3])).toEqual({
      value: 123,
      source: 1,
    });
  });

  it('is otherwise weighted by the days of the months that are there', () => {
    // October 31, September 30, August 31 days: (31·100 + 30·200 + 31·300) / 92 = 200.
    expect(readThreeMonthAverage(null, [100, 200, 300])).toEqual({
      value: 200,
      source: 4,
    });
    expect(readThreeMonthAverage(null, [100, null, 300])).toEqual({
      value: 200,
      source: 3,
    });
  });

  it('is missing when no month has a figure', () => {
    expect(readThreeMonthAverage(null, [null, null, null])).toEqual({
      value: NaN,
      source: 0,
    });
  });

  it('lies between the smallest and the largest month, also for enormous amounts', () => {
    const amount = fc.integer({ min: -9_007_199_254_740, max: 90_071_992_547_409_91 });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const { value } = readThreeMonthAverage(null, [a, b, c]);
        expect(value).toBeGreaterThanOrEqual(Math.min(a, b, c));
        expect(value).toBeLessThanOrEqual(Math.max(a, b, c));
      }),
    );
  });
});
