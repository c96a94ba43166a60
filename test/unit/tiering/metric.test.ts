import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThreeMonthAverage } from '../../../electron/domain/tiering/metric';
import type { Month } from '../../../shared/models/calendar';

const october = '2026-10' as Month;

describe('three-month average', () => {
  it('is the figure of the file where the file has one', () => {
    expect(readThreeMonthAverage(october, 123, [1, 2, 3])).toEqual({
      value: 123,
      source: { kind: 'file', month: '2026-10' },
    });
  });

  it('is otherwise weighted by the days of the months that are there', () => {
    // October 31, September 30, August 31 days: (31·100 + 30·200 + 31·300) / 92 = 200.
    expect(readThreeMonthAverage(october, null, [100, 200, 300])).toEqual({
      value: 200,
      source: { kind: 'computed', months: ['2026-10', '2026-09', '2026-08'] },
    });
    expect(readThreeMonthAverage(october, null, [100, null, 300])).toEqual({
      value: 200,
      source: { kind: 'computed', months: ['2026-10', '2026-08'] },
    });
  });

  it('is missing when no month has a figure', () => {
    expect(readThreeMonthAverage(october, null, [null, null, null])).toEqual({
      value: null,
      source: { kind: 'missing' },
    });
  });

  it('lies between the smallest and the largest month, also for enormous amounts', () => {
    const amount = fc.integer({ min: -9_007_199_254_740, max: 90_071_992_547_409_91 });
    fc.assert(
      fc.property(amount, amount, amount, (a, b, c) => {
        const { value } = readThreeMonthAverage(october, null, [a, b, c]);
        expect(value).toBeGreaterThanOrEqual(Math.min(a, b, c));
        expect(value).toBeLessThanOrEqual(Math.max(a, b, c));
      }),
    );
  });
});
