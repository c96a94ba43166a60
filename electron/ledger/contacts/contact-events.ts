import type { Day } from '../../../shared/models/calendar';
import type { ContactEvent, EventState } from '../../../shared/models/contact';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** An event with what became of it. */
export interface StoredEvent extends ContactEvent {
  readonly state: EventState;
  readonly reportId: number | null;
  readonly dismissReason: string | null;
}

/** Puts in events that are not there yet; says how many. Those there already stay as they are. */
export function insertEvents(db: WritableDB, events: readonly ContactEvent[]): number {
  const insert = prepareOnce(
    db,
    `INSERT INTO contact_event (key, kind, client_no, from_day, on_day, until_day, details, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  );
  let count = 0;
  for (const { key, kind, clientNo, from, on, until, values, amount } of events) {
    const details = JSON.stringify(values);
    count += insert.run(key, kind, clientNo, from, on, until, details, amount).changes;
  }
  return count;
}

const eventSql = `SELECT key, kind, client_no AS clientNo, from_day AS "from", on_day AS "on",
  until_day AS until, details, amount, state, report_id AS reportId,
  dismiss_reason AS dismissReason FROM contact_event`;

type EventRow = Omit<StoredEvent, 'values'> & { readonly details: string };

function toEvent({ details, ...row }: EventRow): StoredEvent {
  return { ...row, values: JSON.parse(details) as StoredEvent['values'] };
}

/** Open events that are worth a contact on a day, and those that were missed within some days. */
export function listOpenEvents(db: ReadableDB, today: Day, notBefore: Day): StoredEvent[] {
  const rows = prepareOnce(
    db,
    `${eventSql} WHERE state = 'open' AND from_day <= ? AND until_day >= ? ORDER BY key`,
  ).all(today, notBefore) as EventRow[];
  return rows.map(toEvent);
}

/** All events of a client, the latest first. */
export function listEventsOfClient(db: ReadableDB, clientNo: string): StoredEvent[] {
  const rows = prepareOnce(
    db,
    `${eventSql} WHERE client_no = ? ORDER BY on_day DESC, key LIMIT 200`,
  ).all(clientNo) as EventRow[];
  return rows.map(toEvent);
}

/** Keys of events of a stretch of days that were answered or set aside. */
export function listClosedEventKeys(
  db: ReadableDB,
  { from, to }: { readonly from: Day; readonly to: Day },
): Set<string> {
  const keys = prepareOnce(
    db,
    `SELECT key FROM contact_event WHERE on_day BETWEEN ? AND ? AND state <> 'open'`,
    true,
  ).all(from, to) as [string][];
  return new Set(keys.map(([key]) => key));
}

/** An event by its key, or undefined. */
export function findEvent(db: ReadableDB, key: string): StoredEvent | undefined {
  const row = prepareOnce(db, `${eventSql} WHERE key = ?`).get(key) as EventRow | undefined;
  return row && toEvent(row);
}

/** Closes the open events of a client that a contact answers; says which. */
export function closeEvents(
  db: WritableDB,
  clientNo: string,
  by: {
    readonly on: Day;
    readonly reportId: number;
    readonly at: string;
    readonly accountId: number;
  },
): string[] {
  return prepareOnce(
    db,
    `UPDATE contact_event SET state = 'done', closed_at = ?, closed_by = ?, report_id = ?
     WHERE client_no = ? AND state = 'open' AND from_day <= ? RETURNING key`,
  )
    .pluck()
    .all(by.at, by.accountId, by.reportId, clientNo, by.on) as string[];
}

/** Opens the events again that a report had answered, when it is taken back. */
export function reopenEvents(db: WritableDB, reportId: number): void {
  prepareOnce(
    db,
    `UPDATE contact_event SET state = 'open', closed_at = NULL, closed_by = NULL, report_id = NULL
     WHERE report_id = ?`,
  ).run(reportId);
}

/** Sets an open event aside with a reason. */
export function dismissEvent(
  db: WritableDB,
  key: string,
  by: { readonly at: string; readonly accountId: number; readonly reason: string },
): void {
  prepareOnce(
    db,
    `UPDATE contact_event SET state = 'dismissed', closed_at = ?, closed_by = ?,
       dismiss_reason = ? WHERE key = ? AND state = 'open'`,
  ).run(by.at, by.accountId, by.reason, key);
}

/**
 * Takes away open events that files no longer bear out: what an undone import had brought, or figures that
 * a later one corrected. `made` holds the keys of all that hold today.
 */
export function removeStaleEvents(db: WritableDB, made: ReadonlySet<string>, today: Day): number {
  const keys = prepareOnce(
    db,
    `SELECT key FROM contact_event WHERE state = 'open' AND from_day <= :today AND (
       (kind IN ('movement', 'nearMiss', 'downgrade', 'noActivity') AND until_day >= :today)
       OR (kind = 'maturity' AND on_day >= :today))`,
    true,
  ).all({ today }) as [string][];
  const remove = prepareOnce(db, 'DELETE FROM contact_event WHERE key = ?');
  let count = 0;
  for (const [key] of keys) if (!made.has(key)) count += remove.run(key).changes;
  return count;
}

/** Up to which day events were made, and from what. */
interface EventsMade {
  readonly until: Day;
  readonly seen: string;
}

/** What was made last; null before the first time. */
export function findEventsMade(db: ReadableDB): EventsMade | null {
  const row = prepareOnce(db, 'SELECT made_until AS until, seen FROM contact_event_day').get() as
    EventsMade | undefined;
  return row ?? null;
}

/** Notes what was made; a clock set back takes no day away. */
export function setEventsMade(db: WritableDB, { until, seen }: EventsMade): void {
  prepareOnce(
    db,
    `INSERT INTO contact_event_day VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE
     SET made_until = max(made_until, excluded.made_until), seen = excluded.seen`,
  ).run(until, seen);
}

/** The newest of everything that events are made from: the same text, the same events. */
export function eventSources(db: ReadableDB): string {
  const row = prepareOnce(
    db,
    `SELECT (SELECT max(id) FROM import_batch), (SELECT count(*) FROM import_batch
         WHERE undone_at IS NOT NULL), (SELECT max(id) FROM tier_run),
       (SELECT max(id) FROM announcement), (SELECT max(id) FROM contact_rules),
       (SELECT max(id) FROM assignment_operation), (SELECT count(*) FROM client_profile),
       (SELECT max(id) FROM setting_change WHERE key LIKE 'move%')`,
    true,
  ).get() as (number | null)[];
  return row.join(' ');
}
