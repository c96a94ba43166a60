import type { FieldName } from '../text/fields';
import type { LadderStep, Metric, MetricUnit, Scheme, SchemeNode } from './scheme';

/** A metric with the key it is declared under. */
interface KeyedMetric extends Metric {
  readonly key: string;
}

/** The nodes a node hands over to, in the order they are written. */
export function childNodes(node: SchemeNode): readonly SchemeNode[] {
  switch (node.kind) {
    case 'namedList':
      return [node.otherwise];
    case 'category':
      return [...node.rows.map(({ then }) => then), node.otherwise];
    case 'best':
      return node.ways.map(({ then }) => then);
    case 'tier':
    case 'ladder':
    case 'matrix':
      return [];
  }
}

/** A node and everything it may hand over to, depth first. */
export function allNodes(node: SchemeNode): SchemeNode[] {
  return [node, ...childNodes(node).flatMap(allNodes)];
}

type Measured = Extract<SchemeNode, { kind: 'ladder' | 'matrix' }>;
const isMeasured = (node: SchemeNode): node is Measured =>
  node.kind === 'ladder' || node.kind === 'matrix';

/** The metric that a scheme's lists and heads show: of its first ladder or matrix; else null. */
export function mainMetricOf(scheme: Pick<Scheme, 'root' | 'metrics'>): KeyedMetric | null {
  const node = allNodes(scheme.root).find(isMeasured);
  if (!node) return null;
  const key = node.kind === 'ladder' ? node.metric : node.x.metric;
  const metric = scheme.metrics[key];
  return metric ? { key, ...metric } : null;
}

/** The label of the main metric; empty where tiers come from facts or lists alone. */
export function metricLabelOf(scheme: Pick<Scheme, 'root' | 'metrics'>): string {
  return mainMetricOf(scheme)?.label ?? '';
}

/** The unit of the main metric; null where a scheme has none. */
export function metricUnitOf(scheme: Pick<Scheme, 'root' | 'metrics'>): MetricUnit | null {
  return mainMetricOf(scheme)?.unit ?? null;
}

/** The field of a client's month that a metric shows, for its translated name; null where none. */
export function metricFieldOf(metric: Metric): FieldName | null {
  const { definition } = metric;
  if (definition.kind === 'figure') return definition.field;
  if (definition.kind === 'counted') return definition.stated;
  return definition.kind === 'average' ? (definition.stated ?? definition.field) : null;
}

/** Every step of a scheme's ladders that leads to a rank. */
function stepsTo(scheme: Pick<Scheme, 'root'>, rank: number): LadderStep[] {
  return allNodes(scheme.root).flatMap((node) =>
    node.kind === 'ladder' ? node.steps.filter((step) => step.rank === rank) : [],
  );
}

/**
 * The lower bound of a tier on its ladder, in the metric's unit; null for the lowest tier, for tiers
 * that no ladder leads to, and where ladders of one scheme put different bounds to the tier.
 */
export function ladderBoundOf(scheme: Pick<Scheme, 'root'>, rank: number): number | null {
  const [first, ...others] = stepsTo(scheme, rank);
  if (!first || others.some(({ lowerBound }) => lowerBound !== first.lowerBound)) return null;
  return first.lowerBound;
}
