import type { TierFlow } from '../../../shared/models/tier-flow';
import { sumFen } from '../../../shared/models/money';

/** Sum of one figure over the flows that a test picks. */
export function sumFlows(
  flows: readonly TierFlow[],
  figure: 'clients' | 'opening' | 'closing' | 'additions' | 'withdrawals' | 'market',
  picks: (flow: TierFlow) => boolean,
): number {
  return sumFen(flows.flatMap((flow) => (picks(flow) ? [flow[figure]] : [])));
}

type ArrivalKind = 'new' | 'wonBack';

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
