import type { Fen } from './money';

/**
 * Clients that went from one tier to another between two months, summed: the one value behind the migration
 * matrix and the movement of assets (docs/rules/reports.md#migration). Amounts are fen.
 */
export interface TierFlow {
  /** Rank in the earlier month; null was not there. */
  readonly before: number | null;
  /** Rank in the later month; null is gone. */
  readonly after: number | null;
  /** Was not there before, but in a month before that. */
  readonly wonBack: boolean;
  readonly group: string | null;
  readonly clients: number;
  readonly opening: Fen;
  readonly closing: Fen;
  /** Of those in both months: what came and what went, both positive, without the market. */
  readonly additions: Fen;
  readonly withdrawals: Fen;
  readonly market: Fen;
}
