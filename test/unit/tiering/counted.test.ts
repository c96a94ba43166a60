import { describe, expect, it } from 'vitest';
import { averageIfHeld } from '../../../electron/domain/tiering/keep-or-reach';
import {
  countedFigure,
  prepareCounted,
  readCountedSource,
  type CountedSlots,
} from '../../../electron/domain/tiering/metrics/counted';
import { settleMonths } from '../../../electron/domain/tiering/settle-months';
import type { Day, Month } from '../../../shared/models/calendar';

/** Slots: own column, deposits (3 months, then monthly), wealth, all assets, what does not count. */
const average = (stated: number) => ({
  stated,
  months: [stated + 1, stated + 2, stated + 3],
  monthsBack: 0,
});
const slots: CountedSlots = {
  stated: 0,
  parts: [average(1), average(5)],
  whole: average(9),
  leftOut: [13, 14, 15],
};
const place = { month: '2026-10' as Month, days: [31, 30, 31], totals: new Map<string, number>() };
const wan = (value: number) => value * 1_000_000;

const row = (values: Readonly<Record<number, number>>) =>
  Array.from({ length: 16 }, (_, at) => values[at] ?? null);
const counted = (values: Readonly<Record<number, number>>) =>
  countedFigure(slots, row(values), place);

describe('what counts of the assets', () => {
  it('is the column of its own where there is one, whatever else is known', () => {
    expect(counted({ 0: 7, 1: 1, 5: 2, 9: 100, 13: 50 })).toMatchObject({ value: 7, way: 'own' });
  });

  it('else the parts added up, as the file states them or of three months', () => {
    expect(counted({ 1: 3, 5: 4, 9: 100, 13: 50 })).toMatchObject({ value: 7, way: 'parts' });
    const monthly = { 2: 10, 3: 10, 4: 10, 6: 5, 7: 5, 8: 5, 9: 100 };
    expect(counted(monthly)).toMatchObject({ value: 15, way: 'parts', source: 4 });
    // One part alone is not both, and one month is not the three that the file's average is of.
    expect(counted({ 1: 3, 9: 100 })).toMatchObject({ value: 100, way: 'everything' });
    expect(counted({ 2: 10, 6: 5, 9: 100 })).toMatchObject({ value: 100, way: 'everything' });
    expect(counted({ 2: 10, 6: 5 })).toMatchObject({ value: 15, way: 'parts' });
  });

  it('else all assets less the mean of what does not count, never below zero', () => {
    expect(counted({ 9: wan(150), 13: wan(150) })).toMatchObject({ value: 0, way: 'estimate' });
    expect(counted({ 9: 100, 13: 30, 14: 60, 15: 0 })).toMatchObject({
      value: 70,
      leftOut: 30,
      leftOutMonths: 3,
      whole: 100,
    });
    expect(counted({ 9: 10, 13: 500 })).toMatchObject({ value: 0, way: 'estimate' });
    // Half a fen away from zero: the mean of 1 and 2 is 2.
    expect(counted({ 9: 100, 13: 1, 14: 2 }).value).toBe(98);
  });

  it('takes the months that the average is of: what a month without an average held is left alone', () => {
    // Computed from October and August: September has no average, so its funds are not asked.
    const months = { 10: 100, 12: 100, 13: 20, 14: 900, 15: 40 };
    expect(counted(months)).toMatchObject({ value: 70, leftOutMonths: 2, source: 3 });
  });

  it('is the average to the fen for deposits and wealth products only', () => {
    const found = counted({ 9: 123_456_789, 13: 0, 14: 0, 15: 0 });
    expect(found).toMatchObject({ value: 123_456_789, way: 'nothingElse' });
  });

  it('is the average as it is where no part is known, and nothing where nothing is', () => {
    expect(counted({ 9: 55 })).toMatchObject({ value: 55, way: 'everything' });
    expect(counted({})).toMatchObject({ value: NaN, way: null });
    expect(counted({ 13: 55 })).toMatchObject({ value: NaN, way: null });
  });

  it('stores the way with the source, and reads both again', () => {
    const ways: readonly Readonly<Record<number, number>>[] = [
      { 0: 1 },
      { 1: 1, 5: 1 },
      { 9: 5, 13: 1 },
      { 10: 5, 13: 1 },
      { 9: 1 },
    ];
    const reader = prepareCounted(slots);
    for (const values of ways) {
      const code = reader.source(row(values), place);
      const { way, source } = counted(values);
      expect(readCountedSource(code)).toEqual({ way, source });
    }
    expect(readCountedSource(0)).toEqual({ way: null, source: 0 });
  });

  it('is that of the row and the month at hand, whichever was asked before', () => {
    const reader = prepareCounted(slots);
    const [first, second] = [row({ 9: 5, 13: 1 }), row({ 1: 1, 5: 1 })];
    for (const asked of [first, second, first, first]) {
      const { value, way } = countedFigure(slots, asked, place);
      expect(reader.value(asked, place)).toBe(value);
      expect(readCountedSource(reader.source(asked, place)).way).toBe(way);
    }
    const averages = row({ 10: 100, 11: 200 });
    const shorter = { ...place, days: [1, 1, 1] };
    expect(reader.value(averages, place)).not.toBe(reader.value(averages, shorter));
  });
});

describe('months of an average that add up to it', () => {
  const months = (...averages: (number | null)[]) =>
    averages.map((each, back) => ({
      month: `2026-${10 - back}` as Month,
      days: place.days[back] as number,
      average: each,
    }));
  const averageOf = (average: number, ...averages: (number | null)[]) => {
    const settled = settleMonths(average, months(...averages));
    const fenDays = settled.reduce((sum, each) => sum + each.fenDays, 0n);
    return Number(fenDays) / settled.reduce((sum, { days }) => sum + days, 0);
  };

  it('leaves months that agree as they are, whatever the rounding', () => {
    // (31 × 100 + 30 × 101 + 31 × 100) ÷ 92 = 100.33 is 100 to the fen.
    const settled = settleMonths(100, months(100, 101, 100));
    expect(settled.map(({ fenDays, days }) => Number(fenDays) / days)).toEqual([100, 101, 100]);
  });

  it('gives what is missing to unknown months, and moves known ones that contradict', () => {
    expect(averageOf(200, 100, null, null)).toBeCloseTo(200, 1);
    expect(averageOf(250_000, 150_000, 150_000, 150_000)).toBeCloseTo(250_000, 1);
    expect(averageOf(50_000, 150_000, 150_000, 150_000)).toBeCloseTo(50_000, 1);
  });

  it('answers keep from the figure of the tier: its own balance keeps the average', () => {
    const [, ...earlier] = settleMonths(250_000, months(150_000, 150_000, 150_000));
    const running = { today: '2026-10-01' as Day, soFar: 0, earlier };
    expect(averageIfHeld(running, 250_000)).toBe(250_000);
  });
});
