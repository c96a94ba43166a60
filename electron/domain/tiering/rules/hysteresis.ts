import type { LadderStep } from '../../../../shared/models/scheme';
import { ceilDivide, fractionOf } from '../exact';
import type { Leaf } from '../judgement';

/** The first whole number of a tier that is kept down to a share of its bound. */
export function keepFrom(bound: number, keepAboveShare: number): number {
  const { top, bottom } = fractionOf(keepAboveShare);
  const kept = Number(ceilDivide(BigInt(bound) * top, bottom));
  // A share of a bound below zero lies above it; such a tier is kept down to the bound itself.
  return Math.min(kept, bound);
}

/**
 * Hysteresis (docs/rules/tiering.md#hysteresis): who stood on a higher step falls only below the share of its
 * bound, and then to the highest step that is still kept.
 */
export function ladderHysteresis(
  steps: readonly LadderStep[],
  keepAboveShare: number,
): Leaf['keptRank'] {
  if (keepAboveShare >= 1) return ({ rank }) => rank;
  const ranks = steps.map(({ rank }) => rank);
  const limits = steps.map(({ lowerBound }) =>
    lowerBound === null ? -Infinity : keepFrom(lowerBound, keepAboveShare),
  );
  return ({ rank, metric }, rankBefore) => {
    if (metric === null) return rank;
    for (let step = ranks.indexOf(rankBefore); step > ranks.indexOf(rank); step -= 1) {
      if (metric >= (limits[step] as number)) return ranks[step] as number;
    }
    return rank;
  };
}
