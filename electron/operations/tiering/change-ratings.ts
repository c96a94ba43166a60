import type { Month } from '../../../shared/models/calendar';
import type { ClientRating } from '../../../shared/models/tier-lists';
import { isMonthClosed } from '../../ledger/months/months';
import { listRatings, removeRating, writeRating } from '../../ledger/tiering/ratings';
import { recordGroundChange } from '../../ledger/months/ground-changes';
import { requireClient } from '../ground/find-client';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';

/** Every rating of a client. */
export function showRatings(context: Pick<Shown, 'db'>, clientNo: string): ClientRating[] {
  return listRatings(context.db, requireClient(context, clientNo).id);
}

/** Sets a figure that people enter, from a month on; null takes the month's value away. */
export function setRating(
  context: Ledger,
  wanted: {
    readonly clientNo: string;
    readonly rating: string;
    readonly month: Month;
    readonly value: number | null;
    readonly reason: string;
  },
): void {
  const { db } = context;
  const { rating, month, value } = wanted;
  const client = requireClient(context, wanted.clientNo);
  if (isMonthClosed(db, month)) throw new OperationFailure('tiering.monthClosed', { month });
  changeLedger(
    context,
    () => {
      recordGroundChange(db, {
        kind: 'ratings',
        cause: 'set',
        at: context.now(),
        from: month,
      });
      if (value === null) removeRating(db, client.id, rating, month);
      else {
        const by = { recordedAt: context.now(), accountId: context.account.id };
        writeRating(db, { ...wanted, ...by, value, clientId: client.id });
      }
    },
    () => ({ action: 'rating.set', subject: wanted.clientNo, detail: { ...wanted } }),
  );
}
