import { childNodes } from '../../../../shared/models/scheme-reading';
import { schemeLimits } from '../../../../shared/models/scheme-limits';
import type { Scheme, SchemeFault, SchemeNode } from '../../../../shared/models/scheme';
import { conditionSteps } from '../conditions';
import { metricsWithin } from '../metrics/derived';

/**
 * What makes a scheme too large to be judged by in any sensible time. Looked at before all else: the other
 * checks take their time by what is in the scheme.
 */
export function findSizeFaults(scheme: Scheme): SchemeFault[] {
  const nodes = nodesOf(scheme.root);
  const conditions = conditionsOf(scheme, nodes);
  return [
    ...tooMany('metrics', Object.keys(scheme.metrics).length, schemeLimits.metrics),
    ...tooMany('root', nodes.length, schemeLimits.nodes),
    ...tooMany('root', conditions.length, schemeLimits.conditions),
    ...metricFaults(scheme),
    ...stepFaults(conditions),
  ];
}

function tooMany(at: string, count: number, limit: number): SchemeFault[] {
  return count > limit ? [{ at, code: 'tooMany', values: { count, limit } }] : [];
}

function nodesOf(root: SchemeNode): SchemeNode[] {
  const all = [root];
  // Grows while it is walked, but never far beyond what may be there.
  for (const node of all) {
    if (all.length > schemeLimits.nodes) break;
    all.push(...childNodes(node));
  }
  return all;
}

function conditionsOf({ population }: Scheme, nodes: readonly SchemeNode[]): string[] {
  const rows = nodes.flatMap((node) => (node.kind === 'category' ? node.rows : []));
  return [...(population === null ? [] : [population]), ...rows.map(({ when }) => when)];
}

/** Metrics that are made of others, and those of others again, grow without bound where each is used twice. */
function metricFaults({ metrics }: Scheme): SchemeFault[] {
  if (Object.keys(metrics).length > schemeLimits.metrics) return [];
  const sizes = new Map<string, number>();
  const sizeOf = (key: string): number => {
    const known = sizes.get(key);
    if (known !== undefined) return known;
    // Within itself: a fault of its own, found later.
    sizes.set(key, 1);
    const parts = metrics[key] ? metricsWithin(metrics[key].definition) : [];
    const size = parts.reduce(
      (sum, part) => Math.min(sum + sizeOf(part), Number.MAX_SAFE_INTEGER),
      1,
    );
    sizes.set(key, size);
    return size;
  };
  const limit = schemeLimits.metricParts;
  return Object.keys(metrics).flatMap((key): SchemeFault[] =>
    sizeOf(key) > limit
      ? [{ at: `metrics.${key}`, code: 'tooMany', values: { count: sizeOf(key), limit } }]
      : [],
  );
}

function stepFaults(conditions: readonly string[]): SchemeFault[] {
  if (conditions.length > schemeLimits.conditions) return [];
  // One that is too costly by itself is named with its own place, later.
  const most = schemeLimits.conditionSteps;
  const steps = conditions.reduce((sum, text) => sum + Math.min(conditionSteps(text), most), 0);
  const limit = schemeLimits.allSteps;
  return steps > limit ? [{ at: 'root', code: 'tooCostly', values: { steps, limit } }] : [];
}
