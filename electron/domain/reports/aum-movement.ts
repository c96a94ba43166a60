import { fen, type Fen } from '../../../shared/models/money';
import type { TierFlow } from '../../../shared/models/tier-flow';
import { arrivalOf, sumFlows } from './tier-flows';

/**
 * From opening to closing assets (docs/rules/reports.md#movement-of-assets); every step is positive, what goes
 * out is taken off. Tier changes are zero where no tier is asked for.
 */
export interface AumMovement {
  readonly opening: Fen;
  readonly newClients: Fen;
  readonly wonBack: Fen;
  readonly additions: Fen;
  readonly withdrawals: Fen;
  readonly lostClients: Fen;
  /** May be negative. */
  readonly market: Fen;
  readonly movedIn: Fen;
  readonly movedOut: Fen;
  readonly closing: Fen;
}

/**
 * The movement of all flows, or of one tier. What clients who stayed brought or took counts for the
 * tier they came from; then, with all they have, they leave it for their new one. So that
 * closing = opening + new + won back + additions − withdrawals + market − lost + moved in − moved out.
 */
export function composeAumMovement(
  flows: readonly TierFlow[],
  rank: number | null = null,
): AumMovement {
  const wasIn = (flow: TierFlow) => flow.before !== null && (rank === null || flow.before === rank);
  const isIn = (flow: TierFlow) => flow.after !== null && (rank === null || flow.after === rank);
  const isKept = (flow: TierFlow) => flow.before !== null && flow.after !== null;
  const sum = (figure: Parameters<typeof sumFlows>[1], picks: (flow: TierFlow) => boolean): Fen =>
    fen(sumFlows(flows, figure, picks));
  return {
    opening: sum('opening', wasIn),
    newClients: sum('closing', (flow) => isIn(flow) && arrivalOf(flow) === 'new'),
    wonBack: sum('closing', (flow) => isIn(flow) && arrivalOf(flow) === 'wonBack'),
    additions: sum('additions', (flow) => wasIn(flow) && isKept(flow)),
    withdrawals: sum('withdrawals', (flow) => wasIn(flow) && isKept(flow)),
    lostClients: sum('opening', (flow) => wasIn(flow) && flow.after === null),
    market: sum('market', (flow) => wasIn(flow) && isKept(flow)),
    movedIn: sum('closing', (flow) => isKept(flow) && isIn(flow) && !wasIn(flow)),
    movedOut: sum('closing', (flow) => isKept(flow) && wasIn(flow) && !isIn(flow)),
    closing: sum('closing', isIn),
  };
}
