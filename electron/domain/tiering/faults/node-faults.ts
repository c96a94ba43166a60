import type { MatrixAxis, Scheme, SchemeFault, SchemeNode } from '../../../../shared/models/scheme';
import { schemeLimits } from '../../../../shared/models/scheme-limits';
import { checkCondition } from '../conditions';
import { ladderFault } from '../nodes/ladder';
import type { KnownNames } from './known-names';

/** What is wrong with the nodes: metrics, ranks and lists that are none, bounds, cells, conditions. */
export function findNodeFaults(scheme: Scheme, known: KnownNames): SchemeFault[] {
  const population =
    scheme.population === null ? [] : conditionFaults(scheme, scheme.population, 'population');
  return [...population, ...nodeFaults(scheme, known, scheme.root, 'root')];
}

function nodeFaults(
  scheme: Scheme,
  known: KnownNames,
  node: SchemeNode,
  at: string,
): SchemeFault[] {
  switch (node.kind) {
    case 'tier':
      return rankFaults(scheme, node.rank, at);
    case 'ladder':
      return ladderFaults(scheme, node, at);
    case 'matrix':
      return matrixFaults(scheme, node, at);
    case 'namedList':
      return [
        ...listFaults(known, node.list, at),
        ...(node.rank === 'byMember' ? [] : rankFaults(scheme, node.rank, at)),
        ...nodeFaults(scheme, known, node.otherwise, `${at}.otherwise`),
      ];
    case 'best':
      return [
        ...wayFaults(node, at),
        ...node.ways.flatMap(({ then }, place) =>
          nodeFaults(scheme, known, then, `${at}.ways.${place}.then`),
        ),
      ];
    case 'category':
      return [
        ...node.rows.flatMap((row, place) => [
          ...conditionFaults(scheme, row.when, `${at}.rows.${place}.when`),
          ...nodeFaults(scheme, known, row.then, `${at}.rows.${place}.then`),
        ]),
        ...nodeFaults(scheme, known, node.otherwise, `${at}.otherwise`),
      ];
  }
}

function wayFaults({ ways }: Extract<SchemeNode, { kind: 'best' }>, at: string): SchemeFault[] {
  const few: SchemeFault[] =
    ways.length < 2 ? [{ at, code: 'tooFewWays', values: { count: ways.length } }] : [];
  const doubles = ways.flatMap(({ name }, place): SchemeFault[] =>
    ways.findIndex((way) => way.name === name) === place
      ? []
      : [{ at: `${at}.ways.${place}`, code: 'duplicateWay', values: { way: name } }],
  );
  return [...few, ...doubles];
}

function rankFaults({ tiers }: Scheme, rank: number, at: string): SchemeFault[] {
  return tiers.some((tier) => tier.rank === rank)
    ? []
    : [{ at, code: 'unknownRank', values: { rank } }];
}

function metricFaults({ metrics }: Scheme, metric: string, at: string): SchemeFault[] {
  return metric in metrics ? [] : [{ at, code: 'unknownMetric', values: { metric } }];
}

function listFaults({ lists }: KnownNames, list: string, at: string): SchemeFault[] {
  return lists === null || lists.includes(list)
    ? []
    : [{ at, code: 'unknownList', values: { list } }];
}

function conditionFaults({ metrics }: Scheme, condition: string, at: string): SchemeFault[] {
  const checked = checkCondition(condition, metrics);
  if (checked.ok) return [];
  const { why, budget } = checked;
  if (budget?.kind === 'pattern') return [{ at, code: 'patternUnsafe', values: { pattern: why } }];
  if (budget?.kind === 'steps') {
    const values = { steps: budget.steps, limit: schemeLimits.conditionSteps };
    return [{ at, code: 'tooCostly', values }];
  }
  return [{ at, code: 'conditionInvalid', values: { condition, why } }];
}

function ladderFaults(
  scheme: Scheme,
  node: Extract<SchemeNode, { kind: 'ladder' }>,
  at: string,
): SchemeFault[] {
  const fault = ladderFault(node.steps);
  return [
    ...metricFaults(scheme, node.metric, at),
    ...(fault ? [{ at, code: fault, values: {} }] : []),
    ...node.steps.flatMap(({ rank }, place) => rankFaults(scheme, rank, `${at}.steps.${place}`)),
  ];
}

function matrixFaults(
  scheme: Scheme,
  node: Extract<SchemeNode, { kind: 'matrix' }>,
  at: string,
): SchemeFault[] {
  const columns = node.x.cuts.length + 1;
  const rows = node.y.cuts.length + 1;
  const fits = node.cells.length === rows && node.cells.every((row) => row.length === columns);
  return [
    ...axisFaults(scheme, node.x, `${at}.x`),
    ...axisFaults(scheme, node.y, `${at}.y`),
    ...(fits ? [] : [{ at, code: 'matrixShape' as const, values: { rows, columns } }]),
    ...node.cells.flatMap((row, y) =>
      row.flatMap((rank, x) => rankFaults(scheme, rank, `${at}.cells.${y}.${x}`)),
    ),
    ...(node.unknown === undefined ? [] : rankFaults(scheme, node.unknown, `${at}.unknown`)),
  ];
}

function axisFaults(scheme: Scheme, { metric, cuts }: MatrixAxis, at: string): SchemeFault[] {
  const rises = cuts.every((cut, place) => place === 0 || cut > (cuts[place - 1] as number));
  return [
    ...metricFaults(scheme, metric, at),
    ...(rises ? [] : [{ at, code: 'cutsNotRising' as const, values: {} }]),
  ];
}
