import { formatMetricBound } from '../../shared/models/metric-value';
import type { MetricUnit, Scheme } from '../../shared/models/scheme';
import { ladderBoundOf, metricUnitOf } from '../../shared/models/scheme-reading';
import { nothing, showBound } from './money';

/** A bound without its sign: money in 万, anything else as its unit is written. */
export function showMetricBound(bound: number, unit: MetricUnit | null): string {
  return unit === null || unit === 'money' ? showBound(bound) : formatMetricBound(bound, unit);
}

/** "≥ 20" for a tier that one ladder bounds; a dash for any other. */
export function showTierBound(scheme: Scheme, rank: number): string {
  const bound = ladderBoundOf(scheme, rank);
  return bound === null ? nothing : `≥ ${showMetricBound(bound, metricUnitOf(scheme))}`;
}
