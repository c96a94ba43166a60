import type { LadderStep, Scheme, SchemeNode, SchemeTier } from '../../../../shared/models/scheme';

/** Changes every rank a node names, all the way down. */
function mapRanks(node: SchemeNode, map: (rank: number) => number): SchemeNode {
  switch (node.kind) {
    case 'tier':
      return { ...node, rank: map(node.rank) };
    case 'ladder':
      return { ...node, steps: node.steps.map((step) => ({ ...step, rank: map(step.rank) })) };
    case 'namedList':
      return {
        ...node,
        rank: node.rank === 'byMember' ? node.rank : map(node.rank),
        otherwise: mapRanks(node.otherwise, map),
      };
    case 'category':
      return {
        ...node,
        rows: node.rows.map((row) => ({ ...row, then: mapRanks(row.then, map) })),
        otherwise: mapRanks(node.otherwise, map),
      };
    case 'best':
      return {
        ...node,
        ways: node.ways.map((way) => ({ ...way, then: mapRanks(way.then, map) })),
      };
    case 'matrix':
      return { ...node, cells: node.cells.map((row) => row.map(map)) };
  }
}

const renumber = (tiers: readonly SchemeTier[]): SchemeTier[] =>
  tiers.map((tier, rank) => ({ ...tier, rank }));

/** Adds a tier above one; everything that names higher ranks follows. */
export function addTierAbove(scheme: Scheme, rank: number, name: string): Scheme {
  const tiers = [
    ...scheme.tiers.slice(0, rank + 1),
    { rank: rank + 1, name },
    ...scheme.tiers.slice(rank + 1),
  ];
  const map = (each: number) => (each > rank ? each + 1 : each);
  return {
    ...scheme,
    tiers: renumber(tiers),
    root: mapRanks(scheme.root, map),
    vipFloorRank: map(scheme.vipFloorRank),
  };
}

/** Takes a tier away; what led to it leads to the tier below, or to the lowest that is left. */
export function removeTier(scheme: Scheme, rank: number): Scheme {
  if (scheme.tiers.length < 2) return scheme;
  const map = (each: number) => (each >= rank ? Math.max(0, each - 1) : each);
  return {
    ...scheme,
    tiers: renumber(scheme.tiers.filter((tier) => tier.rank !== rank)),
    root: dropDoubleSteps(mapRanks(scheme.root, map)),
    vipFloorRank: map(scheme.vipFloorRank),
  };
}

/** After a tier went, a ladder would have two steps to one rank: the lower bound of them stays. */
function dropDoubleSteps(node: SchemeNode): SchemeNode {
  switch (node.kind) {
    case 'ladder':
      return { ...node, steps: node.steps.filter(isFirstOfRank) };
    case 'namedList':
      return { ...node, otherwise: dropDoubleSteps(node.otherwise) };
    case 'category':
      return {
        ...node,
        rows: node.rows.map((row) => ({ ...row, then: dropDoubleSteps(row.then) })),
        otherwise: dropDoubleSteps(node.otherwise),
      };
    case 'best':
      return {
        ...node,
        ways: node.ways.map((way) => ({ ...way, then: dropDoubleSteps(way.then) })),
      };
    case 'tier':
    case 'matrix':
      return node;
  }
}

const isFirstOfRank = (step: LadderStep, at: number, steps: readonly LadderStep[]): boolean =>
  steps.findIndex(({ rank }) => rank === step.rank) === at;

/** Renames a tier or changes what is said of it. */
export function changeTier(scheme: Scheme, rank: number, part: Partial<SchemeTier>): Scheme {
  return {
    ...scheme,
    tiers: scheme.tiers.map((tier) => (tier.rank === rank ? { ...tier, ...part } : tier)),
  };
}

/** Adds a step for a tier to a ladder, or takes it off. */
export function setLadderStep(
  steps: readonly LadderStep[],
  rank: number,
  lowerBound: number,
): LadderStep[] {
  const others = steps.filter((step) => step.rank !== rank);
  return [...others, { rank, lowerBound }].sort((one, other) => one.rank - other.rank);
}

/** What a ladder becomes when it is one of several ways: itself twice, to be told apart and changed. */
export function asBestOf(node: SchemeNode, names: readonly [string, string]): SchemeNode {
  return { kind: 'best', ways: names.map((name) => ({ name, then: node })) };
}
