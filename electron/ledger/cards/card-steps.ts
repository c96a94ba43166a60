import type { CardStep } from '../../../shared/models/card';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** A step to keep; it belongs to an application or to a card. */
export interface NewStep {
  readonly subject: { readonly applicationId: number } | { readonly cardId: number };
  readonly event: string;
  readonly before: string | null;
  readonly after: string;
  readonly at: string;
  readonly accountId: number;
  readonly reason: string;
  readonly evidence: CardStep['evidence'];
  /** The entry of the audit log that tells of it. */
  readonly auditSeq: number;
}

/** Keeps a step. */
export function insertStep(db: WritableDB, step: NewStep): void {
  const { subject } = step;
  prepareOnce(
    db,
    `INSERT INTO card_step (application_id, card_id, event, state_before, state_after, at,
       account_id, reason, evidence, audit_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    'applicationId' in subject ? subject.applicationId : null,
    'cardId' in subject ? subject.cardId : null,
    step.event,
    step.before,
    step.after,
    step.at,
    step.accountId,
    step.reason,
    JSON.stringify(step.evidence),
    step.auditSeq,
  );
}

/** Steps of an application or a card in their order. */
export function listSteps(db: ReadableDB, subject: NewStep['subject']): CardStep[] {
  const [column, id] =
    'applicationId' in subject
      ? ['application_id', subject.applicationId]
      : ['card_id', subject.cardId];
  const rows = db
    .prepare(
      `SELECT s.*, a.display_name FROM card_step s JOIN account a ON a.id = s.account_id
       WHERE ${column} = ? ORDER BY s.id`,
    )
    .all(id) as Record<string, string | number | null>[];
  return rows.map((row) => ({
    stateBefore: row['state_before'] as string | null,
    stateAfter: row['state_after'] as string,
    event: row['event'] as string,
    at: row['at'] as string,
    by: row['display_name'] as string,
    reason: row['reason'] as string,
    evidence: JSON.parse(row['evidence'] as string) as CardStep['evidence'],
    auditSeq: row['audit_seq'] as number | null,
  }));
}

/** Moves a row from one state to another; throws where it is in a third. */
export function changeState(
  db: WritableDB,
  table: 'card_application' | 'vip_card',
  id: number,
  [before, after]: readonly [string, string],
  changes: Readonly<Record<string, string | number | null>> = {},
): void {
  const set = ['state = ?', ...Object.keys(changes).map((column) => `${column} = ?`)].join(', ');
  changeOne(
    db,
    `UPDATE ${table} SET ${set} WHERE id = ? AND state = ?`,
    after,
    ...Object.values(changes),
    id,
    before,
  );
}
