import type { CareClass } from '../../../shared/models/care-class';
import type { Scheme } from '../../../shared/models/scheme';

/**
 * The class of care of a rank of R4 (paper 30): the VIP floor is gold, parted by its highest band,
 * then platinum, then diamond. Whoever is below the floor (a prospect) is looked after like the
 * lower gold band.
 */
export function careClassOf(
  scheme: Pick<Scheme, 'tiers' | 'vipFloorRank'>,
  rank: number,
  metric: number | null,
): CareClass {
  const above = rank - scheme.vipFloorRank;
  if (above >= 2) return 'diamond';
  if (above === 1) return 'platinum';
  if (above < 0) return 'goldLower';
  const upper = scheme.tiers[rank]?.bands?.at(-1)?.lowerBound;
  return upper !== undefined && metric !== null && metric >= upper ? 'goldUpper' : 'goldLower';
}
