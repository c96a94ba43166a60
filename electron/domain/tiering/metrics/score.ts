import type { Indicator, IndicatorScale } from '../../../../shared/models/scheme';
import { floorDivide, fractionOf, multiplyDivide } from '../exact';
import type { Reader } from './figure-slots';

/**
 * Points of one value on a scale, in 1/100, rounded down to a whole 1/100, as they are shown
 * (docs/rules/tiering.md#scores-and-missing-values).
 */
function pointsOf(scale: IndicatorScale, value: number): number {
  const { way, points, span } = exactPoints(scale, value);
  return multiplyDivide(way, points, span);
}

/** Points as a fraction, way × points ÷ span, of which nothing is cut yet. */
interface ExactPoints {
  readonly way: number;
  readonly points: number;
  readonly span: number;
}

const wholePoints = (points: number): ExactPoints => ({ way: 1, points, span: 1 });

function exactPoints(scale: IndicatorScale, value: number): ExactPoints {
  if (scale.kind === 'bands') return wholePoints(pointsOfBands(scale, value));
  const { zeroAt, fullAt, points } = scale;
  const span = fullAt - zeroAt;
  const way = span > 0 ? value - zeroAt : zeroAt - value;
  const length = Math.abs(span);
  if (way <= 0) return wholePoints(0);
  return way >= length ? wholePoints(points) : { way, points, span: length };
}

function pointsOfBands(
  { bands }: Extract<IndicatorScale, { kind: 'bands' }>,
  value: number,
): number {
  for (const { lowerBound, points } of bands) {
    if (lowerBound === null || value >= lowerBound) return points;
  }
  return 0;
}

/** Weights as whole numbers over one divisor, so that the weighted sum has no drift. */
function wholeWeights(indicators: readonly Indicator[]): { weights: number[]; divisor: number } {
  const fractions = indicators.map(({ weightPercent }) => fractionOf(weightPercent));
  const bottom = fractions.reduce((most, each) => (each.bottom > most ? each.bottom : most), 1n);
  return {
    weights: fractions.map((each) => Number((each.top * bottom) / each.bottom)),
    divisor: Number(bottom * 100n),
  };
}

/** The points of each indicator for one client; null where its figure is missing and none stand in. */
export function indicatorPoints(indicator: Indicator, value: number): number | null {
  if (!Number.isNaN(value)) return pointsOf(indicator.scale, value);
  return typeof indicator.pointsWithoutFigure === 'number' ? indicator.pointsWithoutFigure : null;
}

/** Share of the weights that must be known where missing figures are left out: half. */
const knownShare = 2;

/** A sum of doubles this near to a whole 1/100 of a point is counted exactly. */
const doubtful = 1e-6;

/** The parts of one client's score. */
interface Gathered {
  readonly weighted: readonly { readonly weight: number; readonly points: ExactPoints }[];
  readonly known: number;
}

function exactScore({ weighted, known }: Gathered, all: number, divisor: number): number {
  let top = 0n;
  let bottom = 1n;
  for (const { weight, points } of weighted) {
    const below = BigInt(points.span);
    const above = BigInt(points.way) * BigInt(points.points) * BigInt(weight);
    top = below === bottom ? top + above : top * below + above * bottom;
    bottom = below === bottom ? bottom : bottom * below;
  }
  return Number(floorDivide(top * BigInt(all), bottom * BigInt(divisor) * BigInt(known)));
}

/**
 * A score: the indicators' points, each by its weight, summed exactly and rounded down once, in 1/100,
 * so that a whole bound is reached exactly when the exact sum reaches it. A missing figure is never a
 * zero: points stand in for it where the scheme says so, or the other indicators carry its weight as
 * long as half of all weights are known, or there is no score.
 */
export function scoreReader<Source>(
  indicators: readonly Indicator[],
  read: (metric: string) => Reader<Source>,
): Reader<Source> {
  const { weights, divisor } = wholeWeights(indicators);
  const parts = indicators.map((indicator, place) => ({
    indicator,
    weight: weights[place]!,
    reader: read(indicator.metric),
  }));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const gather = (source: Source): Gathered['weighted'] =>
    parts.flatMap(({ indicator, reader, weight }) => {
      const points = pointsOrNull(indicator, reader(source));
      return typeof points === 'string' ? [] : [{ weight, points }];
    });
  return (source) => {
    let approximate = 0;
    let known = 0;
    for (const { indicator, reader, weight } of parts) {
      const points = nearPoints(indicator, reader(source));
      if (points === null) return NaN;
      if (Number.isNaN(points)) continue;
      approximate += points * weight;
      known += weight;
    }
    if (known * knownShare < all || known === 0) return NaN;
    const score = (approximate * all) / (divisor * known);
    if (Math.abs(score - Math.round(score)) > doubtful) return Math.floor(score);
    return exactScore({ weighted: gather(source), known }, all, divisor);
  };
}

/**
 * Points of one value as a double, for what is not near a whole 1/100: nothing is made for it, as it is asked twelve
 * times for each client at each step of a drag. NaN is left out, null leaves no score.
 */
function nearPoints({ scale, pointsWithoutFigure }: Indicator, value: number): number | null {
  if (Number.isNaN(value)) return pointsWithoutFigure === 'leaveOut' ? NaN : pointsWithoutFigure;
  if (scale.kind === 'bands') return pointsOfBands(scale, value);
  const { zeroAt, fullAt, points } = scale;
  const span = fullAt - zeroAt;
  const way = span > 0 ? value - zeroAt : zeroAt - value;
  const length = Math.abs(span);
  if (way <= 0) return 0;
  return way >= length ? points : (way / length) * points;
}

function pointsOrNull(
  { scale, pointsWithoutFigure }: Indicator,
  value: number,
): ExactPoints | 'none' | 'leftOut' {
  if (!Number.isNaN(value)) return exactPoints(scale, value);
  if (pointsWithoutFigure === null) return 'none';
  return pointsWithoutFigure === 'leaveOut' ? 'leftOut' : wholePoints(pointsWithoutFigure);
}
