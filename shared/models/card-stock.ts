import type { Day, Month } from './calendar';
import type { CardLevel } from './card';

/** States of a blank card (重要空白凭证). The last three are final. */
export const blankStates = [
  'inStock',
  'withTeller',
  'setAside',
  'spoiled',
  'used',
  'returned',
  'destroyed',
] as const;
export type BlankState = (typeof blankStates)[number];

/**
 * What happens to a range of blanks: received from the head office, handed to a teller, handed back,
 * used for a card, spoiled, explained as skipped (set aside), returned to the head office, destroyed.
 */
export const stockMoves = [
  'receive',
  'handOut',
  'handBack',
  'use',
  'spoil',
  'explainGap',
  'return',
  'destroy',
] as const;
export type StockMove = (typeof stockMoves)[number];

/** One line of the register. Numbers are digits with leading zeros; a range has equal lengths. */
export interface StockMovement {
  readonly id: number;
  readonly level: CardLevel;
  readonly move: StockMove;
  readonly firstNo: string;
  readonly lastNo: string;
  readonly quantity: number;
  readonly on: Day;
  /** The teller the blanks go to or come from. */
  readonly holder: string | null;
  /** Who did it and who watched: never one person. */
  readonly keeper: string;
  readonly witness: string;
  readonly applicationId: number | null;
  readonly note: string;
  /** Blanks of the level in the outlet after this line: in stock, with tellers, set aside, spoiled. */
  readonly balance: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A page of a level's register; page numbers start at 1. */
export interface StockPage {
  readonly level: CardLevel;
  readonly page: number;
  readonly pages: number;
  readonly bankName: string;
  readonly branchName: string;
  /** Balance before the first line. */
  readonly opening: number;
  readonly lines: readonly StockMovement[];
  readonly closing: number;
}

/** A stretch of neighbouring blanks in one state and hand. */
export interface BlankRange {
  readonly level: CardLevel;
  readonly firstNo: string;
  readonly lastNo: string;
  readonly quantity: number;
  readonly state: BlankState;
  readonly holder: string | null;
}

/** What a level's stock must serve in the months ahead, and how it stands. */
export interface StockForecast {
  readonly level: CardLevel;
  /** Blanks that can be used: in stock and with tellers. */
  readonly usable: number;
  readonly months: number;
  /** Cards of the level that end within the months. */
  readonly expiries: number;
  /** Clients of the newest upgrade list who would get this level. */
  readonly upgrades: number;
  /** Blanks used for other reasons over the last months, and a month's share of them. */
  readonly usedLately: number;
  readonly usedPerMonth: number;
  readonly need: number;
  readonly flag: 'shortage' | 'overstock' | 'enough';
  /** Blanks to order; 0 where there are enough. */
  readonly suggestedOrder: number;
}

export interface StockLevel {
  readonly level: CardLevel;
  readonly received: number;
  readonly counts: Readonly<Record<BlankState, number>>;
  /** What can be handed out and used next. */
  readonly nextToHandOut: string | null;
  readonly ranges: readonly BlankRange[];
  readonly tellers: readonly {
    readonly holder: string;
    readonly quantity: number;
    readonly nextNo: string;
  }[];
  readonly forecast: StockForecast;
  readonly lastCount: StockCount | null;
}

export interface StockOverview {
  readonly on: Day;
  readonly levels: readonly StockLevel[];
  readonly orders: readonly StockOrder[];
}

/** A count by two people. */
export interface StockCount {
  readonly id: number;
  readonly level: CardLevel;
  readonly on: Day;
  readonly counter: string;
  readonly witness: string;
  /** In stock, with tellers, set aside and spoiled: what must lie there. */
  readonly expected: number;
  readonly counted: number;
  readonly difference: number;
  /** Must be given where there is a difference. */
  readonly note: string;
}

/** A request to the head office for blanks. */
export interface StockOrder {
  readonly id: number;
  /** Yearly sequence without gaps, `2026-D001`. */
  readonly number: string;
  readonly orderedOn: Day;
  readonly orderedBy: string;
  readonly lines: readonly { readonly level: CardLevel; readonly quantity: number }[];
  readonly state: 'open' | 'received' | 'cancelled';
  readonly closedOn: Day | null;
  readonly note: string;
}

/** The count sheet before it is filled in: what should be where. */
export interface CountSheet {
  readonly bankName: string;
  readonly branchName: string;
  readonly on: Day;
  readonly month: Month;
  readonly levels: readonly {
    readonly level: CardLevel;
    readonly ranges: readonly BlankRange[];
    readonly expected: number;
  }[];
}
