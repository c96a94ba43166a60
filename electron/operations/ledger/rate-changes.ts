import type { Month } from '../../../shared/models/calendar';
import type { GroundCause } from '../../../shared/models/result-standing';
import { hasOtherRates } from '../../ledger/months/exchange-rates';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import type { Ledger } from '../ground/ledger';

/**
 * Says of a month whose rates were changed that results stand on amounts of another rate. Where there are
 * no amounts in the currency, or those there are came by the same rate, there is nothing to say.
 */
export function recordRateChange(
  { db, now }: Pick<Ledger, 'db' | 'now'>,
  month: Month,
  cause: Extract<GroundCause, 'set' | 'imported' | 'undone'>,
): void {
  if (!hasOtherRates(db, month)) return;
  recordGroundChange(db, { kind: 'rates', cause, at: now(), from: month });
}
