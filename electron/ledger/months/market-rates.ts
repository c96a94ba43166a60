import type { Month } from '../../../shared/models/calendar';
import type { MarketRateField } from '../../../shared/models/month-state';
import type { ReadableDB, WritableDB } from '../database';

/** What the market did to figures in a month, in 1/10,000 of their opening; empty where unknown. */
export function readMarketRates(
  db: ReadableDB,
  month: Month,
): Partial<Record<MarketRateField, number>> {
  const rows = db
    .prepare('SELECT field, rate FROM market_rate WHERE month = ? ORDER BY field')
    .all(month) as { field: MarketRateField; rate: number }[];
  return Object.fromEntries(rows.map(({ field, rate }) => [field, rate]));
}

/** Sets the month's rates as a whole. */
export function writeMarketRates(
  db: WritableDB,
  month: Month,
  rates: Readonly<Partial<Record<MarketRateField, number>>>,
): void {
  db.prepare('DELETE FROM market_rate WHERE month = ?').run(month);
  const insert = db.prepare('INSERT INTO market_rate (month, field, rate) VALUES (?, ?, ?)');
  for (const [field, rate] of Object.entries(rates)) insert.run(month, field, rate);
}
