import { z } from 'zod';
import type { CardFee, CardReview, FeeListOutcome } from '../../models/card-life';
import { asks, changes, reads, type CallDefinition, nothing, day, month } from '../call';

/** The annual review and its fee (docs/rules/cards.md#annual-review-and-its-fee). */
export const cardReviewCalls = {
  'cards.reviews': reads<readonly CardReview[]>()('read', z.strictObject({ month })),
  /** Reviews the cards that were opened in this month of an earlier year; may run again. */
  'cards.review': changes<readonly CardReview[]>()('card.decide', z.strictObject({ month })),
  /** Every fee, open ones first. */
  'cards.fees': reads<readonly CardFee[]>()('read', nothing),
  'cards.collectFee': changes<CardFee>()(
    'card.decide',
    z.strictObject({
      feeId: z.int().min(1),
      on: day,
      /** Fen; 0 carries the fee. */
      amount: z.int().min(0).max(100_000_000),
      note: z.string().trim().max(200),
    }),
  ),
  /** Asks for the branch's monthly fee list and ticks off what it says; null when none was chosen. */
  'cards.readFeeList': asks<FeeListOutcome | null>()('card.decide', nothing),
} as const satisfies Record<string, CallDefinition>;
