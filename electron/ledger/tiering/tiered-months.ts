import type { Month } from '../../../shared/models/calendar';
import { schemeSubjects, type SchemeSubject } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB } from '../database';
import { monthTable } from '../month-table';

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
