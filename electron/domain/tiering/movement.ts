import type { Movement } from '../../../shared/models/tiering';

/** How a client moved between two months; ranks count from 0, null means not there. */
export function movementOf(previousRank: number | null, rank: number | null): Movement {
  if (rank === null) return 'left';
  if (previousRank === null) return 'new';
  if (rank > previousRank) return 'up';
  return rank < previousRank ? 'down' : 'same';
}
