import type { Month } from '../../../shared/models/calendar';
import type { MonthEvent } from '../../../shared/models/month-state';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** A closing or reopening as the ledger keeps it. */
interface StoredMonthEvent extends MonthEvent {
  readonly id: number;
  readonly month: Month;
}

/** Every closing and reopening of a month, oldest first. */
export function listMonthEvents(db: ReadableDB, month: Month): StoredMonthEvent[] {
  return db
    .prepare(
      `SELECT e.id, e.month, e.kind, e.at, a.display_name AS by, e.reason
       FROM month_event e JOIN account a ON a.id = e.account_id WHERE e.month = ? ORDER BY e.id`,
    )
    .all(month) as StoredMonthEvent[];
}

/** Months that are closed, newest first. */
export function listClosedMonths(db: ReadableDB): Month[] {
  return db.prepare('SELECT month FROM month_closing ORDER BY month DESC').pluck().all() as Month[];
}

interface EventFacts {
  readonly month: Month;
  readonly at: string;
  readonly accountId: number;
}

/** Marks a month as closed; returns the event's id. */
export function insertClosing(db: WritableDB, { month, at, accountId }: EventFacts): number {
  db.prepare('INSERT INTO month_closing (month, closed_at, account_id) VALUES (?, ?, ?)').run(
    month,
    at,
    accountId,
  );
  return changeOne(
    db,
    `INSERT INTO month_event (month, kind, at, account_id, reason) VALUES (?, 'closed', ?, ?, '')`,
    month,
    at,
    accountId,
  );
}

/** Marks a month as open again. */
export function insertReopening(db: WritableDB, facts: EventFacts & { reason: string }): void {
  const { month, at, accountId, reason } = facts;
  db.prepare('DELETE FROM month_closing WHERE month = ?').run(month);
  db.prepare(
    `INSERT INTO month_event (month, kind, at, account_id, reason) VALUES (?, 'reopened', ?, ?, ?)`,
  ).run(month, at, accountId, reason);
}

/** What a closing sealed of one scheme version. */
export interface MonthSeal {
  readonly schemeId: number;
  readonly clients: number;
  readonly digest: string;
}

/** Records what a closing sealed. */
export function insertSeals(db: WritableDB, eventId: number, seals: readonly MonthSeal[]): void {
  const insert = db.prepare(
    'INSERT INTO month_seal (event_id, scheme_id, clients, digest) VALUES (?, ?, ?, ?)',
  );
  for (const { schemeId, clients, digest } of seals) insert.run(eventId, schemeId, clients, digest);
}

/** What an event sealed. */
export function listSeals(db: ReadableDB, eventId: number): MonthSeal[] {
  return db
    .prepare(
      `SELECT scheme_id AS schemeId, clients, digest FROM month_seal WHERE event_id = ?
       ORDER BY scheme_id`,
    )
    .all(eventId) as MonthSeal[];
}

/** Keeps the month's results as the event sealed them, before anything may change. */
export function keepSealedResults(db: WritableDB, eventId: number, month: Month): void {
  db.prepare(
    `INSERT INTO sealed_result (event_id, scheme_id, client_id, rank, metric, snapshot_revision)
     SELECT ?, r.scheme_id, t.client_id, t.rank, t.metric, t.snapshot_revision
     FROM tier_run r JOIN tier_result t ON t.run_id = r.id
     JOIN month_seal s ON s.event_id = ? AND s.scheme_id = r.scheme_id
     WHERE r.month = ?`,
  ).run(eventId, eventId, month);
}

/** Results of today that differ from what an event sealed, clients gone and come included. */
export function countChangedResults(db: ReadableDB, eventId: number, month: Month): number {
  return db
    .prepare(
      `WITH now AS (
         SELECT r.scheme_id, t.client_id, t.rank, t.metric
         FROM tier_run r JOIN tier_result t ON t.run_id = r.id
         JOIN month_seal s ON s.event_id = :eventId AND s.scheme_id = r.scheme_id
         WHERE r.month = :month),
       sealed AS (
         SELECT scheme_id, client_id, rank, metric FROM sealed_result WHERE event_id = :eventId)
       SELECT count(*) FROM (
         SELECT scheme_id, client_id FROM (SELECT * FROM now EXCEPT SELECT * FROM sealed)
         UNION
         SELECT scheme_id, client_id FROM (SELECT * FROM sealed EXCEPT SELECT * FROM now))`,
    )
    .pluck()
    .get({ eventId, month }) as number;
}
