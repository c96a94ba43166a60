import type { ResultStanding } from './result-standing';
import type { Day, Month } from './calendar';
import type { CardLevel, CardStep } from './card';
import type { Fen } from './money';
import type { CountedWay } from './scheme';

/**
 * States of a card. `conflicting`: the core system opened it while another card of the client is
 * valid. `revoked`: the import it came with was undone. The last five are final.
 */
export const cardStates = [
  'conflicting',
  'active',
  'suspended',
  'expired',
  'replaced',
  'closed',
  'withdrawn',
  'revoked',
] as const;
export type CardState = (typeof cardStates)[number];

/** Why the bank takes the qualification back (docs/rules/cards.md#withdrawing-the-qualification). */
export const withdrawalGrounds = ['maliciousOverdraft', 'arrears', 'harmToBank'] as const;
export type WithdrawalGround = (typeof withdrawalGrounds)[number];

/** A card of a client, from its opening to its end. */
export interface VipCard {
  readonly id: number;
  readonly clientNo: string;
  /** As the ledger knows the client, else as the file names them. */
  readonly name: string;
  readonly cardNo: string;
  readonly level: CardLevel;
  readonly state: CardState;
  /** The level whose services run; null where none do. */
  readonly serviceLevel: CardLevel | null;
  readonly openedOn: Day;
  /** The last valid day. */
  readonly expiresOn: Day;
  readonly endedOn: Day | null;
  /** Null where nobody applied for it here. */
  readonly applicationId: number | null;
  readonly isSpecial: boolean;
  readonly rmName: string | null;
  /** Set while another application for this client is under way. */
  readonly nextApplicationId: number | null;
}

export interface VipCardDetail {
  readonly card: VipCard;
  readonly steps: readonly CardStep[];
  readonly gradings: readonly CardGrading[];
  readonly reviews: readonly CardReview[];
}

/** Cards whose last day comes within a reminder's reach. */
export interface ExpiryReminder {
  readonly card: VipCard;
  /** Days until the last valid day; 0 on it. */
  readonly daysLeft: number;
  /** The nearest reminder that has begun: 60, 30 or 7 by the settings. */
  readonly reminder: number;
  /** Whether that reminder begins on the day asked for. */
  readonly beginsToday: boolean;
}

/** What a month's tiers say of a card. */
export interface CardGrading {
  readonly id: number;
  readonly cardId: number;
  readonly month: Month;
  readonly clientNo: string;
  readonly name: string;
  readonly cardNo: string;
  readonly level: CardLevel;
  /** The highest level whose standard is met; null where none is. */
  readonly levelMet: CardLevel | null;
  readonly metric: Fen | null;
  /** How what counts was told from all assets; null where everything counts. */
  readonly way: CountedWay | null;
  /** All assets beside it; null where they are not known. */
  readonly allAssets: Fen | null;
  readonly outcome: 'up' | 'down' | 'same' | 'special' | 'noFigures';
  readonly rmName: string | null;
  /** When the RM was told. */
  readonly remindedOn: Day | null;
}

/** Upgrades to offer and downgrades to remind of, of a month. */
export interface GradingList {
  readonly month: Month | null;
  /** Every graded month, newest first. */
  readonly months: readonly Month[];
  readonly upgrades: readonly CardGrading[];
  readonly downgrades: readonly CardGrading[];
  readonly graded: number;
  /** Whether the month's tiers, and so its gradings, still stand. */
  readonly standing: ResultStanding;
}

/** One year's review of a card, in the month it was opened in. */
export interface CardReview {
  readonly id: number;
  readonly cardId: number;
  readonly month: Month;
  readonly clientNo: string;
  readonly name: string;
  readonly cardNo: string;
  readonly level: CardLevel;
  readonly metric: Fen | null;
  /** How what counts was told from all assets; null where everything counts. */
  readonly way: CountedWay | null;
  /** All assets beside it; null where they are not known. */
  readonly allAssets: Fen | null;
  /** The lowest level's bound. */
  readonly bound: Fen;
  readonly outcome: 'stays' | 'feeDue' | 'noFigures';
  readonly metricMonth: Month | null;
  readonly rmName: string | null;
  readonly fee: CardFee | null;
  /** Whether the tiers it was made by still stand. */
  readonly standing: ResultStanding;
}

/** The account management fee of a review (docs/rules/cards.md#annual-review-and-its-fee). */
export interface CardFee {
  readonly id: number;
  readonly cardId: number;
  readonly clientNo: string;
  readonly name: string;
  readonly cardNo: string;
  readonly month: Month;
  readonly amount: Fen;
  readonly collected: Fen;
  /** `carried`: the balance was short, it stays due until collected. */
  readonly state: 'due' | 'carried' | 'collected';
  readonly collectedOn: Day | null;
  readonly note: string;
}

/** What a branch's monthly fee list did. */
export interface FeeListOutcome {
  readonly fileName: string;
  readonly lines: number;
  readonly collected: number;
  readonly carried: number;
  /** Lines that say what is known already. */
  readonly known: number;
  readonly problems: readonly FeeListProblem[];
}
export interface FeeListProblem {
  readonly row: number;
  readonly cardNo: string;
  readonly kind:
    'noCard' | 'noFee' | 'amountUnreadable' | 'amountTooHigh' | 'dayUnreadable' | 'stateUnknown';
  readonly value: string;
}

/** What matching with the opening file did. */
export interface MatchOutcome {
  readonly opened: number;
  readonly matched: number;
  readonly replaced: number;
  readonly closed: number;
  readonly conflicting: number;
  readonly revoked: number;
  readonly exceptionsFound: number;
  readonly exceptionsFixed: number;
}

/** What a new day did. */
export interface DayOutcome {
  readonly day: Day;
  /** The newest day the ledger has seen; later than `day` where the clock was set back. */
  readonly newestDay: Day;
  readonly expired: number;
}
