import type { MetricUnit } from '../../../../shared/models/scheme';

/** How an axis places its values: amounts have a long tail, so their scale is closer to a logarithm. */
export interface AxisScale {
  readonly toPlot: (value: number) => number;
  readonly fromPlot: (place: number) => number;
  readonly min: number;
  readonly max: number;
}

/** Below this the scale of amounts is straight: 10万, in fen. */
const straightBelow = 10_000_000;

/** The scale of an axis over its values and cuts, with a little air at both ends. */
export function axisScale(values: readonly number[], unit: MetricUnit): AxisScale {
  const isAmount = unit === 'money';
  const toPlot = isAmount ? (value: number) => Math.asinh(value / straightBelow) : identity;
  const fromPlot = isAmount ? (place: number) => Math.sinh(place) * straightBelow : identity;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    const place = toPlot(value);
    if (place < low) low = place;
    if (place > high) high = place;
  }
  if (low > high) return { toPlot, fromPlot, min: 0, max: 1 };
  const air = (high - low || 1) * 0.04;
  return { toPlot, fromPlot, min: low - air, max: high + air };
}

const identity = (value: number): number => value;

/** A dragged value as a round number: three digits that count. */
export function roundCut(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}

/** Which band of an axis a value is in; a value at a cut is above it. */
export function bandOf(value: number, cuts: readonly number[]): number {
  return cuts.filter((cut) => value >= cut).length;
}
