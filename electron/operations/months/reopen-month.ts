import type { Month } from '../../../shared/models/calendar';
import type { MonthState } from '../../../shared/models/month-state';
import {
  insertReopening,
  keepSealedResults,
  listClosedMonths,
  listMonthEvents,
} from '../../ledger/months/month-closings';
import { isMonthClosed } from '../../ledger/months/months';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger } from '../ground/ledger';
import { describeMonth } from './show-months';

/**
 * Opens a closed month again, with a reason that shows from then on (docs/rules/months.md#opening-again). What
 * was sealed is kept, so that a correction can be held against it. Only the newest closed month can be opened:
 * the months after it were tiered on its results.
 */
export function reopenMonth(
  context: Ledger,
  wanted: { readonly month: Month; readonly reason: string },
): MonthState {
  const { db, account } = context;
  const { month, reason } = wanted;
  if (!isMonthClosed(db, month)) throw new OperationFailure('month.notClosed', { month });
  const [newest] = listClosedMonths(db);
  if (newest && newest > month) {
    throw new OperationFailure('month.laterClosed', { month, later: newest });
  }
  const closing = listMonthEvents(db, month).findLast(({ kind }) => kind === 'closed');
  changeLedger(
    context,
    () => {
      if (closing) keepSealedResults(db, closing.id, month);
      insertReopening(db, { month, at: context.now(), accountId: account.id, reason });
    },
    () => ({ action: 'month.reopen', subject: month, detail: { reason } }),
  );
  return describeMonth(context, month);
}
