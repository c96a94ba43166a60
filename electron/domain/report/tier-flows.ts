import type { Fen } from '../../../shared/models/money';

/**
 * Clients that went from one tier to another between two months, summed: the one value behind the
 * migration matrix and the movement of assets (paper 70, reports 2 and 4). Amounts are fen.
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

/** Sum of one figure over the flows that a test picks. */
export function sumFlows(
  flows: readonly TierFlow[],
  figure: 'clients' | 'opening' | 'closing' | 'additions' | 'withdrawals' | 'market',
  picks: (flow: TierFlow) => boolean,
): number {
  return flows.reduce((sum, flow) => (picks(flow) ? sum + flow[figure] : sum), 0);
}

export type ArrivalKind = 'new' | 'wonBack';

/** How a client without a tier before came; null for one who was there. */
export function arrivalOf(flow: TierFlow): ArrivalKind | null {
  if (flow.before !== null) return null;
  return flow.wonBack ? 'wonBack' : 'new';
}

/** The groups of the flows in the order of their names; clients of nobody come last. */
export function groupsOf(flows: readonly TierFlow[]): (string | null)[] {
  const names = new Set(flows.map(({ group }) => group));
  const named = [...names].filter((name) => name !== null);
  named.sort((one, other) => one.localeCompare(other, 'zh-CN'));
  return names.has(null) ? [...named, null] : named;
}
