/** An integer with thousands separators. */
export function showCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A share 0–1 as a percentage with two places. */
export function showPercent(share: number, places = 2): string {
  return `${(share * 100).toFixed(places)}%`;
}
