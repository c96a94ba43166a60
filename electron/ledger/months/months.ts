import type { Month } from '../../../shared/models/calendar';
import { type ReadableDB } from '../database';

/** Months that hold figures of people or organisations, newest first, with their clients. */
export function listMonths(db: ReadableDB): { month: Month; clients: number }[] {
  return db
    .prepare(
      `SELECT month, sum(clients) AS clients FROM (
         SELECT month, count(*) AS clients FROM snapshot GROUP BY month
         UNION ALL
         SELECT month, count(*) FROM organisation_snapshot GROUP BY month)
       GROUP BY month ORDER BY month DESC`,
    )
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

/** Whether the month is sealed. */
export function isMonthClosed(db: ReadableDB, month: Month): boolean {
  return db.prepare('SELECT 1 FROM month_closing WHERE month = ?').get(month) !== undefined;
}

/** Clients of the ledger. */
export function countClients(db: ReadableDB): number {
  return db.prepare('SELECT count(*) FROM client').pluck().get() as number;
}

/** The newest month with figures of anybody; null where there is none. */
export function newestLedgerMonth(db: ReadableDB): Month | null {
  return db
    .prepare(
      `SELECT max(month) FROM (SELECT max(month) AS month FROM snapshot
         UNION ALL SELECT max(month) FROM organisation_snapshot)`,
    )
    .pluck()
    .get() as Month | null;
}
