/**
 * Upgrade at the next month (docs/rules/tiering.md#upgrade): what was reached last month takes effect now, as
 * far as it still holds; what is reached now waits.
 */
export function upgradeNextMonth(
  judged: number,
  before: { readonly rank: number; readonly judgedRank: number },
): number {
  return Math.max(before.rank, Math.min(judged, before.judgedRank));
}
