import { notableMove } from '../../shared/models/work-list';

/** From which on a change of assets is an outflow or inflow; each bound may be set for one list. */
export interface MoveBounds {
  /** Fen; the share counts besides. */
  readonly leastAmount?: number | undefined;
  /** 1/10,000 of what there was before. */
  readonly leastShare?: number | undefined;
}

/**
 * The one condition of an outflow (direction −1) or inflow over the SQL of two months' assets: by at least
 * an amount and a share. A month without the figure is no fall and no rise, and who left has a list of
 * their own.
 */
export function assetMove(
  { now, before }: { readonly now: string; readonly before: string },
  direction: 1 | -1,
  { leastAmount = notableMove.amount, leastShare = notableMove.share }: MoveBounds = {},
): string {
  const moved = direction === 1 ? `(${now} - ${before})` : `(${before} - ${now})`;
  return `(${moved} >= ${Math.max(1, leastAmount)} AND ${moved} * 10000 >= ${leastShare} * ${before})`;
}
