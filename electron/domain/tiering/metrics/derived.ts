import type { MetricDefinition, MetricUnit } from '../../../../shared/models/scheme';
import { floorDivide, fractionOf, multiplyDivide } from '../exact';
import type { Reader } from './figure-slots';
import { scoreReader } from './score';

/** Whole units in one of a unit: a ratio of 1 is 10,000, a point is 100. */
export const partsPerUnit: Readonly<Record<MetricUnit, number>> = {
  money: 1,
  count: 1,
  ratio: 10_000,
  score: 100,
};

/** Metrics that are made of other metrics of the same month. */
type DerivedDefinition = Extract<MetricDefinition, { kind: 'ratio' | 'sum' | 'score' }>;

/** Whether a metric is made of other metrics of the same month. */
export function isDerived(definition: MetricDefinition): definition is DerivedDefinition {
  return definition.kind === 'ratio' || definition.kind === 'sum' || definition.kind === 'score';
}

/** The metrics that a metric is made of. */
export function metricsWithin(definition: MetricDefinition): readonly string[] {
  switch (definition.kind) {
    case 'growth':
      return [definition.of];
    case 'ratio':
      return [definition.numerator, definition.denominator];
    case 'sum':
      return definition.terms.map(({ metric }) => metric);
    case 'score':
      return definition.indicators.map(({ metric }) => metric);
    case 'average':
    case 'counted':
    case 'executiveVips':
    case 'figure':
    case 'heldCount':
    case 'rating':
    case 'share':
    case 'years':
      return [];
  }
}

/** A metric made of others, over whatever those are read from. */
export function derivedReader<Source>(
  definition: DerivedDefinition,
  unit: MetricUnit,
  read: (metric: string) => Reader<Source>,
): Reader<Source> {
  switch (definition.kind) {
    case 'ratio':
      return ratioReader(read(definition.numerator), read(definition.denominator), unit);
    case 'sum':
      return sumReader(definition.terms, read);
    case 'score':
      return scoreReader(definition.indicators, read);
  }
}

/** One metric by another, rounded down; missing where either is, or where it would divide by zero. */
function ratioReader<Source>(
  numerator: Reader<Source>,
  denominator: Reader<Source>,
  unit: MetricUnit,
): Reader<Source> {
  const parts = partsPerUnit[unit];
  return (source) => {
    const above = numerator(source);
    const below = denominator(source);
    return Number.isNaN(above) || Number.isNaN(below) || below === 0
      ? NaN
      : multiplyDivide(above, parts, below);
  };
}

/** A weighted sum, rounded down; a missing term counts nothing, all missing is missing. */
function sumReader<Source>(
  terms: readonly { readonly metric: string; readonly weight: number }[],
  read: (metric: string) => Reader<Source>,
): Reader<Source> {
  const parts = terms.map(({ metric, weight }) => ({
    read: read(metric),
    weight: fractionOf(weight),
  }));
  const bottom = parts.reduce(
    (most, { weight }) => (weight.bottom > most ? weight.bottom : most),
    1n,
  );
  const exact = parts.map(({ read: reader, weight }) => ({
    read: reader,
    top: (weight.top * bottom) / weight.bottom,
  }));
  return (source) => {
    let sum = 0n;
    let known = 0;
    for (const part of exact) {
      const value = part.read(source);
      if (Number.isNaN(value)) continue;
      known += 1;
      sum += BigInt(value) * part.top;
    }
    return known === 0 ? NaN : Number(floorDivide(sum, bottom));
  };
}
