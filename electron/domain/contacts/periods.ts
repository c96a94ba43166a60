import {
  addMonths,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';
import type { DutyPeriod, DutyPeriodKind } from '../../../shared/models/contact-duty';
import { addDays, dayNumber, weekdayOf } from '../../../shared/models/day-count';

/** The week, month or quarter a day lies in; weeks begin on Monday and count as in ISO 8601. */
export function periodOf(day: Day, kind: DutyPeriodKind): DutyPeriod {
  if (kind === 'week') return weekOf(day);
  const month = monthOf(day);
  if (kind === 'month') return ofMonths(kind, month, month, month);
  const quarter = Math.floor((Number(month.slice(5)) - 1) / 3);
  const first = `${month.slice(0, 4)}-${String(quarter * 3 + 1).padStart(2, '0')}` as Month;
  return ofMonths(kind, `${month.slice(0, 4)}-Q${quarter + 1}`, first, addMonths(first, 2));
}

/** All periods of a kind that touch a stretch of days, the earliest first. */
export function periodsBetween(from: Day, to: Day, kind: DutyPeriodKind): DutyPeriod[] {
  const periods: DutyPeriod[] = [];
  for (let period = periodOf(from, kind); period.from <= to;) {
    periods.push(period);
    period = periodOf(addDays(period.to, 1), kind);
  }
  return periods;
}

function ofMonths(kind: DutyPeriodKind, key: string, first: Month, last: Month): DutyPeriod {
  const to = `${last}-${String(daysInMonth(last)).padStart(2, '0')}` as Day;
  return { kind, key, from: `${first}-01` as Day, to };
}

function weekOf(day: Day): DutyPeriod {
  const from = addDays(day, 1 - weekdayOf(day));
  // The week belongs to the year that has its Thursday.
  const year = addDays(from, 3).slice(0, 4);
  const first = addDays(`${year}-01-04` as Day, 1 - weekdayOf(`${year}-01-04` as Day));
  const number = Math.round((dayNumber(from) - dayNumber(first)) / 7) + 1;
  const key = `${year}-W${String(number).padStart(2, '0')}`;
  return { kind: 'week', key, from, to: addDays(from, 6) };
}
