import type { Day } from '../../../shared/models/calendar';
import { readCardClock } from '../../ledger/cards/card-rules';
import { dayOf } from '../ground/clock';
import type { Shown } from '../ground/ledger';

/**
 * The day that counts for expiry: today, or the newest day the ledger has seen where the PC's clock
 * was set back. What has expired stays expired.
 */
export function newestCardDay(context: Pick<Shown, 'db' | 'now'>): Day {
  const today = dayOf(context.now());
  const known = readCardClock(context.db);
  return known !== null && known > today ? known : today;
}
