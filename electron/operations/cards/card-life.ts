import type { Day } from '../../../shared/models/calendar';
import type {
  ExpiryReminder,
  MatchOutcome,
  VipCard,
  VipCardDetail,
  WithdrawalGround,
} from '../../../shared/models/card-life';
import { withdrawalGroundTexts } from '../../../shared/text/card';
import { addDays, daysBetween, isExpired, reminderOf } from '../../domain/cards/card-calendar';
import { listSteps } from '../../ledger/cards/card-steps';
import { listCardGradings } from '../../ledger/cards/card-gradings';
import { listCardReviews } from '../../ledger/cards/card-reviews';
import {
  findCard,
  listCards,
  listCardsEnding,
  type StoredCard,
} from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { withStanding } from './review-cards';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { expireCards } from './card-day';
import { cardRulesOn } from './card-rules';
import { refreshExceptions } from './exceptions';
import { matchOpenings } from './match-openings';
import { newestCardDay } from './newest-day';
import { stepCard } from './take-steps';

/** What the window sees of a card. */
function shown(card: StoredCard): VipCard {
  const { openingId: _opening, closingId: _closing, endedBy: _by, ...rest } = card;
  const { endedByCard: _card, stateBeforeEnd: _before, ...vipCard } = rest;
  return vipCard;
}

/** Every card, the newest first. */
export function showCards({ db }: Pick<Shown, 'db'>): VipCard[] {
  return listCards(db).map(shown);
}

/** A card by its record; throws `card.cardMissing`. */
function requireCard({ db }: Pick<Shown, 'db'>, cardId: number): StoredCard {
  const card = findCard(db, cardId);
  if (!card) throw new OperationFailure('card.cardMissing', { card: cardId });
  return card;
}

/** A card with its steps, gradings and reviews. */
export function showCard({ db }: Pick<Shown, 'db'>, cardId: number): VipCardDetail {
  return {
    card: shown(requireCard({ db }, cardId)),
    steps: listSteps(db, { cardId }),
    gradings: listCardGradings(db, cardId),
    reviews: listCardReviews(db, cardId).map((review) => withStanding({ db }, review)),
  };
}

/** Matches, expires and looks for exceptions, as one operation. */
export function matchCards(context: Ledger): MatchOutcome {
  return changeLedger(
    context,
    () => matchAndCheck(context),
    (outcome) => ({ action: 'card.match', subject: dayOf(context.now()), detail: { ...outcome } }),
  );
}

/** The same inside the work of another operation: an import, an undo, a merge. */
export function matchAndCheck(context: Ledger): MatchOutcome {
  const counts = matchOpenings(context);
  expireCards(context);
  const { found, fixed } = refreshExceptions(context);
  return { ...counts, exceptionsFound: found, exceptionsFixed: fixed };
}

/** Stops the services of a card for the time being. */
export function suspendCard(
  context: Ledger,
  wanted: { readonly cardId: number; readonly reason: string },
): VipCard {
  const card = requireCard(context, wanted.cardId);
  changeLedger(
    context,
    () => stepCard(context, card, 'suspend', { reason: wanted.reason }),
    () => null,
  );
  return shown(requireCard(context, card.id));
}

/** Lets the services of a suspended card run again. */
export function reinstateCard(
  context: Ledger,
  wanted: { readonly cardId: number; readonly reason: string },
): VipCard {
  const card = requireCard(context, wanted.cardId);
  const notExpired = !isExpired(card.expiresOn, newestCardDay(context));
  changeLedger(
    context,
    () => stepCard(context, card, 'reinstate', { holds: { notExpired }, reason: wanted.reason }),
    () => null,
  );
  return shown(requireCard(context, card.id));
}

/**
 * Takes the qualification back, with ground, reason and approver
 * (docs/rules/cards.md#withdrawing-the-qualification); the card ends.
 */
export function withdrawQualification(
  context: Ledger,
  wanted: {
    readonly cardId: number;
    readonly ground: WithdrawalGround;
    readonly reason: string;
    readonly approver: string;
  },
): VipCard {
  const { cardId, ground, reason, approver } = wanted;
  const card = requireCard(context, cardId);
  changeLedger(
    context,
    () => {
      stepCard(context, card, 'withdrawQualification', {
        holds: { approverNamed: approver.trim().length > 0 },
        reason: `${withdrawalGroundTexts[ground].zh}:${reason}`,
        evidence: { ground, approver },
      });
      refreshExceptions(context);
    },
    () => null,
  );
  return shown(requireCard(context, cardId));
}

/**
 * Cards whose last day comes within the reminders' reach, the soonest first
 * (docs/rules/cards.md#validity-and-reminders).
 */
export function listReminders(context: Shown, on: Day | null): ExpiryReminder[] {
  const day = on ?? dayOf(context.now());
  const { reminderDays } = cardRulesOn(context, day);
  const furthest = addDays(day, Math.max(...reminderDays));
  return listCardsEnding(context.db, day, furthest).flatMap((card) => {
    const daysLeft = daysBetween(day, card.expiresOn);
    const reminder = reminderOf(daysLeft, reminderDays);
    if (reminder === null) return [];
    return [{ card: shown(card), daysLeft, reminder, beginsToday: daysLeft === reminder }];
  });
}
