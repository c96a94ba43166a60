import type { Opportunity } from '../../../shared/models/opportunity';
import { changeOne, type ReadableDB, type WritableDB } from '../database';

/** What is known of an opportunity, without the names that come from elsewhere. */
export type OpportunityFacts = Omit<
  Opportunity,
  'id' | 'clientName' | 'ownerName' | 'openedOn' | 'closedOn' | 'closingReason' | 'stage'
>;

const valuesOf = (facts: OpportunityFacts) => [
  facts.clientNo,
  facts.title,
  facts.product,
  facts.amount,
  facts.probability,
  facts.nextStep,
  facts.nextOn,
  facts.ownerNo,
  facts.source,
  facts.referredBy,
];

/** Adds an opportunity; returns its number. */
export function insertOpportunity(
  db: WritableDB,
  facts: OpportunityFacts,
  first: { readonly stage: string; readonly openedOn: string },
): number {
  return changeOne(
    db,
    `INSERT INTO opportunity (client_no, title, product, amount, probability, next_step, next_on,
       owner_no, source, referred_by, stage, opened_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...valuesOf(facts),
    first.stage,
    first.openedOn,
  );
}

/** Changes what is known of an opportunity. */
export function updateOpportunity(db: WritableDB, id: number, facts: OpportunityFacts): void {
  changeOne(
    db,
    `UPDATE opportunity SET client_no = ?, title = ?, product = ?, amount = ?, probability = ?,
       next_step = ?, next_on = ?, owner_no = ?, source = ?, referred_by = ? WHERE id = ?`,
    ...valuesOf(facts),
    id,
  );
}

/** A step of an opportunity; the first has no stage before it. */
export interface OpportunityStep {
  readonly opportunityId: number;
  readonly fromStage: string | null;
  readonly toStage: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Notes a step. */
export function insertOpportunityStep(
  db: WritableDB,
  step: Omit<OpportunityStep, 'recordedBy'> & { readonly accountId: number },
): void {
  changeOne(
    db,
    `INSERT INTO opportunity_step (opportunity_id, from_stage, to_stage, reason, recorded_at,
       account_id) VALUES (?, ?, ?, ?, ?, ?)`,
    step.opportunityId,
    step.fromStage,
    step.toStage,
    step.reason,
    step.recordedAt,
    step.accountId,
  );
}

/** Puts an opportunity into a stage; an open stage has no closing day. */
export function setOpportunityStage(
  db: WritableDB,
  id: number,
  to: {
    readonly stage: string;
    readonly probability: number;
    readonly closedOn: string | null;
    readonly reason: string;
  },
): void {
  changeOne(
    db,
    `UPDATE opportunity SET stage = ?, probability = ?, closed_on = ?, closing_reason = ?
     WHERE id = ?`,
    to.stage,
    to.probability,
    to.closedOn,
    to.closedOn === null ? '' : to.reason,
    id,
  );
}

const opportunitySql = `SELECT o.id, o.client_no AS clientNo, coalesce(c.name, '') AS clientName,
  o.title, o.product, o.amount, o.stage, o.probability, o.next_step AS nextStep,
  o.next_on AS nextOn, o.owner_no AS ownerNo, coalesce(s.name, o.owner_no) AS ownerName, o.source,
  o.referred_by AS referredBy, o.opened_on AS openedOn, o.closed_on AS closedOn,
  o.closing_reason AS closingReason
  FROM opportunity o LEFT JOIN client c ON c.client_no = o.client_no
  LEFT JOIN staff s ON s.staff_no = o.owner_no`;

/** Opportunities: all, of one owner, of one client; the earliest next step first. */
export function listOpportunities(
  db: ReadableDB,
  wanted: { readonly ownerNo?: string | undefined; readonly clientNo?: string | undefined } = {},
): Opportunity[] {
  return db
    .prepare(
      `${opportunitySql} WHERE (:ownerNo IS NULL OR o.owner_no = :ownerNo)
         AND (:clientNo IS NULL OR o.client_no = :clientNo)
       ORDER BY o.next_on IS NULL, o.next_on, o.id`,
    )
    .all({ ownerNo: wanted.ownerNo ?? null, clientNo: wanted.clientNo ?? null }) as Opportunity[];
}

/** An opportunity by its number, or undefined. */
export function findOpportunity(db: ReadableDB, id: number): Opportunity | undefined {
  return db.prepare(`${opportunitySql} WHERE o.id = ?`).get(id) as Opportunity | undefined;
}

/** The steps of an opportunity, the earliest first. */
export function listOpportunitySteps(db: ReadableDB, id: number): OpportunityStep[] {
  return db
    .prepare(
      `SELECT opportunity_id AS opportunityId, from_stage AS fromStage, to_stage AS toStage,
         reason, recorded_at AS recordedAt, display_name AS recordedBy
       FROM opportunity_step JOIN account ON account.id = account_id
       WHERE opportunity_id = ? ORDER BY opportunity_step.id`,
    )
    .all(id) as OpportunityStep[];
}
