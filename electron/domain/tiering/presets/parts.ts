import type { Month } from '../../../../shared/models/calendar';
import type {
  Indicator,
  LadderStep,
  Metric,
  MetricField,
  MetricUnit,
  SchemeNode,
  SchemeRules,
  SchemeSource,
  SchemeTier,
} from '../../../../shared/models/scheme';
import { ratings, type RatingKey } from './ratings';

/** Presets hold for every month a ledger can have. */
export const alwaysEffective = '2000-01' as Month;

/** A plain scheme: what the figures say holds at once. */
export const noRules: SchemeRules = {
  graceMonths: 0,
  upgrade: 'atOnce',
  keepAboveShare: 1,
  minimumMonths: 0,
  household: 'none',
};

/** Within 10% below a bound, within 5% above it (docs/rules/tiering.md#near-misses). */
export const usualNearness = { nearMissBelow: 0.1, warningAbove: 0.05 } as const;
export const nearnessSource: SchemeSource = {
  text: '临界客户：界限以下 10%、界限以上 5%',
  isOurDefault: true,
};

/** A figure of the source that the preset takes over. */
export const given = (text: string): SchemeSource => ({ text, isOurDefault: false });
/** A figure the source leaves open; ours until the branch sets its own. */
export const ours = (text: string): SchemeSource => ({ text, isOurDefault: true });

/** Tiers by name, lowest first. */
export function tiersOf(...names: readonly string[]): SchemeTier[] {
  return names.map((name, rank) => ({ rank, name }));
}

/**
 * The tiers of a matrix, with the lowest for clients who lack a value on one of its axes: a missing
 * value is never a zero, so they stand in no cell.
 */
export function matrixTiers(
  ...tiers: readonly (string | readonly [name: string, strategy: string])[]
): SchemeTier[] {
  const unrated = ['未评定', '缺一项评分或数据：先补齐，再落格'] as const;
  return [unrated, ...tiers].map((tier, rank) =>
    typeof tier === 'string' ? { rank, name: tier } : { rank, name: tier[0], strategy: tier[1] },
  );
}

/** Rank of the clients of `matrixTiers` who lack a value. */
export const unratedRank = 0;

/** A ladder whose steps take the ranks from `lowestRank` up; the first has no bound. */
export function ladderOn(
  metric: string,
  bounds: readonly number[],
  lowestRank = 0,
): Extract<SchemeNode, { kind: 'ladder' }> {
  const steps: LadderStep[] = [
    { rank: lowestRank, lowerBound: null },
    ...bounds.map((lowerBound, at) => ({ rank: lowestRank + at + 1, lowerBound })),
  ];
  return { kind: 'ladder', metric, steps };
}

/** A figure of the month or a fact, as it is. */
export function figureMetric(
  label: string,
  field: MetricField,
  unit: MetricUnit = 'money',
): Metric {
  return { label, unit, definition: { kind: 'figure', field } };
}

/** A rating under its own name. */
function ratingMetric(rating: RatingKey): Metric {
  const { label, unit } = ratings[rating];
  return { label, unit, definition: { kind: 'rating', rating, unit } };
}

/** Ratings as metrics, each under its own key. */
export function ratingMetrics<Key extends RatingKey>(...keys: readonly Key[]): Record<Key, Metric> {
  return Object.fromEntries(keys.map((key) => [key, ratingMetric(key)])) as Record<Key, Metric>;
}

const fullPoints = 10_000;

/** A judgement of 0–100 points that counts as it is; without it, the others carry its weight. */
export function judged(name: string, metric: string, weightPercent: number): Indicator {
  return linear(name, metric, weightPercent, 0, fullPoints);
}

/** Straight from no points at `zeroAt` to 100 at `fullAt`; a missing figure is never a zero. */
export function linear(
  name: string,
  metric: string,
  weightPercent: number,
  zeroAt: number,
  fullAt: number,
): Indicator {
  const scale = { kind: 'linear', zeroAt, fullAt, points: fullPoints } as const;
  return { name, metric, weightPercent, scale, pointsWithoutFigure: 'leaveOut' };
}

/** A score of weighted indicators, 0–100 points in 1/100. */
export function scoreMetric(label: string, indicators: readonly Indicator[]): Metric {
  return { label, unit: 'score', definition: { kind: 'score', indicators } };
}

/** Points as they are stored: 1/100. */
export const points = (value: number): number => Math.round(value * 100);
/** Percentages as ratios are stored: 1/10,000. */
export const percent = (value: number): number => Math.round(value * 100);
