import type { Month } from '../../../shared/models/calendar';
import type { TierStructure } from '../../../shared/models/tiering';
import { mapRanks } from '../../domain/tiering/map-ranks';
import type { PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { newestBatchOfMonth } from '../../ledger/imports/import-batches';
import { newestGround, recordGroundChange } from '../../ledger/months/ground-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { findSchemeById, type StoredScheme } from '../../ledger/tiering/schemes';
import { prepareHadFigures } from '../../ledger/tiering/tier-inputs';
import { findRun, findRunOfCode, type TierRun } from '../../ledger/tiering/tier-runs';
import { prepareTierWriter, replaceRun } from '../../ledger/tiering/write-tier-run';
import { comparedMonth, listSubjectMonths } from '../../ledger/tiered-months';
import { cardScheme } from '../../../shared/models/scheme-roles';
import { gradeMonth } from '../cards/grade-cards';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { findSchemeOfMonth, requireSchemeOf } from '../ground/find-scheme';
import { openMonthFigures } from '../ground/month-figures';
import { prepareGrace } from './months-of-grace';
import { prepareMonthJudge, type MonthBefore } from './month-judge';
import { runsOfExecutives, standingOfRun } from '../ground/result-standing';
import { buildStructure } from './tier-structure';
import { readyScheme } from './ready-scheme';

/** Called again and again while clients are judged; throwing from it cancels the run. */
export type TierProgress = (clientsDone: number) => void;

/** So many clients are judged before a cancel is seen: the costliest scheme takes a second for them. */
export const clientsBetweenStops = 100;

/** Whether a month's run is missing, by an older version, or no longer stands. */
function isStale(context: Shown, stored: StoredScheme, month: Month): boolean {
  const run = findRun(context.db, stored.id, month);
  return !run || !standingOfRun(context, run).isCurrent;
}

/** A month to tier, by the version that counts in it. */
interface MonthTask {
  readonly month: Month;
  readonly stored: StoredScheme;
  /** Whether its results may come out differently, so that what stands on them must be renewed. */
  readonly isRenewal: boolean;
}

/**
 * The months to tier for a month, oldest first: itself, and every open month before it whose run is missing or stale, since a movement needs the tier of the last month there is. A closed
 * month is never tiered again; what it holds is what later months are compared with.
 */
function monthsToTier(context: Shown, wanted: Omit<MonthTask, 'isRenewal'>): MonthTask[] {
  const { scheme } = wanted.stored;
  const row: Omit<MonthTask, 'isRenewal'>[] = [];
  const upTo = listSubjectMonths(context.db, scheme.subject).filter((each) => each <= wanted.month);
  for (const month of upTo) {
    const stored = findSchemeOfMonth(context, scheme.id, month);
    if (!stored || isMonthClosed(context.db, month)) break;
    row.unshift({ month, stored });
  }
  const firstStale = row.findIndex(({ month, stored }) => isStale(context, stored, month));
  // The same figures and the same version give the same rows: nothing that stands on them changes.
  if (firstStale < 0) return [{ ...wanted, isRenewal: false }];
  return row.slice(firstStale).map((task) => ({ ...task, isRenewal: true }));
}

/**
 * The people's months to tier before an organisations' one: those whose tiers say how many executives
 * are VIPs, where they are out of date and still open. None for a scheme that looks at no executives.
 */
function peopleToTier(context: Shown, tasks: readonly MonthTask[]): MonthTask[] {
  const wanted = new Map<string, MonthTask>();
  for (const { month, stored } of tasks) {
    for (const run of runsOfExecutives(context.db, readyScheme(stored.scheme), month)) {
      if (standingOfRun(context, run).isCurrent) continue;
      const code = findSchemeById(context.db, run.schemeId)?.scheme.id;
      const people = code && findSchemeOfMonth(context, code, run.month);
      if (!people) continue;
      for (const task of monthsToTier(context, { month: run.month, stored: people })) {
        wanted.set(`${code} ${task.month}`, task);
      }
    }
  }
  return [...wanted.values()].sort((left, right) => left.month.localeCompare(right.month));
}

/** What movements of a month are measured against: the last month there is, by whichever version. */
function readMonthBefore(
  { db }: Shown,
  { month, stored }: MonthTask,
  previous: TierRun | undefined,
): MonthBefore {
  if (!previous) return { ranks: [], hadFigures: () => false, keptBefore: () => [] };
  const maker = findSchemeById(db, previous.schemeId)?.scheme ?? stored.scheme;
  return {
    ranks: mapRanks(maker, stored.scheme),
    hadFigures: prepareHadFigures(db, stored.scheme.subject, previous.month),
    keptBefore: prepareGrace(db, stored.scheme, month),
  };
}

function runMonth(
  context: Ledger,
  task: MonthTask,
  prepared: PreparedScheme,
  progress: TierProgress,
): void {
  const { db } = context;
  const { month, stored } = task;
  const before = comparedMonth(db, stored.scheme.subject, month);
  const previous = before === null ? undefined : findRunOfCode(db, stored.scheme.id, before);
  const figures = openMonthFigures(db, prepared, month, previous?.id ?? null);
  const runId = replaceRun(db, {
    schemeId: stored.id,
    month,
    previousMonth: previous ? before : null,
    ranAt: context.now(),
    accountId: context.account.id,
    newestBatchId: newestBatchOfMonth(db, month, stored.scheme.subject),
    groundSeen: task.isRenewal
      ? recordGroundChange(db, {
          kind: 'run',
          cause: 'tiered',
          at: context.now(),
          subject: stored.scheme.subject,
          scheme: stored.scheme.id,
          from: month,
        })
      : newestGround(db),
    totals: figures.place.totals,
  });
  const judge = prepareMonthJudge(prepared, figures, readMonthBefore(context, task, previous));
  const writer = prepareTierWriter(db, runId);
  let done = 0;
  for (const page of figures.pages()) {
    for (const row of page) {
      const tiered = judge(row);
      if (tiered) writer.add(tiered);
      done += 1;
      if (done % clientsBetweenStops === 0) progress(done);
    }
  }
  progress(done);
  writer.finish();
}

function runMonths(context: Ledger, tasks: readonly MonthTask[], progress: TierProgress): void {
  const prepared = new Map<number, PreparedScheme>();
  for (const task of tasks) {
    const ready = prepared.get(task.stored.id) ?? readyScheme(task.stored.scheme);
    prepared.set(task.stored.id, ready);
    runMonth(context, task, ready, progress);
  }
}

/**
 * Gives every client of a month exactly one tier by the version of a scheme that counts in it
 * (docs/rules/tiering.md#one-tier-each). Months before it that are not tiered yet, or were imported again
 * since, are tiered first. One transaction; the same figures and the same version give the same rows. Throws
 * `tiering.monthClosed` for a closed month, whatever has changed since.
 */
export function tierMonth(
  context: Ledger,
  wanted: { readonly month: Month; readonly scheme: string },
  progress: TierProgress = () => undefined,
): TierStructure {
  const { month } = wanted;
  const stored = requireSchemeOf(context, wanted.scheme, month);
  if (!listSubjectMonths(context.db, stored.scheme.subject).includes(month)) {
    throw new OperationFailure('tiering.noSnapshot', { month });
  }
  if (isMonthClosed(context.db, month))
    throw new OperationFailure('tiering.monthClosed', { month });
  const own = monthsToTier(context, { month, stored });
  const tasks = [...peopleToTier(context, own), ...own];
  return changeLedger(
    context,
    () => {
      runMonths(context, tasks, progress);
      for (const task of tasks) {
        if (task.stored.scheme.id === cardScheme) gradeMonth(context, task.month);
      }
      // Read before the run is kept: a structure that can not be shown leaves nothing behind.
      return buildStructure(context, stored, month)!;
    },
    () => ({
      action: 'tier',
      subject: `${stored.scheme.id} ${month}`,
      detail: { months: own.map((task) => task.month), version: stored.scheme.version },
    }),
  );
}
