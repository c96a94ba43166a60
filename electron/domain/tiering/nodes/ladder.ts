import type { LadderStep } from '../../../../shared/models/scheme';
import { ceilAbove, floorBelow } from '../exact';
import { withoutFigure, type Judgement } from '../judgement';

/** The limits around a scheme's bounds, as shares of a bound. */
export interface Margins {
  readonly nearMissBelow: number;
  readonly warningAbove: number;
}

/** What makes a ladder no ladder; null when it is one. */
export function ladderFault(
  steps: readonly LadderStep[],
): 'ladderEmpty' | 'lowestHasBound' | 'boundsNotRising' | null {
  const [lowest, ...upper] = steps;
  if (!lowest) return 'ladderEmpty';
  if (lowest.lowerBound !== null) return 'lowestHasBound';
  let below = -Infinity;
  for (const { lowerBound } of upper) {
    if (lowerBound === null || lowerBound <= below) return 'boundsNotRising';
    below = lowerBound;
  }
  return null;
}

/** Judges a value, NaN where the figure is missing. */
type LadderJudge = (value: number) => Judgement;

/**
 * Prepares a ladder. Bounds are inclusive below and exclusive above, to the unit; every limit is a whole number
 * found once by exact arithmetic. A client without the figure stands on the lowest step and is near nothing
 * (docs/rules/tiering.md#one-tier-each).
 */
export function prepareLadder(
  steps: readonly LadderStep[],
  margins: Margins,
  place: { readonly metric: number; readonly path: number },
): LadderJudge {
  const fault = ladderFault(steps);
  if (fault) throw new RangeError(`not a ladder: ${fault}`);
  const ranks = steps.map(({ rank }) => rank);
  const bounds = steps.slice(1).map(({ lowerBound }) => lowerBound as number);
  const nearFrom = bounds.map((bound) => floorBelow(bound, margins.nearMissBelow));
  const warnBelow = bounds.map((bound) => ceilAbove(bound, margins.warningAbove));
  const lowest = ranks[0] as number;
  const unknown = withoutFigure(lowest, place);

  return (value) => {
    if (Number.isNaN(value)) return unknown;
    let step = 0;
    while (step < bounds.length && value >= (bounds[step] as number)) step += 1;
    const above = bounds[step];
    const reached = step === 0 ? undefined : bounds[step - 1];
    return {
      rank: ranks[step] as number,
      metric: value,
      secondMetric: null,
      metricPlace: place.metric,
      boundMet: reached ?? null,
      distanceUp: above === undefined ? null : above - value,
      distanceDown: reached === undefined ? null : value - reached,
      nearMiss: nearness(value, nearFrom[step], step === 0 ? undefined : warnBelow[step - 1]),
      path: place.path,
    };
  };
}

/** Near the next bound counts before the danger of falling: the good news is the call to make. */
export function nearness(
  value: number,
  nearFrom: number | undefined,
  warnBelow: number | undefined,
): 'up' | 'down' | null {
  if (nearFrom !== undefined && value > nearFrom) return 'up';
  if (warnBelow !== undefined && value < warnBelow) return 'down';
  return null;
}
