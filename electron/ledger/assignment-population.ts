import type { ReadableDB } from './database';

/** A client that should have an owner, with everything that says who it is. */
export interface PopulationRow {
  readonly clientNo: string;
  readonly name: string;
  readonly rank: number;
  /** Deciding metric, fen. */
  readonly metric: number | null;
  readonly nearMiss: 0 | 1 | 2;
  readonly aum: number | null;
  readonly branch: string | null;
  /** From the month's file. */
  readonly monthOwnerNo: string | null;
  readonly monthOwnerName: string | null;
  /** Since which month in a row the files have named that owner. */
  readonly monthOwnerSince: string | null;
  /** From the file of owners. */
  readonly fileOwnerNo: string | null;
  readonly fileOwnerName: string | null;
  readonly fileOwnerSince: string | null;
  /** From the ledger's own decisions; `periodId` is null where there is none. */
  readonly periodId: number | null;
  readonly periodOwner: string | null;
  readonly periodFrom: string | null;
  readonly tags: string | null;
  readonly pinnedTo: string | null;
  readonly family: string | null;
  readonly claimId: number | null;
  readonly claimStaffNo: string | null;
}

const monthOwnerSince = `(SELECT min(e.month) FROM snapshot e
   WHERE e.client_id = t.client_id AND e.month <= :month AND e.month > coalesce(
     (SELECT max(d.month) FROM snapshot d WHERE d.client_id = t.client_id AND d.month < :month
        AND (d.owner_no IS NOT s.owner_no OR d.owner_name IS NOT s.owner_name)), ''))`;

/**
 * Clients at or above a rank, and those just below the first one (potential clients), in the order
 * of their numbers.
 */
export function listPopulation(
  db: ReadableDB,
  wanted: { readonly runId: number; readonly month: string; readonly floorRank: number },
): PopulationRow[] {
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, c.name, t.rank, t.metric, t.near_miss AS nearMiss,
         s.aum_point_in_time AS aum, s.branch_name AS branch,
         s.owner_no AS monthOwnerNo, s.owner_name AS monthOwnerName,
         CASE WHEN p.id IS NULL AND o.id IS NULL THEN ${monthOwnerSince} END AS monthOwnerSince,
         o.staff_no AS fileOwnerNo, o.staff_name AS fileOwnerName, o.starts_on AS fileOwnerSince,
         p.id AS periodId, p.staff_no AS periodOwner, p.from_day AS periodFrom,
         k.tags, k.pinned_to AS pinnedTo, h.name || '#' || h.id AS family,
         m.id AS claimId, m.staff_no AS claimStaffNo
       FROM tier_result t
       JOIN client c ON c.id = t.client_id
       JOIN snapshot s ON s.month = :month AND s.client_id = t.client_id
       LEFT JOIN ownership o ON o.client_no = c.client_no
       LEFT JOIN ownership_period p ON p.client_no = c.client_no AND p.ended_on IS NULL
       LEFT JOIN client_care k ON k.client_no = c.client_no
       LEFT JOIN household_member hm ON hm.client_id = c.id
       LEFT JOIN household h ON h.id = hm.household_id
       LEFT JOIN assignment_claim m ON m.client_no = c.client_no AND m.state = 'open'
       WHERE t.run_id = :runId
         AND (t.rank >= :floorRank OR (t.rank = :floorRank - 1 AND t.near_miss = 1))
       ORDER BY c.client_no`,
    )
    .all(wanted) as PopulationRow[];
}
