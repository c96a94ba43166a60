import type { Month } from '../../shared/models/calendar';
import type { ReadableDB } from './database';

/** Months that hold snapshots, newest first, with their number of clients. */
export function listMonths(db: ReadableDB): { month: Month; clients: number }[] {
  return db
    .prepare('SELECT month, count(*) AS clients FROM snapshot GROUP BY month ORDER BY month DESC')
    .all() as { month: Month; clients: number }[];
}

/** Months that hold snapshots, newest first; quicker than counting them. */
export function monthsWithSnapshots(db: ReadableDB): Month[] {
  const next = db.prepare('SELECT max(month) FROM snapshot WHERE month < ?').pluck();
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

/** The newest month with figures of organisations, or null. */
export function newestOrganisationMonth(db: ReadableDB): Month | null {
  return db.prepare('SELECT max(month) FROM organisation_snapshot').pluck().get() as Month | null;
}

/** Whether the month is sealed. */
export function isMonthClosed(db: ReadableDB, month: Month): boolean {
  return db.prepare('SELECT 1 FROM month_closing WHERE month = ?').get(month) !== undefined;
}

/** Clients with figures in a month. */
export function countSnapshots(db: ReadableDB, month: Month): number {
  return db.prepare('SELECT count(*) FROM snapshot WHERE month = ?').pluck().get(month) as number;
}
