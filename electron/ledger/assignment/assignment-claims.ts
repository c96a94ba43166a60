import type { Claim, ClaimState } from '../../../shared/models/assignment';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

const claimSql = `SELECT m.id, m.client_no AS clientNo, coalesce(c.name, '') AS clientName,
  m.staff_no AS staffNo, coalesce(s.name, m.staff_no) AS staffName,
  m.owner_at_claim AS ownerAtClaim, o.name AS ownerName, m.reason, m.asked_at AS askedAt,
  a.display_name AS askedBy, m.state, m.decided_at AS decidedAt, d.display_name AS decidedBy,
  m.decision_reason AS decisionReason, m.wish_verified_by AS wishVerifiedBy,
  m.operation_id AS operationId
  FROM assignment_claim m JOIN account a ON a.id = m.asked_by
  LEFT JOIN account d ON d.id = m.decided_by
  LEFT JOIN client c ON c.client_no = m.client_no
  LEFT JOIN staff s ON s.staff_no = m.staff_no
  LEFT JOIN staff o ON o.staff_no = m.owner_at_claim`;

/** Every claim, open ones first, then the newest. */
export function listClaims(db: ReadableDB): Claim[] {
  return db.prepare(`${claimSql} ORDER BY m.state <> 'open', m.id DESC`).all() as Claim[];
}

/** A claim, or undefined. */
export function findClaim(db: ReadableDB, id: number): Claim | undefined {
  return db.prepare(`${claimSql} WHERE m.id = ?`).get(id) as Claim | undefined;
}

/** The open claim of a client, or undefined. */
export function findOpenClaim(db: ReadableDB, clientNo: string): Claim | undefined {
  return db.prepare(`${claimSql} WHERE m.client_no = ? AND m.state = 'open'`).get(clientNo) as
    Claim | undefined;
}

/** Writes a claim; returns its number. */
export function insertClaim(
  db: WritableDB,
  claim: Pick<Claim, 'clientNo' | 'staffNo' | 'ownerAtClaim' | 'reason' | 'askedAt'> & {
    readonly accountId: number;
  },
): number {
  return changeOne(
    db,
    `INSERT INTO assignment_claim (client_no, staff_no, owner_at_claim, reason, asked_at, asked_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
    claim.clientNo,
    claim.staffNo,
    claim.ownerAtClaim,
    claim.reason,
    claim.askedAt,
    claim.accountId,
  );
}

/** Decides an open claim. */
export function decideClaim(
  db: WritableDB,
  id: number,
  decision: {
    readonly state: Exclude<ClaimState, 'open'>;
    readonly at: string;
    readonly accountId: number;
    readonly reason: string;
    readonly wishVerifiedBy: string | null;
    readonly operationId: number | null;
  },
): void {
  changeOne(
    db,
    `UPDATE assignment_claim SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?,
       wish_verified_by = ?, operation_id = ? WHERE id = ? AND state = 'open'`,
    decision.state,
    decision.at,
    decision.accountId,
    decision.reason,
    decision.wishVerifiedBy,
    decision.operationId,
    id,
  );
}
