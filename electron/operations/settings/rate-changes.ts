import type { Month } from '../../../shared/models/calendar';
import type { GroundCause } from '../../../shared/models/result-standing';
import { monthsAtOtherRates } from '../../ledger/exchange-rates';
import { recordGroundChange } from '../../ledger/ground-changes';
import type { LedgerContext } from '../ledger-context';

/**
 * Says of months whose rates were changed that results stand on amounts of another rate. A month without
 * amounts in the currency, or with amounts of the same rate, has nothing to say.
 */
export function recordRateChanges(
  { db, now }: Pick<LedgerContext, 'db' | 'now'>,
  months: readonly Month[],
  cause: Extract<GroundCause, 'set' | 'imported' | 'undone'>,
): void {
  for (const from of monthsAtOtherRates(db, months)) {
    recordGroundChange(db, { kind: 'rates', cause, at: now(), from });
  }
}
