import type { Indicator, IndicatorScale } from '../../../../shared/models/scheme';
import { fractionOf, multiplyDivide } from '../exact';
import type { Reader } from './figure-slots';

/** Points of one value on a scale, in 1/100, rounded down to a whole 1/100. */
export function pointsOf(scale: IndicatorScale, value: number): number {
  return scale.kind === 'bands' ? pointsOfBands(scale, value) : pointsOfLine(scale, value);
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

function pointsOfLine(
  { zeroAt, fullAt, points }: Extract<IndicatorScale, { kind: 'linear' }>,
  value: number,
): number {
  const span = fullAt - zeroAt;
  const way = value - zeroAt;
  if (span > 0 ? way <= 0 : way >= 0) return 0;
  if (span > 0 ? way >= span : way <= span) return points;
  return multiplyDivide(way, points, span);
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
  return Number.isNaN(value) ? indicator.pointsWithoutFigure : pointsOf(indicator.scale, value);
}

/**
 * A score: the indicators' points, each by its weight, summed, in 1/100, rounded down, so that a
 * whole bound is reached exactly when the exact sum reaches it. A client that lacks a figure for
 * which no points stand in has no score.
 */
export function scoreReader<Source>(
  indicators: readonly Indicator[],
  read: (metric: string) => Reader<Source>,
): Reader<Source> {
  const readers = indicators.map(({ metric }) => read(metric));
  const { weights, divisor } = wholeWeights(indicators);
  return (source) => {
    let sum = 0;
    for (let place = 0; place < readers.length; place += 1) {
      const value = (readers[place] as Reader<Source>)(source);
      const points = indicatorPoints(indicators[place] as Indicator, value);
      if (points === null) return NaN;
      sum += points * (weights[place] as number);
    }
    return multiplyDivide(sum, 1, divisor);
  };
}
