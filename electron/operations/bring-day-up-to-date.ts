import { applyDueReturns } from './assignment/reverse-operation';
import { refreshEvents } from './contacts/refresh-events';
import type { Ledger } from './ground/ledger';

/**
 * Enters what the day brings, before anything is read that depends on it: handovers whose day has come go back,
 * and the occasions of the day are made. Run again it changes nothing, and a ledger that is only looked at stays
 * as it is.
 */
export function bringDayUpToDate(ledger: Ledger): void {
  applyDueReturns(ledger);
  refreshEvents(ledger);
}
