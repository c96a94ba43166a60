import type { Month } from './calendar';

/** Figures whose value the market moves; the rates are entered by the user. */
export const marketRateFields = [
  'fund',
  'bond',
  'preciousMetal',
  'wealthProduct',
  'trustOther',
] as const;
export type MarketRateField = (typeof marketRateFields)[number];

/** One closing or reopening. */
export interface MonthEvent {
  readonly kind: 'closed' | 'reopened';
  readonly at: string;
  readonly by: string;
  /** Why it was reopened; empty for a closing. */
  readonly reason: string;
}

/** Where a month stands: figures may come in, or everything of it is sealed (docs/rules/months.md#closing). */
export interface MonthState {
  readonly month: Month;
  readonly isClosed: boolean;
  /** Oldest first. */
  readonly events: readonly MonthEvent[];
  /** Results that differ from those sealed last, where the month was reopened since; else null. */
  readonly changedResults: number | null;
}
