import type { Month } from '../../../shared/models/calendar';
import type { Fen } from '../../../shared/models/money';
import type { ReadableDB } from '../database';
import { ownersOfMonth, ownerSql } from '../assignment/present-owner';

/** A tiered person who holds no card and has applied for none. */
export interface CardCandidate {
  readonly clientNo: string;
  readonly metric: Fen;
  readonly ownerName: string | null;
}

/** Persons of a scheme's month with an ID, a metric and no card yet, by client number. */
export function listCardCandidates(db: ReadableDB, scheme: string, month: Month): CardCandidate[] {
  const owner = ownerSql(ownersOfMonth(db, 'retail', month), { clientId: 'c.id' });
  return db
    .prepare(
      `SELECT c.client_no AS clientNo, t.metric, ${owner.name} AS ownerName
       FROM tier_result t
       JOIN tier_run r ON r.id = t.run_id AND r.month = :month
       JOIN scheme ON scheme.id = r.scheme_id AND scheme.code = :scheme
       JOIN client c ON c.id = t.client_id AND c.kind = 'retail' AND c.id_no IS NOT NULL
       LEFT JOIN snapshot s ON s.month = r.month AND s.client_id = c.id
       ${owner.join}
       WHERE t.metric IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM vip_card v WHERE v.client_no = c.client_no)
         AND NOT EXISTS (SELECT 1 FROM card_application a WHERE a.client_id = c.id)
       ORDER BY c.client_no`,
    )
    .all({ scheme, month }) as CardCandidate[];
}
