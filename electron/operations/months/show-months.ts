import type { Month } from '../../../shared/models/calendar';
import type { MonthState } from '../../../shared/models/month-state';
import { countChangedResults, listMonthEvents } from '../../ledger/months/month-closings';
import { isMonthClosed } from '../../ledger/months/months';
import { monthsWithFigures } from '../../ledger/tiered-months';
import type { Shown } from '../ground/ledger';

/** Where a month stands, with its whole history. */
export function describeMonth({ db }: Pick<Shown, 'db'>, month: Month): MonthState {
  const events = listMonthEvents(db, month);
  const reopening = events.findLastIndex(({ kind }) => kind === 'reopened');
  const sealed = events.slice(0, Math.max(0, reopening)).findLast(({ kind }) => kind === 'closed');
  return {
    month,
    isClosed: isMonthClosed(db, month),
    events: events.map(({ kind, at, by, reason }) => ({ kind, at, by, reason })),
    changedResults: sealed ? countChangedResults(db, sealed.id, month) : null,
  };
}

/** Every month with figures, newest first. */
export function showMonths(context: Pick<Shown, 'db'>): MonthState[] {
  return monthsWithFigures(context.db).map((month) => describeMonth(context, month));
}
