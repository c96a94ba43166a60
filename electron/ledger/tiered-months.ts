import type { Month } from '../../shared/models/calendar';
import { schemeSubjects, type SchemeSubject } from '../../shared/models/scheme';
import type { ReadableDB } from './database';
import { monthTable } from './tier-inputs';

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

/** Months that hold figures of people or organisations, newest first. */
export function monthsWithFigures(db: ReadableDB): Month[] {
  const months = schemeSubjects.flatMap((subject) => listSubjectMonths(db, subject));
  return [...new Set(months)].sort().reverse();
}
