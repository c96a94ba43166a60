import { expect, it } from 'vitest';
import {
  addMonths,
  addYears,
  daysInMonth,
  isDay,
  isMonth,
  type Day,
  type Month,
} from '../../../shared/models/calendar';

it('knows months and days that exist', () => {
  expect(isMonth('2026-10')).toBe(true);
  expect(isMonth('2026-13')).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2026-04-31')).toBe(false);
  expect(daysInMonth('2000-02' as Month)).toBe(29);
  expect(daysInMonth('2100-02' as Month)).toBe(28);
});

it('counts months over the year change', () => {
  expect(addMonths('2026-01' as Month, -1)).toBe('2025-12');
  expect(addMonths('2026-11' as Month, 3)).toBe('2027-02');
});

it('ends two years after 29 February on the 28th', () => {
  expect(addYears('2024-02-29' as Day, 2)).toBe('2026-02-28');
  expect(addYears('2024-02-29' as Day, 4)).toBe('2028-02-29');
});
