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
  const node = nodeAt(scheme, at);
  if (node.kind !== 'ladder') return null;
  const step = node.steps.findIndex((each) => each.rank === rank);
  return node.steps[step + 1]?.rank ?? null;
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
  if (node.kind !== 'category') return [{ at, trail }];
  return [
    ...node.rows.flatMap(({ then, name }, index) =>
      leavesBelow(then, `${at}.rows.${index}.then`, [...trail, name]),
    ),
    ...leavesBelow(node.otherwise, `${at}.otherwise`, trail),
  ];
}
