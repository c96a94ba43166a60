/** Dropped client number → number it was merged into, for every merge that stands. */
type Aliases = ReadonlyMap<string, string>;

/** The number that a dropped one counts as now, through merges of merges; a number of nobody's merge is its own. */
export function keptNumber(aliases: Aliases, clientNo: string): string {
  const seen = new Set<string>();
  let number = clientNo;
  // Two merges can not name each other, but a ledger that says so must not hang the program.
  while (!seen.has(number)) {
    seen.add(number);
    const kept = aliases.get(number);
    if (kept === undefined) return number;
    number = kept;
  }
  return clientNo;
}

/**
 * Every number that counts as the given one: itself first, then each that was merged into it with those
 * merged into that one before, in the order of the merges. So whoever comes first in the list speaks
 * first, whether two clients are being made one or their month is added up again later.
 */
export function numbersOf(aliases: Aliases, clientNo: string): string[] {
  const dropped = new Map<string, string[]>();
  for (const [number, kept] of aliases) dropped.set(kept, [...(dropped.get(kept) ?? []), number]);
  const numbers = new Set<string>();
  const add = (number: string): void => {
    // Two merges can not name each other, but a ledger that says so must not hang the program.
    if (numbers.has(number)) return;
    numbers.add(number);
    dropped.get(number)?.forEach(add);
  };
  add(clientNo);
  return [...numbers];
}
