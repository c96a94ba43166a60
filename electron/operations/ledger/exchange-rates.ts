import type { Month } from '../../../shared/models/calendar';
import type { ExchangeRate } from '../../../shared/models/exchange-rate';
import { listRates, putRate, removeRate } from '../../ledger/months/exchange-rates';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { recordRateChange } from './rate-changes';

/** Every rate on record, the newest month first. */
export function showRates({ db }: Pick<Shown, 'db'>): ExchangeRate[] {
  return listRates(db);
}

/**
 * Sets a month's rate, or takes it away where it is null. Amounts that were imported keep the rate
 * they were imported with, and results that stand on them say so.
 */
export function setRate(
  context: Ledger,
  { month, currency, rate }: { month: Month; currency: string; rate: string | null },
): ExchangeRate[] {
  const { db } = context;
  changeLedger(
    context,
    () => {
      if (rate === null) removeRate(db, month, currency);
      else putRate(db, month, currency, rate);
      recordRateChange(context, month, 'set');
    },
    () => ({ action: 'rates.set', subject: `${month} ${currency}`, detail: { rate } }),
  );
  return listRates(db);
}
