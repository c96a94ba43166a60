/**
 * Grace (paper 20): a higher tier is kept for a number of months before a downgrade takes effect. So
 * a client stands where the best of this month and of the months of grace before it would put them,
 * never higher than the month before. Counting each tier by itself, not the fall, keeps the rule fair:
 * more assets in every month never lead to a lower tier.
 *
 * @param kept the rank of this month, hysteresis included
 * @param before the rank of the month before
 * @param keptBefore ranks of the months of grace, hysteresis included, newest first
 */
export function applyGrace(kept: number, before: number, keptBefore: readonly number[]): number {
  return Math.min(before, Math.max(kept, ...keptBefore));
}
