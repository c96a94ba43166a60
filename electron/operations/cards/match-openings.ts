import type { Day } from '../../../shared/models/calendar';
import type { CardApplication } from '../../../shared/models/card';
import type { MatchOutcome } from '../../../shared/models/card-life';
import { isExpired, lastValidDay } from '../../domain/cards/card-calendar';
import {
  findOpenApplication,
  findApplicationOfCard,
  findClosingOfCard,
} from '../../ledger/cards/card-applications';
import {
  isReplacementLine,
  listUnmatchedOpenings,
  listUnusedClosings,
  type StoredOpening,
} from '../../ledger/cards/card-openings';
import {
  findCard,
  findLiveCard,
  insertCard,
  listCardsByNumber,
  listCardsEndedByCard,
  listCardsInState,
  listCardsWithoutClosing,
  listCardsWithoutOpening,
  listMovedCards,
  setCardClient,
  type NewCard,
  type StoredCard,
} from '../../ledger/cards/vip-cards';
import { restoringEvents } from '../../domain/cards/card-machine';
import type { Ledger, Shown } from '../ground/ledger';
import { cardRulesOn } from './card-rules';
import { newestCardDay } from './newest-day';
import { recordStep, stepApplication, stepCard } from './take-steps';

type Counts = { -readonly [Key in keyof MatchOutcome]: number };

/** Counts of a matching that did nothing yet. */
function noMatches(): Counts {
  return {
    opened: 0,
    matched: 0,
    replaced: 0,
    closed: 0,
    conflicting: 0,
    revoked: 0,
    exceptionsFound: 0,
    exceptionsFixed: 0,
  };
}

/**
 * An approved application that a card of this client and day belongs to
 * (docs/rules/cards.md#matching-the-opening-file).
 */
function applicationFor({ db }: Shown, line: StoredOpening, openedOn: Day): CardApplication | null {
  const found = findOpenApplication(db, line.clientNo);
  if (!found || found.kind === 'closing' || found.approvedOn === null) return null;
  return openedOn >= found.approvedOn ? found : null;
}

/** Whether a new card takes the place of the client's valid one, or comes beside it. */
function takesPlace(
  { db }: Shown,
  line: StoredOpening,
  live: StoredCard,
  application: CardApplication | null,
): 'newReplaces' | 'oldStays' | 'beside' {
  const newer = (line.openedOn ?? line.importedOn) >= live.openedOn;
  if (application?.oldCard?.cardId === live.id) return 'newReplaces';
  if (newer) return line.kind === 'replace' ? 'newReplaces' : 'beside';
  return isReplacementLine(db, live.openingId) ? 'oldStays' : 'beside';
}

function replace(context: Ledger, old: StoredCard, by: number, on: Day): void {
  stepCard(context, old, 'replace', {
    changes: { ended_on: on, ended_by: 'card', ended_by_card: by },
    evidence: { by },
  });
}

function settleApplication(
  context: Ledger,
  application: CardApplication,
  cardId: number,
  line: StoredOpening,
): void {
  stepApplication(context, application, 'open', {
    holds: { endsInCard: application.kind !== 'closing' },
    changes: { card_id: cardId },
    evidence: { card: cardId, cardNo: line.cardNo, level: line.level, openedOn: line.openedOn },
  });
}

/** Makes a card of one line of the opening file. */
function openCard(context: Ledger, line: StoredOpening, counts: Counts): void {
  const { db } = context;
  const openedOn = (line.openedOn ?? line.importedOn) as Day;
  const { validityYears } = cardRulesOn(context, openedOn);
  const computed = lastValidDay(openedOn, validityYears);
  const stated = line.expiresOn as Day | null;
  const expiresOn = stated !== null && stated >= openedOn ? stated : computed;
  const application = applicationFor(context, line, openedOn);
  const past = isExpired(expiresOn, newestCardDay(context));
  const live = past ? undefined : findLiveCard(db, line.clientNo);
  const place = live ? takesPlace(context, line, live, application) : 'newReplaces';
  const before = live && place === 'newReplaces' ? live : null;
  const state = place === 'newReplaces' && !past ? 'active' : 'conflicting';
  // The old card ends before the new one counts: a client never has two.
  const id = addCard(context, line, {
    openedOn,
    expiresOn,
    state: state === 'active' && !before ? 'active' : 'conflicting',
  });
  counts.opened += 1;
  if (before) {
    replace(context, before, id, openedOn);
    counts.replaced += 1;
  }
  endExpired(context, application, id, openedOn, counts);
  if (before) settle(context, findCard(db, id)!);
  else if (past) stepCard(context, findCard(db, id)!, 'expire', { holds: { expired: true } });
  else if (place === 'oldStays') replace(context, findCard(db, id)!, live!.id, openedOn);
  else if (place === 'beside') counts.conflicting += 1;
  if (!application) return;
  settleApplication(context, application, id, line);
  counts.matched += 1;
}

function settle(context: Ledger, card: StoredCard): void {
  stepCard(context, card, 'settle', { holds: { noOtherActive: true, notExpired: true } });
}

function addCard(
  context: Ledger,
  line: StoredOpening,
  { openedOn, expiresOn, state }: Pick<NewCard, 'openedOn' | 'expiresOn' | 'state'>,
): number {
  const { clientNo, clientName, cardNo, level, id: openingId } = line;
  const cardId = insertCard(context.db, {
    clientNo,
    clientName,
    cardNo,
    level,
    state,
    openedOn,
    expiresOn,
    openingId,
  });
  recordStep(context, {
    subject: { cardId },
    event: 'open',
    before: null,
    after: state,
    clientNo,
    evidence: { cardNo, level, openedOn, expiresOn, opening: openingId },
  });
  return cardId;
}

/** An expired card that the application names ends with the new one. */
function endExpired(
  context: Ledger,
  application: CardApplication | null,
  by: number,
  on: Day,
  counts: Counts,
): void {
  const old = application?.oldCard && findCard(context.db, application.oldCard.cardId);
  if (old?.state !== 'expired') return;
  replace(context, old, by, on);
  counts.replaced += 1;
}

/** Ends the card that a line of the file closes, and the closing that asked for it. */
function closeByLine(context: Ledger, line: StoredOpening, counts: Counts): void {
  const [card] = listCardsByNumber(context.db, line.cardNo);
  if (!card) return;
  const on = (line.openedOn ?? line.importedOn) as Day;
  if (on < card.openedOn) return;
  stepCard(context, card, 'close', {
    changes: { ended_on: on, ended_by: 'file', closing_id: line.id },
    evidence: { closing: line.id },
  });
  counts.closed += 1;
  const application = findOpenApplication(context.db, card.clientNo);
  const asked = application?.kind === 'closing' && application.oldCard?.cardId === card.id;
  if (!application || !asked || application.approvalKind === null) return;
  stepApplication(context, application, 'close', {
    // The core system closes a card only when it has it.
    holds: { endsCard: true, oldCardHandedIn: true },
    changes: { old_card_handed_in_on: application.oldCardHandedInOn ?? on },
    evidence: { closing: line.id, cardNo: card.cardNo },
  });
}

/** The application a card came from goes back to where it was before the opening. */
function takeBack(context: Ledger, application: CardApplication): void {
  const printed = application.printCount > 0;
  stepApplication(context, application, printed ? 'takeBackToPrinted' : 'takeBackToApproved', {
    holds: { sheetCameOut: printed, noSheetCameOut: !printed },
    changes: { card_id: null },
    evidence: { card: application.cardId },
  });
}

/** A card whose end was taken back is again what it was. */
function restore(context: Ledger, card: StoredCard): void {
  const event = card.stateBeforeEnd && restoringEvents[card.stateBeforeEnd];
  if (!event) return;
  const free = findLiveCard(context.db, card.clientNo) === undefined;
  const needsRoom = event === 'restoreActive' || event === 'restoreSuspended';
  stepCard(context, card, needsRoom && !free ? 'restoreConflicting' : event, {
    holds: { endGone: true, noOtherActive: free },
  });
}

/** Cards whose import was undone are revoked; what they ended comes back. */
function revokeCards(context: Ledger, counts: Counts): void {
  const { db } = context;
  for (const card of listCardsWithoutOpening(db)) {
    stepCard(context, card, 'revoke', { holds: { openingGone: true } });
    counts.revoked += 1;
    const application = findApplicationOfCard(db, card.id);
    // A newer application of the client would be a second one under way.
    if (application && !findOpenApplication(db, card.clientNo)) takeBack(context, application);
    for (const old of listCardsEndedByCard(db, card.id)) restore(context, old);
  }
  for (const card of listCardsWithoutClosing(db)) {
    const closing = findClosingOfCard(db, card.id);
    restore(context, card);
    if (closing && !findOpenApplication(db, card.clientNo)) takeBack(context, closing);
  }
}

/** Cards follow their client where numbers were merged or parted. */
function moveCards(context: Ledger): void {
  const { db } = context;
  for (const { cardId, clientNo } of listMovedCards(db)) {
    const card = findCard(db, cardId)!;
    const isLive = card.state === 'active' || card.state === 'suspended';
    if (isLive && findLiveCard(db, clientNo)) {
      stepCard(context, card, 'conflict', { holds: { otherActive: true } });
    }
    setCardClient(db, cardId, clientNo);
  }
}

/** A card beside another becomes the client's one card when the other has ended. */
export function settleConflicts(context: Ledger): void {
  const { db } = context;
  for (const card of listCardsInState(db, 'conflicting')) {
    if (findLiveCard(db, card.clientNo)) continue;
    if (isExpired(card.expiresOn, newestCardDay(context))) continue;
    settle(context, card);
  }
}

/** Cards as the opening file has them now; inside the work of `changeLedger`, any number of times. */
export function matchOpenings(context: Ledger): Counts {
  const { db } = context;
  const counts = noMatches();
  moveCards(context);
  revokeCards(context, counts);
  for (const line of listUnmatchedOpenings(db)) openCard(context, line, counts);
  for (const line of listUnusedClosings(db)) closeByLine(context, line, counts);
  settleConflicts(context);
  return counts;
}
