import type { Brand } from './brand';

/** A calendar month, `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;
/** A calendar day, `YYYY-MM-DD`, local, without a time zone. */
export type Day = Brand<string, 'Day'>;

const monthPattern = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/;
const dayPattern = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const shortestMonth = 28;

/** Whether the text is a month `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return monthPattern.test(text);
}

/** Whether the text is a day `YYYY-MM-DD` that exists in the calendar. */
export function isDay(text: string): text is Day {
  if (!dayPattern.test(text)) return false;
  // Character codes, no pieces of text: an import asks this for every birth date.
  const day = text.charCodeAt(8) * 10 + text.charCodeAt(9) - 48 * 11;
  return day <= shortestMonth || day <= daysInMonth(text.slice(0, 7) as Month);
}

/** Days in a month, leap years included. */
export function daysInMonth(month: Month): number {
  // Sliced, not split: an import asks this for every birth date.
  const year = Number(month.slice(0, 4));
  const index = Number(month.slice(5));
  if (index === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return index === 4 || index === 6 || index === 9 || index === 11 ? 30 : 31;
}

/** The month `count` months after this one; negative counts go back. */
export function addMonths(month: Month, count: number): Month {
  const [year, index] = month.split('-').map(Number) as [number, number];
  const total = year * 12 + (index - 1) + count;
  const next = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  return next as Month;
}

/** The day the given number of years later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const [year, month, date] = day.split('-') as [string, string, string];
  const target = `${Number(year) + years}-${month}` as Month;
  return `${target}-${String(Math.min(Number(date), daysInMonth(target))).padStart(2, '0')}` as Day;
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/**
 * The month that is missing between a month and the one it is compared with: the month before, where
 * that is not the one; null where nothing is missing or there is nothing to compare with.
 */
export function missingMonth(month: Month, comparedWith: Month | null | undefined): Month | null {
  const before = addMonths(month, -1);
  return comparedWith && comparedWith !== before ? before : null;
}
