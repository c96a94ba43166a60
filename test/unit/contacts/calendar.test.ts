import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf, periodsBetween } from '../../../electron/domain/contacts/periods';
import { countWorkdays, createWorkCalendar } from '../../../electron/domain/contacts/work-calendar';
import type { Day } from '../../../shared/models/calendar';
import { addDays, daysBetween, weekdayOf } from '../../../shared/models/day-count';

const day = (text: string) => text as Day;
const anyDay = fc
  .date({ min: new Date('1900-03-02'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('counting days', () => {
  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (from, count) => {
        const date = new Date(`${from}T00:00:00Z`);
        expect(weekdayOf(from)).toBe(((date.getUTCDay() + 6) % 7) + 1);
        date.setUTCDate(date.getUTCDate() + count);
        if (date.getUTCFullYear() < 1901) return;
        const to = date.toISOString().slice(0, 10);
        expect(addDays(from, count)).toBe(to);
        expect(daysBetween(from, day(to))).toBe(count);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2026-01-01', 'week', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2027-01-01', 'week', '2026-W53', '2026-12-28', '2027-01-03'],
    ['2024-12-30', 'week', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-22', 'quarter', '2026-Q4', '2026-10-01', '2026-12-31'],
  ] as const)('%s lies in the %s %s', (on, kind, key, from, to) => {
    expect(periodOf(day(on), kind)).toEqual({ kind, key, from, to });
  });

  it('part the days among them, none twice, none left out', () => {
    const kinds = fc.constantFrom('week', 'month', 'quarter');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), kinds, (from, count, kind) => {
        const to = addDays(from, count);
        const periods = periodsBetween(from, to, kind);
        const last = periods.at(-1);
        expect((periods[0]?.from ?? '9') <= from && (last?.to ?? '0') >= to).toBe(true);
        periods.forEach((period, at) => {
          expect(periodOf(period.from, kind)).toEqual(period);
          expect(periodOf(period.to, kind)).toEqual(period);
          if (at > 0) expect(addDays(periods[at - 1]?.to as Day, 1)).toBe(period.from);
        });
      }),
    );
  });
});

describe('working days', () => {
  const calendar = createWorkCalendar();

  it.each([
    ['2026-02-14', true, 'Saturday worked for the Spring Festival'],
    ['2026-02-17', false, 'Spring Festival'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'Saturday worked for it'],
    ['2026-11-22', false, 'Sunday'],
    ['2026-11-23', true, 'Monday'],
  ])('%s: %s (%s)', (on, works) => {
    expect(calendar.isWorkday(day(on))).toBe(works);
  });

  it('of a year that is not known are Monday to Friday until its table is put in', () => {
    expect([calendar.knows(2026), calendar.knows(2027)]).toEqual([true, false]);
    expect(calendar.isWorkday(day('2027-10-01'))).toBe(true);
    const told = createWorkCalendar([
      { day: day('2027-10-01'), works: false, name: '国庆节' },
      { day: day('2027-10-09'), works: true, name: '国庆节调休' },
    ]);
    expect(told.knows(2027)).toBe(true);
    expect(told.isWorkday(day('2027-10-01'))).toBe(false);
    expect(told.isWorkday(day('2027-10-09'))).toBe(true);
  });

  it('add up', () => {
    expect(countWorkdays(calendar, day('2026-02-16'), day('2026-02-22'))).toBe(0);
    expect(countWorkdays(calendar, day('2026-11-16'), day('2026-11-22'))).toBe(5);
  });
});
