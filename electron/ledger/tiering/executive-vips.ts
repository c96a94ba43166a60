import type { ReadableDB } from '../database';

/**
 * Executives and legal representatives of each organisation who are at or above a rank in a run of
 * people, by the organisation's client id. Organisations without any such relation are not in it.
 */
export function countExecutiveVips(
  db: ReadableDB,
  runId: number,
  floorRank: number,
): Map<number, number> {
  const rows = db
    .prepare(
      `SELECT o.id, count(DISTINCT CASE WHEN t.rank >= ? THEN p.id END)
       FROM organisation_link l
       JOIN client o ON o.client_no = l.organisation_no
       JOIN client p ON p.client_no = l.client_no
       LEFT JOIN tier_result t ON t.run_id = ? AND t.client_id = p.id
       WHERE l.ended_at IS NULL AND l.relation IN ('executive', 'legalRepresentative')
       GROUP BY o.id`,
    )
    .raw()
    .all(floorRank, runId) as [number, number][];
  return new Map(rows);
}
