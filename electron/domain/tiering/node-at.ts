import { allNodes } from '../../../shared/models/scheme-reading';
import type { Scheme, SchemeNode } from '../../../shared/models/scheme';

/** The node at a place such as `root.rows.1.then`; throws a RangeError where there is none. */
export function nodeAt(scheme: Pick<Scheme, 'root'>, at: string): SchemeNode {
  let found: unknown = scheme;
  for (const step of at.split('.')) found = (found as Record<string, unknown> | undefined)?.[step];
  if (typeof found !== 'object' || found === null) throw new RangeError(`no node at ${at}`);
  return found as SchemeNode;
}

/** The rank of the tier above one on the ladder that decided; null at its top and off a ladder. */
export function nextRankAt(scheme: Pick<Scheme, 'root'>, at: string, rank: number): number | null {
  const best = bestAbove(scheme, at);
  if (best) return nextOfBest(best.node, rank);
  const node = nodeAt(scheme, at);
  if (node.kind !== 'ladder') return null;
  const step = node.steps.findIndex((each) => each.rank === rank);
  return node.steps[step + 1]?.rank ?? null;
}

type Best = Extract<SchemeNode, { kind: 'best' }>;

/** The outermost best of several that a place lies in, and the name of the way; null elsewhere. */
export function bestAbove(
  scheme: Pick<Scheme, 'root'>,
  at: string,
): { readonly node: Best; readonly way: string } | null {
  const found = /^(.*?)\.ways\.(\d+)\./.exec(at);
  if (!found) return null;
  const node = nodeAt(scheme, found[1] ?? '');
  if (node.kind !== 'best') return null;
  return { node, way: node.ways[Number(found[2])]?.name ?? '' };
}

/** The lowest tier above one that any way leads to by a ladder. */
function nextOfBest(best: Best, rank: number): number | null {
  const above = allNodes(best)
    .flatMap((node) => (node.kind === 'ladder' ? node.steps.map((step) => step.rank) : []))
    .filter((each) => each > rank);
  return above.length === 0 ? null : Math.min(...above);
}

/** Where one way through a scheme ends, and the lists and rows on the way. */
export interface LeafPlace {
  readonly at: string;
  readonly trail: readonly string[];
}

/**
 * The leaves of a scheme in the order they are written; a result keeps the number of the one that
 * decided. A named list is a leaf itself, since it gives its members their tier.
 */
export function listLeaves(scheme: Pick<Scheme, 'root'>): readonly LeafPlace[] {
  return leavesBelow(scheme.root, 'root', []);
}

function leavesBelow(node: SchemeNode, at: string, trail: readonly string[]): LeafPlace[] {
  if (node.kind === 'namedList') {
    return [
      { at, trail: [...trail, node.list] },
      ...leavesBelow(node.otherwise, `${at}.otherwise`, trail),
    ];
  }
  if (node.kind === 'best') {
    return node.ways.flatMap(({ then, name }, index) =>
      leavesBelow(then, `${at}.ways.${index}.then`, [...trail, name]),
    );
  }
  if (node.kind !== 'category') return [{ at, trail }];
  return [
    ...node.rows.flatMap(({ then, name }, index) =>
      leavesBelow(then, `${at}.rows.${index}.then`, [...trail, name]),
    ),
    ...leavesBelow(node.otherwise, `${at}.otherwise`, trail),
  ];
}
