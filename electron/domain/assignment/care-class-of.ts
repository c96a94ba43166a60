import type { CareClass } from '../../../shared/models/care-class';
import type { Scheme } from '../../../shared/models/scheme';

/**
 * The class of care of a rank of R4 (docs/rules/assignment.md#who-may-own-whom): the VIP floor is gold, parted
 * by its bands, then platinum, then diamond. Whoever is below the floor (a prospect) is a relationship
 * manager's, never a teller's: like the top gold band, which nobody else takes.
 */
export function careClassOf(
  scheme: Pick<Scheme, 'tiers' | 'vipFloorRank'>,
  rank: number,
  metric: number | null,
): CareClass {
  const above = rank - scheme.vipFloorRank;
  if (above >= 2) return 'diamond';
  if (above === 1) return 'platinum';
  if (above < 0) return 'goldTop';
  const bands = scheme.tiers[rank]?.bands ?? [];
  const band = metric === null ? 0 : bands.filter(({ lowerBound }) => metric >= lowerBound).length;
  // Two bands are those of the former bounds, where platinum began at the end of the upper one.
  if (band > 2) return 'goldTop';
  return band === 2 ? 'goldUpper' : 'goldLower';
}
