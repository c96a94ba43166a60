import type { LadderStep, MetricUnit } from '../../../../shared/models/scheme';
import type { Judgement, Leaf } from '../judgement';

/**
 * Missing on a ladder to its first step above a rank; null at its top and without the figure
 * (docs/rules/tiering.md#the-best-of-several).
 */
export function ladderDistanceAbove(steps: readonly LadderStep[]): Leaf['distanceAbove'] {
  return ({ metric }, rank) => {
    if (metric === null) return null;
    const step = steps.find((each) => each.rank > rank && each.lowerBound !== null);
    return step && step.lowerBound !== null ? Math.max(0, step.lowerBound - metric) : null;
  };
}

/** Of two ways to one tier the one that is lost last, at the bottom the one that is nearest up. */
function decidesBefore(one: Judgement, other: Judgement): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank;
  if (one.distanceDown !== other.distanceDown) {
    return (one.distanceDown ?? -1) > (other.distanceDown ?? -1);
  }
  return (one.distanceUp ?? Infinity) < (other.distanceUp ?? Infinity);
}

/** The leaf that a judgement came from. */
type LeafOf = (judged: Judgement) => Leaf | undefined;

/**
 * The best of several ways (就高): the highest tier they lead to. What is missing upwards is that of
 * the nearest way, what may go before falling that of the last way that holds the tier; ways are
 * compared where they measure in the unit of the one that decides.
 */
export function bestOf(
  ways: readonly Judgement[],
  leafOf: LeafOf,
  unitOf: (judged: Judgement) => MetricUnit | null,
): Judgement {
  const best = ways.reduce((found, each) => (decidesBefore(each, found) ? each : found));
  const unit = unitOf(best);
  const comparable = ways.filter((way) => unitOf(way) === unit);
  const distances = comparable
    .map((way) => leafOf(way)?.distanceAbove(way, best.rank) ?? null)
    .filter((distance) => distance !== null);
  const isNear = comparable.some(
    (way) => way.nearMiss === 'up' && leafOf(way)?.distanceAbove(way, best.rank) === way.distanceUp,
  );
  return {
    ...best,
    ways,
    distanceUp: distances.length === 0 ? best.distanceUp : Math.min(...distances),
    nearMiss: isNear ? 'up' : best.nearMiss === 'down' ? 'down' : null,
  };
}

/** What hysteresis keeps: the highest that any way keeps. */
export function keptOfBest(judged: Judgement, rankBefore: number, leafOf: LeafOf): number {
  const ways = judged.ways ?? [];
  return Math.max(
    judged.rank,
    ...ways.map((way) => leafOf(way)?.keptRank(way, rankBefore) ?? way.rank),
  );
}
