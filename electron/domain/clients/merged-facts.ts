import type { Facts, StandingMerge } from '../../../shared/models/merged-number';

/** Two clients' facts as one: the kept client's, else the only one known; the other's where chosen. */
function joinFacts(kept: Facts, dropped: Facts, chosen: readonly string[]): Facts {
  const columns = new Set([...Object.keys(kept), ...Object.keys(dropped)]);
  return Object.fromEntries(
    [...columns].map((column) => {
      const [own, other] = [kept[column] ?? null, dropped[column] ?? null];
      return [column, chosen.includes(column) ? (other ?? own) : (own ?? other)];
    }),
  );
}

/**
 * What a client of several numbers shows, made of what each number says by itself; `merges` in the order they
 * were made (docs/rules/clients.md#one-person-with-two-numbers).
 */
export function mergedFacts(
  clientNo: string,
  own: ReadonlyMap<string, Facts>,
  merges: readonly StandingMerge[],
): Facts {
  const facts = new Map(own);
  for (const { keptNo, droppedNo, chosen } of merges) {
    const [kept, dropped] = [facts.get(keptNo), facts.get(droppedNo)];
    if (kept && dropped) facts.set(keptNo, joinFacts(kept, dropped, chosen));
  }
  return facts.get(clientNo) ?? {};
}

/** Facts that differ between two states of a client, with their later value. */
export function changedFacts(before: Facts, after: Facts): Facts {
  const columns = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...columns]
      .filter((column) => (before[column] ?? null) !== (after[column] ?? null))
      .map((column) => [column, after[column] ?? null]),
  );
}
