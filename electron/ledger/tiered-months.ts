import type { Month } from '../../shared/models/calendar';
import { schemeSubjects, type SchemeSubject } from '../../shared/models/scheme';
import { prepareOnce, type ReadableDB } from './database';
import { monthTable } from './month-table';

/** Months that hold figures of a subject, newest first. */
export function listSubjectMonths(db: ReadableDB, subject: SchemeSubject): Month[] {
  const next = db.prepare(`SELECT max(month) FROM ${monthTable[subject]} WHERE month < ?`).pluck();
  const months: Month[] = [];
  for (
    let month = next.get('9999') as Month | null;
    month;
    month = next.get(month) as Month | null
  ) {
    months.push(month);
  }
  return months;
}

/** The newest month that holds figures of a subject; null where there is none. */
export function newestMonth(db: ReadableDB, subject: SchemeSubject): Month | null {
  const sql = `SELECT max(month) AS month FROM ${monthTable[subject]}`;
  return (prepareOnce(db, sql).get() as { month: Month | null }).month;
}

/**
 * Condition that a row `s` is of a month, bound as `?`, where the rows are walked from end to end. Those of the
 * newest month are the table's last, so none of them has to be compared with the month: a third of what
 * counting them costs. Both queries must see the same ledger (`readAtOnce`).
 */
export function monthCondition(db: ReadableDB, subject: SchemeSubject, month: Month): string {
  return month === newestMonth(db, subject) ? 's.month >= ?' : 's.month = ?';
}

/**
 * The month that a month is compared with: the last one before it that holds figures of the subject, which is
 * not the month before where that was not imported (docs/rules/months.md#which-month-is-compared). Null where
 * there is none.
 */
export function comparedMonth(db: ReadableDB, subject: SchemeSubject, month: Month): Month | null {
  const sql = `SELECT max(month) AS month FROM ${monthTable[subject]} WHERE month < ?`;
  return (prepareOnce(db, sql).get(month) as { month: Month | null }).month;
}

/** Months that hold figures of people or organisations, newest first. */
export function monthsWithFigures(db: ReadableDB): Month[] {
  const months = schemeSubjects.flatMap((subject) => listSubjectMonths(db, subject));
  return [...new Set(months)].sort().reverse();
}
