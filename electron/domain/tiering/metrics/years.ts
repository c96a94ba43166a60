import { daysInMonth, type Month } from '../../../../shared/models/calendar';

/** Whole years from a day to a month's last day; NaN where the day is unknown or lies after it. */
export function yearsUntilEnd(since: unknown, month: Month): number {
  if (typeof since !== 'string' || since.length < 10) return NaN;
  const end = `${month}-${String(daysInMonth(month)).padStart(2, '0')}`;
  if (since > end) return NaN;
  const years = Number(end.slice(0, 4)) - Number(since.slice(0, 4));
  return end.slice(5) < since.slice(5, 10) ? years - 1 : years;
}
