import { describe, expect, it } from 'vitest';
import { findSchemeFaults } from '../../../electron/domain/tiering/faults/find-scheme-faults';
import {
  averageReader,
  averageSource,
  monthsCounted,
} from '../../../electron/domain/tiering/metrics/average';
import { outletCare } from '../../../electron/domain/tiering/presets/outlet-care';
import { addMonths, daysInMonth, type Month } from '../../../shared/models/calendar';

/** Twelve months of figures, newest first: month n is n × 100. */
function reading(month: Month, yearToDate: boolean, stated: number | null = null) {
  const months = Array.from({ length: 12 }, (_, back) => addMonths(month, -back));
  const slots = { stated: 12, months: months.map((_, at) => at), monthsBack: 0, yearToDate };
  const row = [...months.map((each) => Number(each.slice(5)) * 100), stated];
  const place = { month, days: months.map(daysInMonth), totals: new Map() };
  return { value: averageReader(slots)(row, place), source: averageSource(slots, row, month) };
}

describe('year to date and rolling year', () => {
  it('are two averages: from January on, or the last twelve months', () => {
    const february = '2026-02' as Month;
    // (100 × 31 + 200 × 28) ÷ 59
    expect(reading(february, true)).toEqual({ value: 147, source: 3 });
    expect(reading(february, false)).toEqual({ value: 653, source: 13 });
    expect(reading('2026-12' as Month, true)).toEqual(reading('2026-12' as Month, false));
    expect(reading(february, true, 999)).toEqual({ value: 999, source: 1 });
  });

  it('look back over the turn of the year where the average ends months ago', () => {
    const slots = { months: Array.from({ length: 12 }, (_, at) => at), yearToDate: true };
    const counts = [0, 1, 2, 13].map((monthsBack) =>
      monthsCounted({ ...slots, monthsBack }, '2026-02' as Month),
    );
    expect(counts).toEqual([2, 1, 12, 1]);
  });

  it('never stand in one list: R4 is the year to date, and a scheme that mixes them is told', () => {
    expect(outletCare.metrics['yearAverage']).toMatchObject({
      label: '本年日均金融资产（年初至今）',
      definition: { stated: 'aumDailyAvgYear', span: 'yearToDate' },
    });
    const { label, unit, definition } = outletCare.metrics['yearAverage']!;
    if (definition.kind !== 'average') throw new Error('no average');
    const faultsOf = (changes: Partial<typeof definition>) =>
      findSchemeFaults({
        ...outletCare,
        metrics: { yearAverage: { label, unit, definition: { ...definition, ...changes } } },
      }).map(({ code }) => code);
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ span: 'rolling' })).toEqual(['spansMixed']);
    expect(faultsOf({ stated: 'aumDailyAvg3m' })).toEqual(['spansMixed']);
    expect(faultsOf({ span: 'rolling', stated: null })).toEqual([]);
  });
});
