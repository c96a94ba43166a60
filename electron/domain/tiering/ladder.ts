import type { LadderScheme } from '../../../shared/models/tiering';
import type { Fen } from '../../../shared/models/money';

/** What a ladder says about one metric. */
export interface LadderOutcome {
  readonly rank: number;
  /** Missing to the next bound, null at the top. */
  readonly distanceUp: Fen | null;
  /** What may leave before the tier falls, null in the lowest tier. */
  readonly distanceDown: Fen | null;
  readonly nearMiss: 'up' | 'down' | null;
}

/** A ladder made ready to judge many metrics. */
export type LadderJudge = (metric: Fen | null) => LadderOutcome;

/** Whether the steps of a ladder are in order: one unbounded lowest tier, then rising bounds. */
export function ladderFault(scheme: LadderScheme): 'empty' | 'lowestBound' | 'order' | null {
  const [lowest, ...upper] = scheme.tiers;
  if (!lowest) return 'empty';
  if (lowest.lowerBound !== null) return 'lowestBound';
  let bound = 0;
  for (const tier of upper) {
    if (tier.lowerBound === null || tier.lowerBound <= bound) return 'order';
    bound = tier.lowerBound;
  }
  return null;
}

/**
 * Prepares a ladder. Bounds are inclusive below and exclusive above, to the fen; a client without
 * the figure stands in the lowest tier and is near nothing (paper 20).
 */
export function prepareLadder(scheme: LadderScheme): LadderJudge {
  const fault = ladderFault(scheme);
  if (fault) throw new RangeError(`scheme ${scheme.id} is not a ladder: ${fault}`);
  const bounds = scheme.tiers.slice(1).map((tier) => tier.lowerBound as number);
  const nearBelow = bounds.map((bound) => bound * (1 - scheme.nearMissBelow));
  const warnBelow = bounds.map((bound) => bound * (1 + scheme.warningAbove));

  return (metric) => {
    if (metric === null) return withoutFigure;
    let rank = 0;
    while (rank < bounds.length && metric >= (bounds[rank] as number)) rank += 1;
    const above = bounds[rank];
    const reached = bounds[rank - 1];
    return {
      rank,
      distanceUp: above === undefined ? null : ((above - metric) as Fen),
      distanceDown: reached === undefined ? null : ((metric - reached) as Fen),
      nearMiss: nearness(metric, nearBelow[rank], warnBelow[rank - 1]),
    };
  };
}

const withoutFigure: LadderOutcome = {
  rank: 0,
  distanceUp: null,
  distanceDown: null,
  nearMiss: null,
};

/** Near the next bound counts before the danger of falling: the good news is the call to make. */
function nearness(
  metric: number,
  nearFrom: number | undefined,
  warnBelow: number | undefined,
): 'up' | 'down' | null {
  if (nearFrom !== undefined && metric > nearFrom) return 'up';
  if (warnBelow !== undefined && metric < warnBelow) return 'down';
  return null;
}
