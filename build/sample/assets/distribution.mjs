/**
 * How assets are spread: share of clients → yuan. Between two lines the logarithm runs straight. About
 * 2% stand at or above 20万 and hold about half of everything, as in an ordinary outlet.
 */
const quantiles = [
  [0.04, 1],
  [0.2, 260],
  [0.4, 2_300],
  [0.6, 9_500],
  [0.75, 25_000],
  [0.85, 48_000],
  [0.93, 90_000],
  [0.981, 200_000],
  [0.993, 500_000],
  [0.9975, 1_500_000],
  [0.9996, 6_000_000],
  [1, 24_000_000],
];

/**
 * The assets, in fen, below which the given share of clients (0 to 1) lies.
 * @param {number} share
 */
export function assetsAtShare(share) {
  let [lowShare, low] = [0, 0];
  for (const [highShare = 1, high = 1] of quantiles) {
    if (share < highShare) {
      if (low === 0) return 0;
      const part = (share - lowShare) / (highShare - lowShare);
      return Math.round(100 * low * (high / low) ** part);
    }
    [lowShare, low] = [highShare, high];
  }
  return 100 * low;
}
