import type { ApplicationState, CardApplication, CardStep } from '../../../shared/models/card';
import type { CardState, VipCard } from '../../../shared/models/card-life';
import type { MessageValues } from '../../../shared/models/message-values';
import { cardStateTexts, cardTexts } from '../../../shared/text/card';
import type { ErrorCode } from '../../../shared/text/errors';
import {
  applicationMachine,
  type ApplicationEvent,
  type ApplicationGuard,
} from '../../domain/cards/application-machine';
import { cardMachine, type CardEvent, type CardGuard } from '../../domain/cards/card-machine';
import { takeStep } from '../../domain/cards/state-machine';
import { changeState, insertStep, type NewStep } from '../../ledger/cards/card-steps';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { noteInAudit, type Ledger } from '../ground/ledger';

type Columns = Readonly<Record<string, string | number | null>>;

/** What a step is taken on. */
interface Grounds<Guard extends string> {
  /** What holds; a guard that is asked and not told is a fault of the program. */
  readonly holds?: Partial<Record<Guard, boolean>>;
  readonly reason?: string;
  readonly evidence?: CardStep['evidence'];
  /** Columns that change with the state. */
  readonly changes?: Columns;
  /** Fills the sentence of a refusal. */
  readonly values?: MessageValues;
}

const applicationRefusals: Readonly<Record<ApplicationGuard, ErrorCode>> = {
  clientWishes: 'card.notVoluntary',
  idNumberKnown: 'card.noIdNumber',
  idScanAttached: 'card.noIdScan',
  kindFitsCard: 'card.kindImpossible',
  noWaitingTime: 'card.barred',
  standardMet: 'card.standardNotMet',
  groundGiven: 'card.noGround',
  standardNotAsked: 'card.kindImpossible',
  quotaHasRoom: 'card.quotaFull',
  decisionRecorded: 'card.notDecided',
  sheetIssued: 'card.noSheet',
  oldCardHandedIn: 'card.oldCardMissing',
  endsInCard: 'card.kindImpossible',
  endsCard: 'card.kindImpossible',
  sheetCameOut: 'card.kindImpossible',
  noSheetCameOut: 'card.kindImpossible',
};

const cardRefusals: Readonly<Record<CardGuard, ErrorCode>> = {
  noOtherActive: 'card.alreadyHasCard',
  otherActive: 'card.cardStep',
  notExpired: 'card.cardExpired',
  expired: 'card.cardStep',
  approverNamed: 'card.noApprover',
  openingGone: 'card.cardStep',
  endGone: 'card.cardStep',
};

function told<Guard extends string>(
  holds: Partial<Record<Guard, boolean>> | undefined,
): (guard: Guard) => boolean {
  return (guard) => {
    const answer = holds?.[guard];
    if (answer === undefined) throw new Error(`guard not told: ${guard}`);
    return answer;
  };
}

/** Writes a step down: in the audit log, and with the number of its entry beside the row. */
export function recordStep(
  context: Ledger,
  step: Pick<NewStep, 'subject' | 'event' | 'before' | 'after'> & {
    readonly clientNo: string;
    readonly reason?: string | undefined;
    readonly evidence?: CardStep['evidence'] | undefined;
  },
): void {
  const { clientNo, reason = '', evidence = {}, subject, event, before, after } = step;
  const { seq } = noteInAudit(context, {
    action: `${'cardId' in subject ? 'vipCard' : 'application'}.${event}`,
    subject: clientNo,
    detail: { ...subject, before, after, reason, ...evidence },
  });
  const at = context.now();
  const accountId = context.account.id;
  insertStep(context.db, {
    subject,
    event,
    before,
    after,
    at,
    accountId,
    reason,
    evidence,
    auditSeq: seq,
  });
}

/**
 * Takes one step of an application, inside the work of `changeLedger`. The machine decides: what it
 * does not know is `card.illegalStep`, a guard that does not hold has its own code.
 */
export function stepApplication(
  context: Ledger,
  application: Pick<CardApplication, 'id' | 'clientNo' | 'state'>,
  event: ApplicationEvent,
  grounds: Grounds<ApplicationGuard> = {},
): ApplicationState {
  const { id, clientNo, state } = application;
  const result = takeStep(applicationMachine, state, event, told(grounds.holds));
  if (!result.ok) {
    const values = { application: id, clientNo, state: cardTexts[state].zh, ...grounds.values };
    const code =
      result.reason === 'illegal' ? 'card.illegalStep' : applicationRefusals[result.guard];
    throw new OperationFailure(code, values);
  }
  changeState(context.db, 'card_application', id, [state, result.to], grounds.changes);
  recordStep(context, {
    subject: { applicationId: id },
    event,
    before: state,
    after: result.to,
    clientNo,
    reason: grounds.reason,
    evidence: grounds.evidence,
  });
  return result.to;
}

/** Columns that follow from a card's state: services run only while it is valid. */
function stateColumns(card: VipCard, to: CardState, today: string): Columns {
  const ended = to === 'replaced' || to === 'closed' || to === 'withdrawn';
  return {
    service_level: to === 'active' ? card.level : null,
    ended_on: ended ? today : null,
    ...(ended
      ? { state_before_end: card.state }
      : { state_before_end: null, ended_by: null, ended_by_card: null, closing_id: null }),
  };
}

/** Takes one step of a card, inside the work of `changeLedger`; what is illegal is `card.cardStep`. */
export function stepCard(
  context: Ledger,
  card: VipCard,
  event: CardEvent,
  grounds: Grounds<CardGuard> = {},
): CardState {
  const { id, clientNo, cardNo, state } = card;
  const result = takeStep(cardMachine, state, event, told(grounds.holds));
  if (!result.ok) {
    const values = { cardNo, clientNo, state: cardStateTexts[state].zh, ...grounds.values };
    const code = result.reason === 'illegal' ? 'card.cardStep' : cardRefusals[result.guard];
    throw new OperationFailure(code, values);
  }
  changeState(context.db, 'vip_card', id, [state, result.to], {
    ...stateColumns(card, result.to, dayOf(context.now())),
    ...grounds.changes,
  });
  recordStep(context, {
    subject: { cardId: id },
    event,
    before: state,
    after: result.to,
    clientNo,
    reason: grounds.reason,
    evidence: { cardNo, ...grounds.evidence },
  });
  return result.to;
}
