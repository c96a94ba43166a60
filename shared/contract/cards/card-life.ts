import { z } from 'zod';
import {
  withdrawalGrounds,
  type DayOutcome,
  type ExpiryReminder,
  type GradingList,
  type MatchOutcome,
  type VipCard,
  type VipCardDetail,
} from '../../models/card-life';
import { cardRulesSchema, type DatedCardRules } from '../../models/card-rules';
import {
  changes,
  reads,
  type CallDefinition,
  nothing,
  day,
  month,
  reason,
  shortName,
} from '../call';

const cardId = z.int().min(1);

/** Cards from opening to end, their reminders and gradings (docs/rules/cards.md). */
export const cardLifeCalls = {
  /** Every card, the newest first. */
  'cards.cards': reads<readonly VipCard[]>()('read', nothing),
  'cards.card': reads<VipCardDetail>()('read', z.strictObject({ cardId })),
  /** Matches applications with the core system's openings; also runs after every import. */
  'cards.match': changes<MatchOutcome>()('card.decide', nothing),
  'cards.suspend': changes<VipCard>()('card.decide', z.strictObject({ cardId, reason })),
  'cards.reinstate': changes<VipCard>()('card.decide', z.strictObject({ cardId, reason })),
  /** Takes the qualification back for good. */
  'cards.withdrawQualification': changes<VipCard>()(
    'card.decide',
    z.strictObject({
      cardId,
      ground: z.enum(withdrawalGrounds),
      reason: z.string().trim().min(5).max(400),
      approver: shortName,
    }),
  ),
  /** Cards that expire soon, the soonest first; from today where no day is given. */
  'cards.reminders': reads<readonly ExpiryReminder[]>()(
    'read',
    z.strictObject({ on: day.nullable() }),
  ),
  /** Ends the services of cards that have expired; also runs when the ledger is unlocked. */
  'cards.runDay': changes<DayOutcome>()('card.decide', nothing),

  /** The newest graded month where null. */
  'cards.grading': reads<GradingList>()('read', z.strictObject({ month: month.nullable() })),
  /** Compares every card with a month's tiers; also runs after the tiering. */
  'cards.grade': changes<GradingList>()('tier', z.strictObject({ month })),
  'cards.markReminded': changes<null>()(
    'card.apply',
    z.strictObject({ gradingIds: z.array(z.int().min(1)).min(1).max(5000), on: day }),
  ),

  /** Every version of the regulation's figures, the latest first, the defaults last. */
  'cards.rules': reads<readonly DatedCardRules[]>()('read', nothing),
  'cards.setRules': changes<readonly DatedCardRules[]>()(
    'settings',
    z.strictObject({ rules: cardRulesSchema, effectiveFrom: day, reason }),
  ),
} as const satisfies Record<string, CallDefinition>;
