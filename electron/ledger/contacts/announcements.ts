import type { Day } from '../../../shared/models/calendar';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** A product, activity or piece of news that the user tells. */
export interface StoredAnnouncement {
  readonly id: number;
  readonly kind: 'product' | 'news';
  readonly title: string;
  readonly body: string;
  readonly from: Day;
  readonly until: Day;
  /** Names of tiers of R4; empty is every VIP client. */
  readonly tiers: readonly string[];
  readonly recordedAt: string;
  readonly withdrawnAt: string | null;
}

/** Adds an announcement; returns its number. */
export function insertAnnouncement(
  db: WritableDB,
  wanted: Omit<StoredAnnouncement, 'id' | 'withdrawnAt'> & { readonly accountId: number },
): number {
  return changeOne(
    db,
    `INSERT INTO announcement (kind, title, body, from_day, until_day, tiers, recorded_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    wanted.kind,
    wanted.title,
    wanted.body,
    wanted.from,
    wanted.until,
    JSON.stringify(wanted.tiers),
    wanted.recordedAt,
    wanted.accountId,
  );
}

/** All announcements, the latest first. */
export function listAnnouncements(db: ReadableDB): StoredAnnouncement[] {
  const rows = db
    .prepare(
      `SELECT id, kind, title, body, from_day AS "from", until_day AS until, tiers,
         recorded_at AS recordedAt, withdrawn_at AS withdrawnAt
       FROM announcement ORDER BY id DESC`,
    )
    .all() as (Omit<StoredAnnouncement, 'tiers'> & { tiers: string })[];
  return rows.map((row) => ({ ...row, tiers: JSON.parse(row.tiers) as string[] }));
}

/** Withdraws an announcement and the events of it that are still open. */
export function withdrawAnnouncement(
  db: WritableDB,
  id: number,
  by: { readonly at: string; readonly accountId: number; readonly reason: string },
): void {
  changeOne(
    db,
    'UPDATE announcement SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL',
    by.at,
    id,
  );
  db.prepare(
    `UPDATE contact_event SET state = 'dismissed', closed_at = ?, closed_by = ?, dismiss_reason = ?
     WHERE state = 'open' AND kind IN ('product', 'news') AND key LIKE '%:' || ?`,
  ).run(by.at, by.accountId, by.reason, String(id));
}
