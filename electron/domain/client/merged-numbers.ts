/** Dropped client number → number it was merged into, for every merge that stands. */
export type Aliases = ReadonlyMap<string, string>;

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

/** Every number that counts as the given one, itself first, the others in order. */
export function numbersOf(aliases: Aliases, clientNo: string): string[] {
  const others = [...aliases.keys()].filter(
    (number) => number !== clientNo && leadsTo(aliases, number, clientNo),
  );
  return [clientNo, ...others.sort()];
}

function leadsTo(aliases: Aliases, number: string, wanted: string): boolean {
  const seen = new Set<string>();
  let at: string | undefined = number;
  while (at !== undefined && !seen.has(at)) {
    if (at === wanted) return true;
    seen.add(at);
    at = aliases.get(at);
  }
  return false;
}
