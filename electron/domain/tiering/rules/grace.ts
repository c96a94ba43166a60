/**
 * Grace (docs/rules/tiering.md#grace): a higher tier is kept for a number of months before a downgrade takes
 * effect. So a client stands where the best of this month and of the months of grace before it would put them,
 * never higher than the month before. Counting each tier by itself, not the fall, keeps the rule fair: more
 * assets in every month never lead to a lower tier.
 *
 * @param kept the rank of this month, hysteresis included
 * @param before the rank of the month before
 * @param keptBefore ranks of the months of grace, hysteresis included, newest first
 */
export function applyGrace(kept: number, before: number, keptBefore: readonly number[]): number {
  return Math.min(before, Math.max(kept, ...keptBefore));
}

/** A client under watch (关注): below the bound of the tier that grace still keeps. */
interface Watch {
  /** Months from this one until the downgrade takes effect, where the figures stay as they are. */
  readonly monthsLeft: number;
  /** The rank the client falls to then. */
  readonly fallsTo: number;
}

/**
 * When grace ends, and where it leads, for a client whom it keeps this month; null where it keeps nobody.
 * The tier is kept as long as a month that reached it lies within the months of grace.
 *
 * @param rank the rank the client stands in
 * @param kept the rank of this month, hysteresis included
 * @param keptBefore ranks of the months of grace, hysteresis included, newest first
 */
export function watchUntil(
  rank: number,
  kept: number,
  keptBefore: readonly number[],
  graceMonths: number,
): Watch | null {
  const back = keptBefore.findIndex((each) => each >= rank);
  if (kept >= rank || back < 0) return null;
  const fallsTo = Math.max(kept, ...keptBefore.slice(0, back));
  return { monthsLeft: graceMonths - back, fallsTo };
}
