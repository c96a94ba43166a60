import type { Day } from '../../../shared/models/calendar';
import type { Opportunity, Stage, StageForecast } from '../../../shared/models/opportunity';
import { forecastStages, refuseStage } from '../../domain/contacts/pipeline';
import {
  findOpportunity,
  insertOpportunity,
  insertOpportunityStep,
  listOpportunities,
  listOpportunitySteps,
  setOpportunityStage,
  updateOpportunity,
  type OpportunityFacts,
  type OpportunityStep,
} from '../../ledger/contacts/opportunities';
import { findStaff } from '../../ledger/assignment/staff';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, noteInAudit, type Ledger, type Shown } from '../ground/ledger';
import { contactRulesOn } from '../ground/dated-contact-rules';

/** The pipeline: stages in their order, what is in them, and what they are expected to bring. */
interface Pipeline {
  readonly stages: readonly Stage[];
  readonly opportunities: readonly Opportunity[];
  readonly forecast: readonly StageForecast[];
}

/** All opportunities, or those of an owner or client. */
export function showPipeline(
  context: Shown,
  wanted: { readonly ownerNo?: string | undefined; readonly clientNo?: string | undefined } = {},
): Pipeline {
  const { stages } = contactRulesOn(context, dayOf(context.now()));
  const opportunities = listOpportunities(context.db, wanted);
  return { stages, opportunities, forecast: forecastStages(stages, opportunities) };
}

/** What an opportunity has been through. */
export function showOpportunitySteps({ db }: Pick<Shown, 'db'>, id: number): OpportunityStep[] {
  return listOpportunitySteps(db, id);
}

function requireOpportunity({ db }: Shown, id: number): Opportunity {
  const found = findOpportunity(db, id);
  if (!found) throw new OperationFailure('opportunity.missing', { id });
  return found;
}

function checkFacts(context: Shown, facts: OpportunityFacts): void {
  requireClient(context, facts.clientNo);
  if (!findStaff(context.db, facts.ownerNo)) {
    throw new OperationFailure('contact.staffUnknown', { staffNo: facts.ownerNo });
  }
}

/** Adds an opportunity at the first stage, or changes what is known of one. */
export function saveOpportunity(
  context: Ledger,
  id: number | null,
  facts: OpportunityFacts,
): Opportunity {
  checkFacts(context, facts);
  const { db } = context;
  if (id !== null) {
    requireOpportunity(context, id);
    changeLedger(
      context,
      () => updateOpportunity(db, id, facts),
      () => ({ action: 'opportunity.change', subject: facts.clientNo, detail: { id, ...facts } }),
    );
    return requireOpportunity(context, id);
  }
  const added = changeLedger(
    context,
    () => openOpportunity(context, facts),
    () => null,
  );
  return requireOpportunity(context, added);
}

/** Adds an opportunity and notes it; only inside the work of `changeLedger`. */
export function openOpportunity(context: Ledger, facts: OpportunityFacts): number {
  checkFacts(context, facts);
  const { db, account } = context;
  const at = context.now();
  const [first] = contactRulesOn(context, dayOf(at)).stages as [Stage, ...Stage[]];
  const id = insertOpportunity(db, facts, { stage: first.id, openedOn: dayOf(at) });
  const step = { opportunityId: id, fromStage: null, toStage: first.id, reason: '' };
  insertOpportunityStep(db, { ...step, recordedAt: at, accountId: account.id });
  noteInAudit(context, {
    action: 'opportunity.add',
    subject: facts.clientNo,
    detail: { id, ...facts },
  });
  return id;
}

/** Moves an opportunity to another stage; its probability becomes that of the stage. */
export function moveOpportunity(context: Ledger, wanted: StageMove): Opportunity {
  changeLedger(
    context,
    () => advanceOpportunity(context, wanted),
    () => null,
  );
  return requireOpportunity(context, wanted.id);
}

/** An opportunity and the stage it is to go to. */
export interface StageMove {
  readonly id: number;
  readonly stage: string;
  readonly reason: string;
}

/** Moves an opportunity and notes it; only inside the work of `changeLedger`. */
export function advanceOpportunity(context: Ledger, wanted: StageMove): void {
  const { id, stage, reason } = wanted;
  const { db, account } = context;
  const opportunity = requireOpportunity(context, id);
  const at = context.now();
  const today = dayOf(at);
  const { stages } = contactRulesOn(context, today);
  const refusal = refuseStage(stages, opportunity.stage, stage, reason);
  if (refusal !== null) {
    const name = stages.find((each) => each.id === stage)?.name ?? stage;
    throw new OperationFailure(`opportunity.${refusal}`, { id, stage: name });
  }
  const target = stages.find((each) => each.id === stage) as Stage;
  const closedOn: Day | null = target.kind === 'open' ? null : today;
  setOpportunityStage(db, id, { stage, probability: target.probability, closedOn, reason });
  const step = { opportunityId: id, fromStage: opportunity.stage, toStage: stage, reason };
  insertOpportunityStep(db, { ...step, recordedAt: at, accountId: account.id });
  noteInAudit(context, {
    action: 'opportunity.move',
    subject: opportunity.clientNo,
    detail: { id, from: opportunity.stage, to: stage, reason },
  });
}
