import type { Input } from '../../../shared/contract';
import type { Day } from '../../../shared/models/calendar';
import type {
  ApplicationRefusal,
  CardApplication,
  StandardCheck,
} from '../../../shared/models/card';
import { formatYuan, type Fen } from '../../../shared/models/money';
import type { MessageValues } from '../../../shared/models/message-values';
import { cardTexts } from '../../../shared/text/card';
import {
  isBarred,
  kindsThatEndCard,
  kindsWithoutStandard,
  refusalOfLevel,
  refusalsOfKind,
} from '../../domain/cards/kind-choices';
import {
  findApplication,
  insertDraft,
  setHandedIn,
  updateDraft,
  type ApplicationDraft,
} from '../../ledger/cards/card-applications';
import { listApplicationDocuments } from '../../ledger/clients/client-documents';
import { causesOfStanding } from '../../../shared/text/standing';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { checkOfLevel, readStanding, type CardStanding } from './card-standing';
import { cardScheme } from '../../../shared/models/scheme-roles';
import { requireApplication } from './find-application';
import { issueSheet } from './issue-sheet';
import { readQuota } from './quota';
import { recordStep, stepApplication } from './take-steps';

type Wanted = Omit<Input<'cards.apply'>, 'clientWish' | 'oldCardHandedIn'>;

/** What fills the sentence of a refusal. */
function refusalValues(standing: CardStanding, wanted: Wanted): MessageValues {
  return {
    clientNo: standing.client.clientNo,
    application: standing.openApplication?.id ?? 0,
    until: standing.barredUntil ?? '',
    expiresOn: standing.card?.expiresOn ?? '',
    kind: cardTexts[wanted.kind].zh,
  };
}

function refuse(refusal: ApplicationRefusal, standing: CardStanding, wanted: Wanted): never {
  throw new OperationFailure(`card.${refusal}`, refusalValues(standing, wanted));
}

/** The sentence of a standard that is not met: what is asked, what is there, what is short. */
function standardValues(check: StandardCheck): MessageValues {
  const metric = check.metric ?? (0 as Fen);
  return {
    level: cardTexts[check.level].zh,
    month: check.month,
    metric: formatYuan(metric),
    bound: formatYuan(check.bound),
    missing: formatYuan(Math.max(0, check.bound - metric) as Fen),
  };
}

/** Throws the first reason why a kind and level can not be asked for. */
function checkPossible(standing: CardStanding, wanted: Wanted): void {
  const [refusal] = refusalsOfKind(wanted.kind, standing.facts);
  if (refusal) refuse(refusal, standing, wanted);
  const level = refusalOfLevel(wanted.kind, wanted.level, standing.facts.card);
  if (level) refuse(level, standing, wanted);
}

function draftOf(
  context: Shown,
  standing: CardStanding,
  wanted: Wanted,
  today: Day,
): ApplicationDraft {
  const { kind, level, rmName, remarks } = wanted;
  const check = checkOfLevel(context, standing, level);
  // Where the standard is met nobody needs to ask the head office.
  const asksSpecially = !check.met && !kindsWithoutStandard.includes(kind);
  const ends = kindsThatEndCard.includes(kind) || standing.card?.state === 'expired';
  return {
    kind,
    level,
    rmName,
    remarks,
    check,
    appliedOn: today,
    schemeRowId: standing.stored.id,
    special: asksSpecially ? (wanted.special ?? null) : null,
    oldCardId: ends ? (standing.card?.id ?? null) : null,
  };
}

const checkEvidence = (check: StandardCheck) => ({
  tier: check.tier,
  metric: check.metric,
  bound: check.bound,
  month: check.month,
  scheme: `${check.schemeId} ${check.schemeVersion}`,
  snapshotRevision: check.snapshotRevision,
});

function begin(context: Ledger, standing: CardStanding, draft: ApplicationDraft): CardApplication {
  const { id: clientId, clientNo } = standing.client;
  const id = insertDraft(context.db, clientId, context.account.id, draft);
  recordStep(context, {
    subject: { applicationId: id },
    event: 'begin',
    before: null,
    after: 'draft',
    clientNo,
    evidence: { kind: draft.kind, level: draft.level },
  });
  return requireApplication(context, id);
}

function submit(context: Ledger, standing: CardStanding, draft: CardApplication): void {
  const scans = listApplicationDocuments(context.db, draft.id).filter(
    ({ kind }) => kind === 'idScan',
  );
  stepApplication(context, draft, 'submit', {
    holds: {
      clientWishes: true,
      idNumberKnown: draft.kind === 'closing' || standing.facts.hasIdNumber,
      idScanAttached: !standing.rules.requiresIdScan || scans.length > 0,
      noWaitingTime: draft.kind === 'closing' || !isBarred(standing.facts),
      // Asked in detail before the transaction began.
      kindFitsCard: refusalOfLevel(draft.kind, draft.level, standing.facts.card) === null,
    },
    evidence: { ...checkEvidence(draft.check), ground: draft.special?.ground ?? null },
  });
}

/** Approves at once what needs nobody: the standard is met, or it is not asked. */
function approve(context: Ledger, application: CardApplication, today: Day): void {
  const free = kindsWithoutStandard.includes(application.kind);
  if (!free && !application.check.met) return;
  stepApplication(context, application, free ? 'approveByRegulation' : 'approveAutomatically', {
    holds: { standardMet: application.check.met, standardNotAsked: free },
    evidence: checkEvidence(application.check),
    changes: { approval_kind: free ? 'byRegulation' : 'automatic', approved_on: today },
  });
  issueSheet(context, requireApplication(context, application.id));
}

/** A standard is never held against figures that have changed since they were tiered. */
function checkTiersStand({ tiers }: CardStanding, { clientNo, kind }: Wanted): void {
  if (!tiers || tiers.standing.isCurrent || kindsWithoutStandard.includes(kind)) return;
  const { month, standing } = tiers;
  throw new OperationFailure('card.tiersOutOfDate', {
    clientNo,
    month,
    scheme: cardScheme,
    causes: causesOfStanding(standing, 'zh-CN'),
    causesEnglish: causesOfStanding(standing, 'en'),
  });
}

/** Refuses before anything is written what the standard or the quota would refuse. */
function checkApproval(context: Shown, draft: ApplicationDraft, clientNo: string): void {
  if (draft.check.met || kindsWithoutStandard.includes(draft.kind)) return;
  if (!draft.special) {
    throw new OperationFailure('card.standardNotMet', standardValues(draft.check));
  }
  const quota = readQuota(context, clientNo);
  if (quota.hasRoom) return;
  throw new OperationFailure('card.quotaFull', {
    numerator: quota.after + quota.pending,
    denominator: quota.denominatorAfter,
    allowed: quota.allowed,
    percent: quota.permille / 10,
  });
}

function submitAndApprove(
  context: Ledger,
  standing: CardStanding,
  draft: CardApplication,
  today: Day,
): void {
  submit(context, standing, draft);
  approve(context, requireApplication(context, draft.id), today);
}

/**
 * Begins and submits an application; the standard being met, it is approved automatically with its numbered
 * sheet in the same transaction (docs/rules/cards.md#steps-of-an-application). With a ground it waits for the
 * head office.
 */
export function applyForCard(
  context: Ledger,
  wanted: Omit<Input<'cards.apply'>, 'clientWish'>,
): CardApplication {
  const today = dayOf(context.now());
  const standing = readStanding(context, wanted.clientNo, today);
  checkPossible(standing, wanted);
  checkTiersStand(standing, wanted);
  const draft = draftOf(context, standing, wanted, today);
  checkApproval(context, draft, wanted.clientNo);
  const id = changeLedger(
    context,
    () => {
      const application = begin(context, standing, draft);
      if (wanted.oldCardHandedIn) setHandedIn(context.db, application.id, today);
      submitAndApprove(context, standing, application, today);
      return application.id;
    },
    () => null,
  );
  return findApplication(context.db, id)!;
}

/** Begins a draft, or writes one anew; nothing is asked of it but that the kind is possible. */
export function saveDraft(context: Ledger, wanted: Input<'cards.saveDraft'>): CardApplication {
  const today = dayOf(context.now());
  const { applicationId } = wanted;
  const standing = readStanding(context, wanted.clientNo, today);
  if (applicationId === null) {
    checkPossible(standing, wanted);
    return changeLedger(
      context,
      () => begin(context, standing, draftOf(context, standing, wanted, today)),
      () => null,
    );
  }
  const known = requireApplication(context, applicationId);
  const state = cardTexts[known.state].zh;
  if (known.state !== 'draft' || known.clientNo !== wanted.clientNo) {
    throw new OperationFailure('card.illegalStep', { application: applicationId, state });
  }
  checkPossible(withoutOwn(standing), wanted);
  changeLedger(
    context,
    () => updateDraft(context.db, applicationId, draftOf(context, standing, wanted, today)),
    () => ({
      action: 'application.change',
      subject: wanted.clientNo,
      detail: { applicationId, kind: wanted.kind, level: wanted.level },
    }),
  );
  return requireApplication(context, applicationId);
}

/** The draft itself does not stand in its own way. */
function withoutOwn(standing: CardStanding): CardStanding {
  return { ...standing, facts: { ...standing.facts, hasOpenApplication: false } };
}

/** Submits a draft; the standard is checked anew on this day. */
export function submitDraft(context: Ledger, applicationId: number): CardApplication {
  const today = dayOf(context.now());
  const known = requireApplication(context, applicationId);
  if (known.state !== 'draft') {
    const state = cardTexts[known.state].zh;
    throw new OperationFailure('card.illegalStep', { application: applicationId, state });
  }
  const wanted: Wanted = {
    clientNo: known.clientNo,
    kind: known.kind,
    level: known.level,
    rmName: known.rmName,
    remarks: known.remarks,
    ...(known.special ? { special: known.special } : {}),
  };
  const standing = withoutOwn(readStanding(context, known.clientNo, today));
  checkPossible(standing, wanted);
  checkTiersStand(standing, wanted);
  const draft = draftOf(context, standing, wanted, today);
  checkApproval(context, draft, known.clientNo);
  changeLedger(
    context,
    () => {
      updateDraft(context.db, applicationId, draft);
      submitAndApprove(context, standing, requireApplication(context, applicationId), today);
    },
    () => null,
  );
  return requireApplication(context, applicationId);
}
