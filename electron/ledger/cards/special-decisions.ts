import type { SpecialDecision } from '../../../shared/models/card';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** Keeps what the head office decided about an application. */
export function insertDecision(
  db: WritableDB,
  applicationId: number,
  accountId: number,
  decision: Omit<SpecialDecision, 'recordedBy'>,
): void {
  changeOne(
    db,
    `INSERT INTO special_decision (application_id, approved, document_number, decided_on, reason,
       recorded_at, account_id, numerator, denominator, permille)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    applicationId,
    decision.approved ? 1 : 0,
    decision.documentNumber,
    decision.decidedOn,
    decision.reason,
    decision.recordedAt,
    accountId,
    decision.numerator,
    decision.denominator,
    decision.permille,
  );
}

/** Numbers of the clients who count against the quota, by why they count. */
const clientsOf = {
  opened: `SELECT v.client_no FROM vip_card v JOIN card_application a ON a.card_id = v.id
    WHERE v.state IN ('active', 'suspended') AND a.approval_kind = 'special'`,
  approved: `SELECT c.client_no FROM card_application a JOIN client c ON c.id = a.client_id
    WHERE a.approval_kind = 'special' AND a.state IN ('approved', 'sheetPrinted')`,
  pending: `SELECT c.client_no FROM card_application a JOIN client c ON c.id = a.client_id
    WHERE a.ground IS NOT NULL AND a.state = 'submitted'`,
} as const;

/** Whose special cards are opened, approved or waiting; a client may be in more than one. */
export function listSpecialClients(db: ReadableDB): Record<keyof typeof clientsOf, string[]> {
  const list = (name: keyof typeof clientsOf) =>
    prepareOnce(db, clientsOf[name], true)
      .all()
      .map((row) => String((row as unknown[])[0]));
  return { opened: list('opened'), approved: list('approved'), pending: list('pending') };
}

/** The branch's opened VIP cards that are valid or suspended. */
export function countLiveCards(db: ReadableDB): number {
  const sql = "SELECT count(*) FROM vip_card WHERE state IN ('active', 'suspended')";
  return (prepareOnce(db, sql, true).get() as [number])[0];
}
