import { childNodes } from '../../../../shared/models/scheme-reading';
import type { Scheme, SchemeFault, SchemeNode } from '../../../../shared/models/scheme';

/** Tiers that no way through the scheme leads to, and rows that stand behind one that always holds. */
export function findReachFaults(scheme: Scheme): SchemeFault[] {
  const reached = new Set(ranksOf(scheme.root));
  // Lists that name a tier per member lead to any of them; a hand-set tier too, but that is no way.
  const open = hasMemberLevels(scheme.root);
  const tiers = scheme.tiers.flatMap(({ rank, name }, place): SchemeFault[] =>
    open || reached.has(rank)
      ? []
      : [{ at: `tiers.${place}`, code: 'unreachableTier', values: { tier: name } }],
  );
  return [...tiers, ...rowFaults(scheme.root, 'root')];
}

function ranksOf(node: SchemeNode): number[] {
  switch (node.kind) {
    case 'tier':
      return [node.rank];
    case 'ladder':
      return node.steps.map(({ rank }) => rank);
    case 'matrix':
      return [...node.cells.flat(), ...(node.unknown === undefined ? [] : [node.unknown])];
    case 'namedList':
      return [...(node.rank === 'byMember' ? [] : [node.rank]), ...ranksOf(node.otherwise)];
    case 'best':
      return node.ways.flatMap(({ then }) => ranksOf(then));
    case 'category':
      return [...node.rows.flatMap(({ then }) => ranksOf(then)), ...ranksOf(node.otherwise)];
  }
}

function hasMemberLevels(node: SchemeNode): boolean {
  if (node.kind === 'namedList') return node.rank === 'byMember' || hasMemberLevels(node.otherwise);
  return childNodes(node).some(hasMemberLevels);
}

const plain = (condition: string) => condition.replace(/\s+/g, ' ').trim();

/** A row with the condition of a row above it, or below one that always holds, never decides. */
function rowFaults(node: SchemeNode, at: string): SchemeFault[] {
  if (node.kind === 'namedList') return rowFaults(node.otherwise, `${at}.otherwise`);
  if (node.kind === 'best') {
    return node.ways.flatMap(({ then }, place) => rowFaults(then, `${at}.ways.${place}.then`));
  }
  if (node.kind !== 'category') return [];
  const conditions = node.rows.map(({ when }) => plain(when));
  const always = conditions.indexOf('true');
  const own = node.rows.flatMap(({ name }, place): SchemeFault[] => {
    const isDouble = conditions.indexOf(conditions[place] as string) < place;
    const isBehind = always >= 0 && place > always;
    const never = conditions[place] === 'false';
    return isDouble || isBehind || never
      ? [{ at: `${at}.rows.${place}`, code: 'unreachableRow', values: { row: name } }]
      : [];
  });
  return [
    ...own,
    ...node.rows.flatMap(({ then }, place) => rowFaults(then, `${at}.rows.${place}.then`)),
    ...rowFaults(node.otherwise, `${at}.otherwise`),
  ];
}
