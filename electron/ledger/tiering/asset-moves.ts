import type { MoveRule } from '../../../shared/models/asset-move';

/**
 * The rule of an outflow (direction −1) or inflow as a condition over the SQL of two months' assets, as
 * `isAssetMove` has it: a month without the figure is neither.
 */
export function assetMove(
  { now, before }: { readonly now: string; readonly before: string },
  direction: 1 | -1,
  { how, amount, sharePercent, leastAmount }: MoveRule,
): string {
  const moved = direction === 1 ? `(${now} - ${before})` : `(${before} - ${now})`;
  const isLarge = `${moved} >= ${amount}`;
  const isShare = `${moved} * 100 >= ${sharePercent} * ${before}`;
  const bounds =
    how === 'both'
      ? `${isLarge} AND ${isShare}`
      : `(${isLarge} OR (${isShare} AND ${before} > 0 AND ${moved} >= ${leastAmount}))`;
  return `(${moved} > 0 AND ${bounds})`;
}
