import type { Month } from '../../shared/models/calendar';
import type { ClientRating } from '../../shared/models/tier-lists';
import type { ReadableDB, WritableDB } from './database';

/** Sets a client's rating of a month; one that was there is replaced. */
export function writeRating(
  db: WritableDB,
  rating: {
    readonly clientId: number;
    readonly rating: string;
    readonly month: Month;
    readonly value: number;
    readonly reason: string;
    readonly recordedAt: string;
    readonly accountId: number;
  },
): void {
  db.prepare(
    `INSERT INTO rating (client_id, rating, month, value, reason, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (rating, client_id, month) DO UPDATE SET value = excluded.value,
       reason = excluded.reason, recorded_at = excluded.recorded_at,
       account_id = excluded.account_id`,
  ).run(
    rating.clientId,
    rating.rating,
    rating.month,
    rating.value,
    rating.reason,
    rating.recordedAt,
    rating.accountId,
  );
}

/** Takes a rating of a month away; whether there was one. */
export function removeRating(
  db: WritableDB,
  clientId: number,
  rating: string,
  month: Month,
): boolean {
  return (
    db
      .prepare('DELETE FROM rating WHERE client_id = ? AND rating = ? AND month = ?')
      .run(clientId, rating, month).changes > 0
  );
}

/** Every rating of a client, newest month first. */
export function listRatings(db: ReadableDB, clientId: number): ClientRating[] {
  return db
    .prepare(
      `SELECT rating, month, value, reason, recorded_at AS recordedAt, display_name AS recordedBy
       FROM rating JOIN account ON account.id = rating.account_id
       WHERE client_id = ? ORDER BY rating, month DESC`,
    )
    .all(clientId) as ClientRating[];
}

/** The newest value of a rating up to a month, by client. */
export function readRatings(db: ReadableDB, rating: string, month: Month): Map<number, number> {
  const rows = db
    .prepare(
      `SELECT client_id, value, max(month) FROM rating WHERE rating = ? AND month <= ?
       GROUP BY client_id`,
    )
    .raw()
    .all(rating, month) as [number, number, string][];
  return new Map(rows.map(([clientId, value]) => [clientId, value]));
}

/** Names of all ratings that anybody has. */
export function listRatingNames(db: ReadableDB): string[] {
  return db.prepare('SELECT DISTINCT rating FROM rating ORDER BY rating').pluck().all() as string[];
}
