import type { Month } from '../../../shared/models/calendar';
import type { MarketRateField } from '../../../shared/models/month-state';
import { readMarketRates, writeMarketRates } from '../../ledger/months/market-rates';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

type Rates = Readonly<Partial<Record<MarketRateField, number>>>;

/** What the market did to figures in the month, in 1/10,000 of their opening. */
export function showMarketRates({ db }: Pick<Shown, 'db'>, month: Month): Rates {
  return readMarketRates(db, month);
}

/**
 * Sets the month's rates; the movement of assets then shows the market on its own
 * (docs/rules/reports.md#movement-of-assets).
 */
export function changeMarketRates(
  context: Ledger,
  { month, rates }: { readonly month: Month; readonly rates: Rates },
): void {
  changeLedger(
    context,
    () => writeMarketRates(context.db, month, rates),
    () => ({ action: 'month.marketRates', subject: month, detail: { ...rates } }),
  );
}
