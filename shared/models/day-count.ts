import { daysInMonth, monthOf, type Day } from './calendar';
import { dayOfSerial } from './serial-day';

/** Days from 1899-12-31 to 0000-03-01, backwards: see serial-day.ts. */
const daysBefore1900 = 693_900;
/** Excel's day that never was: numbers from it on are one too high. */
const phantomDay = 60;

/** A running number of a day; the day after has the next one. */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + date - 1 - daysBefore1900;
}

/** The day `count` days later; negative counts go back. From 1900 to 9999. */
export function addDays(day: Day, count: number): Day {
  const number = dayNumber(day) + count;
  const serial = number >= phantomDay ? number + 1 : number;
  return dayOfSerial(serial, false) as Day;
}

/** Days from one day to another; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  // 1900-01-01, number 1, was a Monday.
  return ((((dayNumber(day) - 1) % 7) + 7) % 7) + 1;
}

/** The last day of the month a day lies in. */
export function lastOfMonth(day: Day): Day {
  const month = monthOf(day);
  return `${month}-${String(daysInMonth(month)).padStart(2, '0')}` as Day;
}

/** Whether a day lies in a stretch of days; both ends belong to it. */
export function isWithin(day: Day, stretch: { readonly from: Day; readonly to: Day }): boolean {
  return day >= stretch.from && day <= stretch.to;
}
