/** Months within which going up and coming down again (or the other way round) is flapping. */
const flapWithin = 3;

/**
 * Whether a client's tier goes up and down within three months (docs/rules/tiering.md#flapping).
 *
 * @param ranks one per month in order; null where the client was not there
 */
export function isFlapping(ranks: readonly (number | null)[]): boolean {
  const moves: { readonly at: number; readonly up: boolean }[] = [];
  for (let at = 1; at < ranks.length; at += 1) {
    const [before, now] = [ranks[at - 1], ranks[at]];
    if (before === null || before === undefined || now === null || now === undefined) continue;
    if (now !== before) moves.push({ at, up: now > before });
  }
  return moves.some((move, place) => {
    const next = moves[place + 1];
    return next !== undefined && next.up !== move.up && next.at - move.at <= flapWithin;
  });
}
