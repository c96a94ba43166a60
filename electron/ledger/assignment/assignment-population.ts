import type { Month } from '../../../shared/models/calendar';
import type { OwnerSource } from '../../../shared/models/owner';
import type { ReadableDB } from '../database';
import { ofStaff, ownersOfMonth, ownerSql } from './present-owner';

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
  readonly owner: string | null;
  readonly ownerSource: OwnerSource;
  /** First day; of a month's file the first of the months in a row that name the owner. */
  readonly ownedSince: string | null;
  /** Whom the files name where that is nobody of the staff list. */
  readonly unknownOwner: string | null;
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
  wanted: { readonly runId: number; readonly month: Month; readonly floorRank: number },
): PopulationRow[] {
  const owner = ownerSql(ofStaff(ownersOfMonth(db, 'retail', wanted.month)));
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, c.name, t.rank, t.metric, t.near_miss AS nearMiss,
         s.aum_point_in_time AS aum, s.branch_name AS branch,
         ${owner.key} AS owner, ${owner.source} AS ownerSource,
         CASE ${owner.source} WHEN 'monthFile' THEN ${monthOwnerSince} || '-01'
           WHEN 'none' THEN NULL ELSE w.since END AS ownedSince,
         CASE ${owner.source} WHEN 'none' THEN
           coalesce(w.staff_name, w.staff_no, s.owner_name, s.owner_no) END AS unknownOwner,
         k.tags, k.pinned_to AS pinnedTo, h.name || '#' || h.id AS family,
         m.id AS claimId, m.staff_no AS claimStaffNo
       FROM tier_result t
       JOIN client c ON c.id = t.client_id
       JOIN snapshot s ON s.month = :month AND s.client_id = t.client_id
       ${owner.join}
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
