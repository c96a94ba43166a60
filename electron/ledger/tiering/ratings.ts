import type { Month } from '../../../shared/models/calendar';
import type { ClientRating } from '../../../shared/models/tier-lists';
import { prepareOnce, type ReadableDB, type WritableDB } from '../database';
import { trackedTables } from '../imports/tracked-tables';

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
  forgetTouches(db, rating.clientId, rating.rating, rating.month);
  db.prepare(
    `INSERT INTO rating (client_id, rating, month, value, reason, recorded_at, account_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (rating, client_id, month) DO UPDATE SET value = excluded.value,
       reason = excluded.reason, recorded_at = excluded.recorded_at,
       account_id = excluded.account_id, batch_id = NULL`,
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
  forgetTouches(db, clientId, rating, month);
  return (
    db
      .prepare('DELETE FROM rating WHERE client_id = ? AND rating = ? AND month = ?')
      .run(clientId, rating, month).changes > 0
  );
}

/** Every rating of a client, newest month first; an imported one has its file as the reason. */
export function listRatings(db: ReadableDB, clientId: number): ClientRating[] {
  return db
    .prepare(
      `SELECT rating, r.month, value, coalesce(b.file_name, reason) AS reason,
              recorded_at AS recordedAt, display_name AS recordedBy
       FROM rating r JOIN account a ON a.id = r.account_id
       LEFT JOIN import_batch b ON b.id = r.batch_id
       WHERE client_id = ? ORDER BY rating, r.month DESC`,
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

/** What imports said of a rating no longer counts once a person has decided it. */
function forgetTouches(db: WritableDB, clientId: number, rating: string, month: Month): void {
  db.prepare(
    `DELETE FROM import_touch WHERE target = ? AND month = '' AND target_id IN
       (SELECT id FROM rating WHERE client_id = ? AND rating = ? AND month = ?)`,
  ).run(trackedTables.rating.target, clientId, rating, month);
}

/** A rating as an import finds it; without a batch where it was typed by hand. */
interface FoundRating {
  readonly id: number;
  readonly batchId: number | null;
  readonly value: number;
  /** The number of a merged client that the rating was stated for, if not its own. */
  readonly statedNo: string | null;
}

/** Statements for an import's ratings. */
export function prepareRatingRows(
  db: WritableDB,
  by: { readonly batchId: number; readonly recordedAt: string; readonly accountId: number },
) {
  const client = db.prepare(
    'SELECT id, client_no AS clientNo, name FROM client WHERE client_no = ?',
  );
  const find = db.prepare(
    `SELECT id, batch_id AS batchId, value, stated_no AS statedNo FROM rating
     WHERE rating = ? AND client_id = ? AND month = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO rating (rating, client_id, month, value, reason, recorded_at, account_id, batch_id,
       stated_no) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    'UPDATE rating SET value = ?, recorded_at = ?, account_id = ? WHERE id = ?',
  );
  const { batchId, recordedAt, accountId } = by;
  return {
    findClient: (clientNo: string) =>
      client.get(clientNo) as { id: number; clientNo: string; name: string } | undefined,
    find: (rating: string, clientId: number, month: Month) =>
      find.get(rating, clientId, month) as FoundRating | undefined,
    /** `statedNo` is the number in the file, where the client it counts for has another. */
    insert: (
      rating: string,
      clientId: number,
      month: Month,
      value: number,
      statedNo: string | null,
    ): void => {
      insert.run(rating, clientId, month, value, recordedAt, accountId, batchId, statedNo);
    },
    update: (id: number, value: number): void => {
      update.run(value, recordedAt, accountId, id);
    },
  };
}

/** Gives ratings back that files stated for some numbers while they were another client's. */
export function giveBackRatings(
  db: WritableDB,
  numbers: readonly string[],
  from: { readonly id: number },
  to: { readonly id: number; readonly clientNo: string },
): void {
  db.prepare(
    `UPDATE OR IGNORE rating SET client_id = $to, stated_no = nullif(stated_no, $toNo)
     WHERE client_id = $from AND stated_no IN (SELECT value FROM json_each($numbers))`,
  ).run({ from: from.id, to: to.id, toNo: to.clientNo, numbers: JSON.stringify(numbers) });
}

/** Ratings that an import spoke of: its own rows, and those that others spoke of too. */
const ratedByBatch = `
  SELECT month FROM rating WHERE batch_id = $batchId
  UNION SELECT r.month FROM import_touch t JOIN rating r ON r.id = t.target_id
    WHERE t.target = ${trackedTables.rating.target} AND t.batch_id = $batchId`;

/** The client that a rating is about, by the ledger's own ids; 0 where there is no such rating. */
export function findRatedClient(db: ReadableDB, id: number): number {
  const found = prepareOnce(db, 'SELECT client_id FROM rating WHERE id = ?').get(id);
  return (found as { client_id: number } | undefined)?.client_id ?? 0;
}

/** The first month that an import's ratings belong to, or null. */
export function firstRatedMonth(db: ReadableDB, batchId: number): Month | null {
  return db
    .prepare(`SELECT min(month) FROM (${ratedByBatch})`)
    .pluck()
    .get({ batchId }) as Month | null;
}

/** The first closed month among those of an import's ratings, or null. */
export function closedRatedMonth(db: ReadableDB, batchId: number): Month | null {
  return db
    .prepare(
      `SELECT min(month) FROM (${ratedByBatch}) WHERE month IN (SELECT month FROM month_closing)`,
    )
    .pluck()
    .get({ batchId }) as Month | null;
}
