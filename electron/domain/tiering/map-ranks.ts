import type { Scheme } from '../../../shared/models/scheme';

/**
 * Ranks of another version in terms of this one, by tier name; a tier that is no more counts as the
 * tier of its rank, or as the highest there is.
 */
export function mapRanks(
  from: Pick<Scheme, 'tiers'>,
  to: Pick<Scheme, 'tiers'>,
): readonly number[] {
  const top = to.tiers.length - 1;
  return from.tiers.map(
    ({ name, rank }) => to.tiers.find((tier) => tier.name === name)?.rank ?? Math.min(rank, top),
  );
}
