/** Shares are shown in hundredths of a percent. */
const whole = 10_000n;

/**
 * The shares of parts in their sum, in whole 1/10,000, so that what is shown adds up to 100% exactly:
 * each is rounded down, and what is left goes to those with the largest remainders, the first of
 * equals before the others (largest remainder). All are zero where the sum is zero, and null where it
 * is negative: a part of a debt is no percentage.
 *
 * @param parts whole numbers, e.g. clients or fen
 */
export function wholeShares(parts: readonly number[]): (number | null)[] {
  const values = parts.map(BigInt);
  const sum = values.reduce((total, value) => total + value, 0n);
  if (sum < 0n) return parts.map(() => null);
  if (sum === 0n) return parts.map(() => 0);
  const divided = values.map((value, place) => {
    const top = value * whole;
    const rest = ((top % sum) + sum) % sum;
    return { place, share: (top - rest) / sum, rest };
  });
  const missing = Number(whole - divided.reduce((total, { share }) => total + share, 0n));
  const larger = divided
    .toSorted((one, other) =>
      one.rest === other.rest ? one.place - other.place : one.rest < other.rest ? 1 : -1,
    )
    .slice(0, missing);
  const raised = new Set(larger.map(({ place }) => place));
  return divided.map(({ place, share }) => Number(share + (raised.has(place) ? 1n : 0n)) / 10_000);
}

/** Shares added up, as whole 1/10,000; null where there are none. */
export function addShares(shares: readonly (number | null)[]): number | null {
  if (shares.includes(null)) return null;
  return shares.reduce<number>((sum, each) => sum + Math.round((each ?? 0) * 10_000), 0) / 10_000;
}
