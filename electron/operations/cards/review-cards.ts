import type { Day, Month } from '../../../shared/models/calendar';
import type { CardFee, CardReview } from '../../../shared/models/card-life';
import { formatYuan, type Fen } from '../../../shared/models/money';
import { isReviewMonth } from '../../domain/cards/card-calendar';
import { reviewOutcome } from '../../domain/cards/grade-card';
import {
  addFee,
  addFeeEntry,
  dropUntouchedFee,
  findFee,
  listFees,
  listReviews,
  putReview,
  type StoredReview,
} from '../../ledger/cards/card-reviews';
import { newestGround } from '../../ledger/months/ground-changes';
import { listCardsInState, listLiveCards, type StoredCard } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { standingOfUse } from '../ground/result-standing';
import { cardRulesOn } from './card-rules';
import { cardScheme } from '../../../shared/models/scheme-roles';
import { lastDayOf, prepareMonthChecks } from './grade-cards';

/** Reviews of a month. */
export function showReviews(context: Pick<Shown, 'db'>, month: Month): CardReview[] {
  return listReviews(context.db, month).map((review) => withStanding(context, review));
}

/** A review with whether it still stands. */
export function withStanding(
  context: Pick<Shown, 'db'>,
  { groundSeen, ...review }: StoredReview,
): CardReview {
  return {
    ...review,
    standing: standingOfUse(context, cardScheme, review.month, groundSeen),
  };
}

/** What the review of a card would say. */
interface DueReview {
  readonly card: StoredCard;
  readonly clientNo: string;
  readonly metric: Fen | null;
  readonly way: CardReview['way'];
  readonly allAssets: Fen | null;
  readonly bound: Fen;
  readonly outcome: CardReview['outcome'];
  /** The fee that becomes due; null where none does. */
  readonly fee: Fen | null;
}

/** The cards that are due for review in a month and what it would say; nothing is written. */
export function previewReviews(context: Shown, month: Month): DueReview[] {
  const checksOf = prepareMonthChecks(context, month);
  if (!checksOf) throw new OperationFailure('card.monthNotTiered', { month });
  const { db } = context;
  const { reviewFee } = cardRulesOn(context, lastDayOf(month));
  // A card that has expired since was valid in its month.
  const known = [...listLiveCards(db), ...listCardsInState(db, 'expired')];
  return known
    .filter((card) => isReviewMonth(card, month))
    .map((card) => {
      const { metric, bound, way, allAssets } = checksOf(card.clientNo)[0]!;
      const outcome = reviewOutcome(metric, bound);
      const fee = outcome === 'feeDue' && reviewFee > 0 ? (reviewFee as Fen) : null;
      const { clientNo } = card;
      return { card, clientNo, metric, way, allAssets, bound, outcome, fee };
    });
}

/**
 * Reviews the cards that were opened in this month of an earlier year
 * (docs/rules/cards.md#annual-review-and-its-fee): with the lowest level's standard met a card stays; below it
 * the management fee is due. May run again when figures change; a fee of which anything was recorded stays.
 */
export function reviewCards(context: Ledger, month: Month): CardReview[] {
  const due = previewReviews(context, month);
  const { db } = context;
  changeLedger(
    context,
    () => {
      for (const { card, metric, way, allAssets, bound, outcome, fee } of due) {
        const reviewId = putReview(db, {
          cardId: card.id,
          month,
          metric,
          way,
          allAssets,
          bound,
          outcome,
          metricMonth: metric === null ? null : month,
          reviewedAt: context.now(),
          accountId: context.account.id,
          groundSeen: newestGround(db),
        });
        if (fee === null) dropUntouchedFee(db, reviewId);
        else addFee(db, reviewId, fee);
      }
    },
    () => ({ action: 'card.review', subject: month, detail: { cards: due.length } }),
  );
  return showReviews(context, month);
}

/** Every fee, those still owed first. */
export function showFees({ db }: Pick<Shown, 'db'>): CardFee[] {
  return listFees(db);
}

/** Refuses what a fee can not take. */
function checkFeeEntry(fee: CardFee, on: Day, amount: number, today: Day): void {
  const { id, cardNo } = fee;
  if (fee.state === 'collected') throw new OperationFailure('card.feeCollected', { cardNo });
  if (amount > fee.amount - fee.collected) {
    const left = formatYuan((fee.amount - fee.collected) as Fen);
    throw new OperationFailure('card.feeTooHigh', {
      cardNo,
      amount: formatYuan(amount as Fen),
      left,
    });
  }
  if (on > today || on < `${fee.month}-01`) {
    throw new OperationFailure('card.feeDay', {
      fee: id,
      on,
      from: `${fee.month}-01`,
      until: today,
    });
  }
}

/** Records what was taken of a fee; less than it all carries it until it is. */
export function collectFee(
  context: Ledger,
  wanted: {
    readonly feeId: number;
    readonly on: Day;
    readonly amount: number;
    readonly note: string;
  },
): CardFee {
  const { feeId, on, note } = wanted;
  const amount = wanted.amount as Fen;
  const fee = findFee(context.db, feeId);
  if (!fee) throw new OperationFailure('card.feeMissing', { fee: feeId });
  if (amount <= 0) throw new OperationFailure('card.feeZero', { cardNo: fee.cardNo });
  checkFeeEntry(fee, on, amount, dayOf(context.now()));
  changeLedger(
    context,
    () =>
      addFeeEntry(context.db, {
        feeId,
        on,
        amount,
        note,
        source: '',
        at: context.now(),
        accountId: context.account.id,
      }),
    () => ({
      action: 'card.fee',
      subject: fee.clientNo,
      detail: { cardNo: fee.cardNo, month: fee.month, on, amount },
    }),
  );
  return findFee(context.db, feeId)!;
}
