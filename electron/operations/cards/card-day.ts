import type { DayOutcome } from '../../../shared/models/card-life';
import { advanceCardClock, readCardClock } from '../../ledger/cards/card-rules';
import { hasUnmatchedOpenings } from '../../ledger/cards/card-openings';
import { listCardsPast } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { toFailure } from '../ground/failure';
import { changeLedger, recordEvent, type Ledger } from '../ground/ledger';
import { refreshExceptions } from './exceptions';
import { matchOpenings, settleConflicts } from './match-openings';
import { newestCardDay } from './newest-day';
import { stepCard } from './take-steps';

/** Ends the services of every card past its last day; inside the work of `changeLedger`. */
export function expireCards(context: Ledger): number {
  const past = listCardsPast(context.db, newestCardDay(context));
  for (const card of past) {
    stepCard(context, card, 'expire', {
      holds: { expired: true },
      evidence: { expiresOn: card.expiresOn },
    });
  }
  settleConflicts(context);
  return past.length;
}

/**
 * A new day (docs/rules/cards.md#validity-and-reminders): cards past their last day expire and their services
 * stop, openings that no card rests on yet are matched, exceptions are looked at again. Runs when the ledger is
 * unlocked and any number of times; a clock that was set back changes nothing.
 */
export function runCardDay(context: Ledger): DayOutcome {
  const day = dayOf(context.now());
  const known = readCardClock(context.db);
  const newestDay = newestCardDay(context);
  const isNew = known === null || day > known;
  if (!isNew && !hasUnmatchedOpenings(context.db)) return { day, newestDay, expired: 0 };
  const expired = changeLedger(
    context,
    () => {
      advanceCardClock(context.db, newestDay);
      if (hasUnmatchedOpenings(context.db)) matchOpenings(context);
      const count = expireCards(context);
      refreshExceptions(context);
      return count;
    },
    (count) => ({ action: 'card.day', subject: newestDay, detail: { expired: count } }),
  );
  return { day, newestDay, expired };
}

/**
 * The same when a ledger is opened: whatever goes wrong is entered in the audit log, and the ledger
 * still opens, so that people can mend it.
 */
export function beginCardDay(context: Ledger): void {
  try {
    runCardDay(context);
  } catch (error) {
    const { code } = toFailure(error);
    recordEvent(context, { action: 'card.dayFailed', subject: code });
  }
}
