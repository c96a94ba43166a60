import {
  addMonths,
  addYears,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';

/** Days since 1 January 1970; proleptic Gregorian, without a clock or a time zone. */
function dayNumber(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // March is the first month of this year, so that a leap day is its last.
  const shifted = month > 2 ? month - 3 : month + 9;
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * shifted + 2) / 5) + date - 719_469;
}

/** Days from one day to another; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `count` days later. */
export function addDays(day: Day, count: number): Day {
  let month = monthOf(day);
  let date = Number(day.slice(8)) + count;
  while (date > daysInMonth(month)) {
    date -= daysInMonth(month);
    month = addMonths(month, 1);
  }
  while (date < 1) {
    month = addMonths(month, -1);
    date += daysInMonth(month);
  }
  return `${month}-${String(date).padStart(2, '0')}` as Day;
}

/** The same date some months later; the month's last day where it has no such date. */
export function addCalendarMonths(day: Day, count: number): Day {
  const month = addMonths(monthOf(day), count);
  const date = Math.min(Number(day.slice(8)), daysInMonth(month));
  return `${month}-${String(date).padStart(2, '0')}` as Day;
}

/**
 * The last valid day of a card: the same date some years later (docs/rules/cards.md#validity-and-reminders: two
 * years); opened on 29 February it is 28 February where the year has no such day.
 */
export function lastValidDay(openedOn: Day, validityYears: number): Day {
  return addYears(openedOn, validityYears);
}

/** Whether services have stopped: from the day after the last valid day on. */
export function isExpired(expiresOn: Day, today: Day): boolean {
  return today > expiresOn;
}

/**
 * The first day on which a client may apply again after the agreement ended
 * (docs/rules/cards.md#waiting-after-the-end: one year): the same date a year later; after 29 February it is 1
 * March, so that a whole year has passed.
 */
export function firstDayAfterWaiting(endedOn: Day, waitingYears: number): Day {
  const day = addYears(endedOn, waitingYears);
  return day.slice(5) === endedOn.slice(5) ? day : addDays(day, 1);
}

/** The reminder that has begun: the smallest number of days that the days left do not exceed. */
export function reminderOf(daysLeft: number, reminderDays: readonly number[]): number | null {
  if (daysLeft < 0) return null;
  const begun = reminderDays.filter((days) => daysLeft <= days);
  return begun.length === 0 ? null : Math.min(...begun);
}

/**
 * Whether a card is reviewed in a month (docs/rules/cards.md#annual-review-and-its-fee: every year in the
 * card's month): it was opened in the same month of an earlier year, and its validity goes on after this month.
 * Where it ends in this month the renewal decides instead.
 */
export function isReviewMonth(
  card: { readonly openedOn: Day; readonly expiresOn: Day },
  month: Month,
): boolean {
  const opened = monthOf(card.openedOn);
  return opened.slice(5) === month.slice(5) && opened < month && monthOf(card.expiresOn) > month;
}
