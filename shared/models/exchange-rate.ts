import type { Month } from './calendar';

/** What one unit of a currency was worth in a month. */
export interface MonthRate {
  readonly month: Month;
  /** ISO 4217, such as "USD". */
  readonly currency: string;
  /** RMB yuan for one unit, as decimal text. */
  readonly rate: string;
}

/** A rate as the settings list it. */
export interface ExchangeRate extends MonthRate {
  /** The file it came from; null where it was typed. */
  readonly file: string | null;
}

/** An amount of a file before it became RMB, and the rate that was used. */
export interface ForeignAmount {
  readonly field: string;
  readonly currency: string;
  /** Hundredths of the currency's unit. */
  readonly amount: number;
  /** RMB yuan for one unit, as decimal text. */
  readonly rate: string;
  /** What it became, fen. */
  readonly fen: number;
}
