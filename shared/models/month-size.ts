import type { Month } from './calendar';

/** How large a month is: clients, and what they hold. */
export interface MonthSize {
  readonly clients: number;
  /** Fen; null where the figures have no such column. */
  readonly assets: number | null;
}

/** A month that would be far smaller than the one before it. */
export interface Shrinkage {
  /** The month before that has figures. */
  readonly month: Month;
  readonly before: MonthSize;
  readonly after: MonthSize;
}
