import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, type DaySense } from '../../../electron/domain/imports/parse-day';
import { unreadable } from '../../../electron/domain/imports/reading';
import type { Day } from '../../../shared/models/calendar';
import { dateCell } from '../../fixtures/grids';

const today = '2026-11-21' as Day;
const past: DaySense = { today, past: true, date1904: false };
const ahead: DaySense = { today, past: false, date1904: false };

describe('forms of a day', () => {
  it.each([
    ['2026/1/3', '2026-01-03'],
    ['2026-01-03', '2026-01-03'],
    ['2026年1月3日', '2026-01-03'],
    ['2026 年 1 月 3 日', '2026-01-03'],
    ['20260103', '2026-01-03'],
    ['2026.1.3', '2026-01-03'],
    ['２０２６．１．３', '2026-01-03'],
    ['2026-01-03 15:30:00', '2026-01-03'],
    ['2026-01-03T15:30:00', '2026-01-03'],
    ['20260103153000', '2026-01-03'],
    [' 2026/01/03\t', '2026-01-03'],
    ['46025', '2026-01-03'],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text, past)).toBe(day);
  });

  it('reads dates, serials and days written as numbers', () => {
    expect(parseDay(dateCell('2026-01-03'), past)).toBe('2026-01-03');
    expect(parseDay(46025, past)).toBe('2026-01-03');
    expect(parseDay(44563, { ...past, date1904: true })).toBe('2026-01-03');
    expect(parseDay(20260103, past)).toBe('2026-01-03');
  });

  it('places two-digit years where the column’s days can lie', () => {
    expect(parseDay('85-3-2', past)).toBe('1985-03-02');
    expect(parseDay('26.1.3', past)).toBe('2026-01-03');
    expect(parseDay('27/1/3', past)).toBe('1927-01-03');
    expect(parseDay('27/1/3', ahead)).toBe('2027-01-03');
  });

  it.each(['', '-', '—', '无', '0', '00000000', '0001-01-01', '9999-12-31', 0, null])(
    '%j is no day',
    (cell) => {
      expect(parseDay(cell, past)).toBeNull();
    },
  );

  it.each([
    '2026-02-30',
    '2026-13-01',
    '20260230',
    '1/3/2026',
    '2026-1',
    '2026年1月',
    '昨天',
    '3.1%',
    20261301,
    12.5,
    -3,
    true,
    99999999,
  ])('%j is unreadable rather than guessed', (cell) => {
    expect(parseDay(cell, past)).toBe(unreadable);
  });
});

it('reads any day back from any form', () => {
  const forms = [
    (y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
    (y: string, m: string, d: string) => `${y}/${m}/${d}`,
    (y: string, m: string, d: string) => `${y}.${m}.${d}`,
    (y: string, m: string, d: string) => `${y}年${m}月${d}日`,
    (y: string, m: string, d: string) => `${y}${m.padStart(2, '0')}${d.padStart(2, '0')}`,
  ];
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2199-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom(...forms), (date, write) => {
      const day = date.toISOString().slice(0, 10);
      const [year = '', month = '', date_ = ''] = day.split('-');
      expect(parseDay(write(year, String(Number(month)), String(Number(date_))), past)).toBe(day);
    }),
  );
});
