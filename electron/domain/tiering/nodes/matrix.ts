import type { MatrixAxis } from '../../../../shared/models/scheme';
import { ceilAbove, floorBelow } from '../exact';
import { withoutFigure, type Judgement } from '../judgement';
import { nearness, type Margins } from './ladder';

/** Judges a point, NaN where one of its values is missing. */
type MatrixJudge = (x: number, y: number) => Judgement;

/**
 * The band of a value among rising cuts, counted from below; a value at a cut belongs above it
 * (docs/rules/tiering.md#scores-and-missing-values).
 */
export function bandOf(cuts: readonly number[], value: number): number {
  let band = 0;
  while (band < cuts.length && value >= (cuts[band] as number)) band += 1;
  return band;
}

/**
 * Prepares a matrix. A client that lacks a value gets the tier that the matrix names for it; where it
 * names none (versions saved before it could), the lowest band of that axis. Distances go along x, the
 * other value staying as it is, and only to a cut beyond which another tier lies.
 */
export function prepareMatrix(
  axes: { readonly x: MatrixAxis; readonly y: MatrixAxis; readonly unknown?: number },
  cells: readonly (readonly number[])[],
  margins: Margins,
  place: { readonly metric: number; readonly path: number },
): MatrixJudge {
  const cuts = axes.x.cuts;
  const nearFrom = cuts.map((cut) => floorBelow(cut, margins.nearMissBelow));
  const warnBelow = cuts.map((cut) => ceilAbove(cut, margins.warningAbove));
  return (x, y) => {
    const missing = Number.isNaN(x);
    if (axes.unknown !== undefined && (missing || Number.isNaN(y))) {
      const known = (value: number) => (Number.isNaN(value) ? null : value);
      return withoutFigure(axes.unknown, place, { metric: known(x), secondMetric: known(y) });
    }
    const band = missing ? 0 : bandOf(cuts, x);
    const row = cells[Number.isNaN(y) ? 0 : bandOf(axes.y.cuts, y)] as readonly number[];
    const rank = row[band] as number;
    const higher = !missing && band < cuts.length && (row[band + 1] as number) > rank;
    const lower = !missing && band > 0 && (row[band - 1] as number) < rank;
    return {
      rank,
      metric: missing ? null : x,
      secondMetric: Number.isNaN(y) ? null : y,
      metricPlace: place.metric,
      boundMet: missing || band === 0 ? null : (cuts[band - 1] as number),
      distanceUp: higher ? (cuts[band] as number) - x : null,
      distanceDown: lower ? x - (cuts[band - 1] as number) : null,
      nearMiss: nearness(
        x,
        higher ? nearFrom[band] : undefined,
        lower ? warnBelow[band - 1] : undefined,
      ),
      path: place.path,
    };
  };
}
