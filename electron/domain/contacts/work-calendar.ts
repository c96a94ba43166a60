import chineseDays from 'chinese-days';
import type { Day } from '../../../shared/models/calendar';
import { addDays, weekdayOf } from '../../../shared/models/day-count';

/** A day that differs from its weekday: a holiday, or a weekend that is worked instead. */
export interface SpecialDay {
  readonly day: Day;
  readonly works: boolean;
  readonly name: string;
}

/** Which days are worked, without asking a network (docs/rules/contacts.md#working-days). */
export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** Whether the holidays of that year are known; else weekends alone are free. */
  knows(year: number): boolean;
}

/** Years whose statutory holidays the library has; later ones are put in as a table. */
const firstKnownYear = 2004;
const lastKnownYear = 2026;

/** The calendar of mainland China; `own` days stand above it and make their year known. */
export function createWorkCalendar(own: readonly SpecialDay[] = []): WorkCalendar {
  const special = new Map(own.map((each) => [each.day, each.works]));
  const ownYears = new Set(own.map(({ day }) => Number(day.slice(0, 4))));
  const isBundled = (year: number) => year >= firstKnownYear && year <= lastKnownYear;
  const works = (day: Day): boolean => {
    const stated = special.get(day);
    if (stated !== undefined) return stated;
    const year = Number(day.slice(0, 4));
    return isBundled(year) ? chineseDays.isWorkday(day) : weekdayOf(day) <= 5;
  };
  // Duties ask for the same days again and again, and the library takes its time.
  const known = new Map<Day, boolean>();
  return {
    isWorkday: (day) => {
      const told = known.get(day);
      if (told !== undefined) return told;
      const found = works(day);
      known.set(day, found);
      return found;
    },
    knows: (year) => ownYears.has(year) || isBundled(year),
  };
}

/** Working days of a stretch, both ends included. */
export function countWorkdays(calendar: WorkCalendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkday(day)) count += 1;
  return count;
}
