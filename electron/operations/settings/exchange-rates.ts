import type { Month } from '../../../shared/models/calendar';
import type { ExchangeRate } from '../../../shared/models/exchange-rate';
import { listRates, putRate, removeRate } from '../../ledger/exchange-rates';
import { changeLedger, type LedgerContext } from '../ledger-context';

/** Every rate on record, the newest month first. */
export function showRates({ db }: Pick<LedgerContext, 'db'>): ExchangeRate[] {
  return listRates(db);
}

/**
 * Sets a month's rate, or takes it away where it is null. Amounts that were imported keep the rate
 * they were imported with.
 */
export function setRate(
  context: LedgerContext,
  { month, currency, rate }: { month: Month; currency: string; rate: string | null },
): ExchangeRate[] {
  const { db } = context;
  changeLedger(
    context,
    () => (rate === null ? removeRate(db, month, currency) : putRate(db, month, currency, rate)),
    () => ({ action: 'rates.set', subject: `${month} ${currency}`, detail: { rate } }),
  );
  return listRates(db);
}
