import type { ClientNo } from '../../../../shared/models/client';

/** One call per person that clients are fixed to. */
export function pinGroups<Item extends { readonly clientNo: string }>(
  items: readonly Item[],
  targetOf: (item: Item) => string | null,
): ReadonlyMap<string | null, ClientNo[]> {
  const groups = new Map<string | null, ClientNo[]>();
  for (const item of items) {
    const target = targetOf(item);
    const group = groups.get(target);
    if (group) group.push(item.clientNo as ClientNo);
    else groups.set(target, [item.clientNo as ClientNo]);
  }
  return groups;
}
