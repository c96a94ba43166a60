import type { Month } from '../../../shared/models/calendar';
import type { MonthSize } from '../../../shared/models/month-size';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { prepareOnce, type ReadableDB } from '../database';
import { assetColumn, monthTable } from '../month-table';

/** The newest month before another that has figures of a subject; null where there is none. */
export function previousMonthWith(
  db: ReadableDB,
  subject: SchemeSubject,
  month: Month,
): Month | null {
  const sql = `SELECT max(month) FROM ${monthTable[subject]} WHERE month < ?`;
  return prepareOnce(db, sql).pluck().get(month) as Month | null;
}

/** Clients of a month and the sum of what they hold, fen; null where nobody has such a figure. */
export function sizeOfMonth(db: ReadableDB, subject: SchemeSubject, month: Month): MonthSize {
  const sql = `SELECT count(*) AS clients, sum(${assetColumn[subject]}) AS assets
    FROM ${monthTable[subject]} WHERE month = ?`;
  return prepareOnce(db, sql).get(month) as MonthSize;
}
