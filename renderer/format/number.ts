/** An integer with thousands separators. */
export function showCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A share 0–1 as a percentage with two places; a dash where there is none. */
export function showPercent(share: number | null, places = 2): string {
  if (share === null) return '—';
  return `${(share * 100).toFixed(places)}%`;
}
