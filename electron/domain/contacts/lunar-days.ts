import chineseDays from 'chinese-days';
import type { Day } from '../../../shared/models/calendar';
import { addDays } from '../../../shared/models/day-count';

/** A day of the Chinese calendar. */
export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Whether the month is the second of its number in its year. */
  readonly isLeap: boolean;
}

/** The library's first and last year; outside of them there are no lunar days. */
const firstYear = 1901;
const lastYear = 2099;

/** The day of the Chinese calendar; null beyond the years that are known. */
export function lunarDayOf(day: Day): LunarDay | null {
  const year = Number(day.slice(0, 4));
  if (year < firstYear || year > lastYear) return null;
  // With slashes it is read as a day here, not as midnight in Greenwich.
  const found = chineseDays.getLunarDate(day.replaceAll('-', '/'));
  return {
    year: found.lunarYear,
    month: found.lunarMon,
    day: found.lunarDay,
    isLeap: found.isLeap,
  };
}

/** Whether a lunar month ends with this day. */
function endsMonth(day: Day): boolean {
  return lunarDayOf(addDays(day, 1))?.day === 1;
}

/**
 * The lunar year whose birthday this day is for somebody born on another day; null where it is not
 * (docs/rules/contacts.md#events). Who was born in a leap month has their birthday in the month of that number
 * that every year has, who was born on a thirtieth that a year lacks has it on the twenty-ninth: once a year,
 * never twice.
 */
export function lunarBirthday(day: Day, born: LunarDay): number | null {
  const here = lunarDayOf(day);
  if (here === null || here.isLeap || here.month !== born.month) return null;
  const isDay = here.day === born.day || (here.day < born.day && endsMonth(day));
  return isDay ? here.year : null;
}

/** Festivals on which clients are greeted: the lunar ones by month and day, New Year's Day besides. */
const festivals: readonly {
  readonly name: string;
  readonly month: number;
  readonly day: number;
}[] = [
  { name: '春节', month: 1, day: 1 },
  { name: '元宵节', month: 1, day: 15 },
  { name: '端午节', month: 5, day: 5 },
  { name: '中秋节', month: 8, day: 15 },
  { name: '重阳节', month: 9, day: 9 },
];

/** The festival on a day, or null. */
export function festivalOn(day: Day): string | null {
  if (day.endsWith('-01-01')) return '元旦';
  const here = lunarDayOf(day);
  if (here === null || here.isLeap) return null;
  return festivals.find((each) => each.month === here.month && each.day === here.day)?.name ?? null;
}
