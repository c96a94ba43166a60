import type { Month } from '../../../shared/models/calendar';
import type { MonthState } from '../../../shared/models/month-state';
import { insertClosing, insertSeals, type MonthSeal } from '../../ledger/months/month-closings';
import { isMonthClosed } from '../../ledger/months/months';
import { findSchemeOf, listSchemes } from '../../ledger/tiering/schemes';
import { resultsDigest } from '../../ledger/months/results-digest';
import { countTiered, findRun } from '../../ledger/tiering/tier-runs';
import { listSubjectMonths, monthsWithFigures } from '../../ledger/tiered-months';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { printedHead } from '../ground/printed-head';
import { tierMonth, type TierProgress } from '../tiering/tier-month';
import { describeMonth } from './show-months';

/** Schemes that tier somebody of the month, by the version that counts there. */
function schemesOfMonth({ db }: Shown, month: Month): string[] {
  return listSchemes(db)
    .map(({ scheme }) => scheme.id)
    .filter((code) => {
      const stored = findSchemeOf(db, code, month);
      return stored !== undefined && listSubjectMonths(db, stored.scheme.subject).includes(month);
    });
}

function sealOf({ db }: Shown, code: string, month: Month): MonthSeal {
  const stored = findSchemeOf(db, code, month);
  const run = stored && findRun(db, stored.id, month);
  if (!run) throw new Error(`${code} has no results in ${month}`);
  return {
    schemeId: stored.id,
    clients: countTiered(db, run.id),
    digest: resultsDigest(db, run.id),
  };
}

/**
 * Closes a month (docs/rules/months.md#closing): tiers by every scheme whatever is not tiered yet, then seals
 * figures and results; all of it or, after a failure, cancel or crash, none. Months before it that are open
 * would change what was sealed: they are closed with it, or it is refused with `month.earlierOpen`. Nothing is
 * imported into it or tiered again until it is reopened with a reason.
 */
export function closeMonth(
  context: Ledger,
  month: Month,
  progress: TierProgress = () => undefined,
  withEarlier = false,
): MonthState {
  const { db } = context;
  if (!monthsWithFigures(db).includes(month)) {
    throw new OperationFailure('tiering.noSnapshot', { month });
  }
  if (isMonthClosed(db, month)) throw new OperationFailure('month.alreadyClosed', { month });
  const earlier = openMonthsBefore(context, month);
  if (earlier.length > 0 && !withEarlier) {
    throw new OperationFailure('month.earlierOpen', { month, earlier: earlier.join('、') });
  }
  changeLedger(
    context,
    () => {
      for (const each of [...earlier, month]) closeOne(context, each, progress);
    },
    () => null,
  );
  return describeMonth(context, month);
}

/** Months with figures before a month that are still open, oldest first. */
function openMonthsBefore({ db }: Pick<Shown, 'db'>, month: Month): Month[] {
  return monthsWithFigures(db)
    .filter((each) => each < month && !isMonthClosed(db, each))
    .reverse();
}

function closeOne(context: Ledger, month: Month, progress: TierProgress): void {
  const { db, account } = context;
  const schemes = schemesOfMonth(context, month);
  const auditHead = printedHead(context);
  changeLedger(
    context,
    () => {
      for (const scheme of schemes) tierMonth(context, { month, scheme }, progress);
      const eventId = insertClosing(db, { month, at: context.now(), accountId: account.id });
      const seals = schemes.map((code) => sealOf(context, code, month));
      insertSeals(db, eventId, seals);
      return seals;
    },
    (seals) => ({
      action: 'month.close',
      subject: month,
      detail: { seals: seals.map(({ digest }) => digest), auditHead },
    }),
  );
}
