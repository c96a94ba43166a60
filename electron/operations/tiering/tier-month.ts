import { addMonths, type Month } from '../../../shared/models/calendar';
import type { Scheme, TierStructure } from '../../../shared/models/tiering';
import { prepareLadder } from '../../domain/tiering/ladder';
import { readFigure, readThreeMonthAverage, type MetricReading } from '../../domain/tiering/metric';
import { movementOf } from '../../domain/tiering/movement';
import { columnOf } from '../../ledger/columns';
import { newestBatchOfMonth } from '../../ledger/import-batches';
import { monthsWithSnapshots } from '../../ledger/months';
import type { StoredScheme } from '../../ledger/schemes';
import {
  findRun,
  lacksFigure,
  prepareTierWriter,
  readTierInputs,
  replaceRun,
  type TierInput,
  type TierRow,
} from '../../ledger/tier-runs';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { requireScheme } from './find-scheme';
import { sourceCode } from './metric-source';
import { buildStructure } from './tier-structure';

/** Called after every page of clients; throwing from it cancels the run. */
export type TierProgress = (clientsDone: number) => void;

/** Whether a month's run is missing or older than the month's newest import. */
function isStale(context: LedgerContext, schemeId: number, month: Month): boolean {
  const run = findRun(context.db, schemeId, month);
  return !run || run.newestBatchId < newestBatchOfMonth(context.db, month);
}

/**
 * The months to tier for a month, oldest first: itself, and every month before it in an unbroken
 * row whose run is missing or stale, since a movement needs the tier of the month before.
 */
function monthsToTier(context: LedgerContext, schemeId: number, month: Month): Month[] {
  const present = new Set(monthsWithSnapshots(context.db));
  const row: Month[] = [];
  for (let each = month; present.has(each); each = addMonths(each, -1)) row.unshift(each);
  const firstStale = row.findIndex((each) => isStale(context, schemeId, each));
  return firstStale < 0 ? [month] : row.slice(firstStale);
}

function readMetric(scheme: Scheme, month: Month, input: TierInput): MetricReading {
  return scheme.metric.kind === 'threeMonthAverage'
    ? readThreeMonthAverage(month, input.stated, input.averages)
    : readFigure(month, input.stated);
}

function prepareTiering(scheme: Scheme, month: Month): (input: TierInput) => TierRow {
  const judge = prepareLadder(scheme);
  return (input) => {
    const { value, source } = readMetric(scheme, month, input);
    const outcome = judge(value);
    return {
      clientId: input.clientId,
      ...outcome,
      previousRank: input.previousRank,
      movement: movementOf(input.previousRank, outcome.rank),
      metric: value,
      source: sourceCode(source),
      snapshotRevision: input.revision,
    };
  };
}

function runMonth(
  context: LedgerContext,
  stored: StoredScheme,
  month: Month,
  progress: TierProgress,
): void {
  const { db } = context;
  const { scheme } = stored;
  const before = addMonths(month, -1);
  const previous = findRun(db, stored.id, before);
  const statedColumn = columnOf(scheme.metric.field);
  const computes =
    scheme.metric.kind === 'threeMonthAverage' && lacksFigure(db, month, statedColumn);
  const runId = replaceRun(db, {
    schemeId: stored.id,
    month,
    previousMonth: previous ? before : null,
    ranAt: context.now(),
    accountId: context.account.id,
    newestBatchId: newestBatchOfMonth(db, month),
  });
  const tier = prepareTiering(scheme, month);
  const write = prepareTierWriter(db, runId);
  let done = 0;
  const pages = readTierInputs(db, {
    month,
    statedColumn,
    averageMonths: computes ? [month, before, addMonths(month, -2)] : [],
    previousRunId: previous?.id ?? null,
  });
  for (const page of pages) {
    for (const input of page) write(tier(input));
    done += page.length;
    progress(done);
  }
}

/**
 * Gives every client of a month exactly one tier by a scheme's newest version (paper 20). Months
 * before it that are not tiered yet, or were imported again since, are tiered first. One
 * transaction; the same figures and the same version give the same rows.
 */
export function tierMonth(
  context: LedgerContext,
  wanted: { readonly month: Month; readonly scheme: string },
  progress: TierProgress = () => undefined,
): TierStructure {
  const stored = requireScheme(context, wanted.scheme);
  const { month } = wanted;
  if (!monthsWithSnapshots(context.db).includes(month)) {
    throw new OperationFailure('tiering.noSnapshot', { month });
  }
  const months = monthsToTier(context, stored.id, month);
  changeLedger(
    context,
    () => months.forEach((each) => runMonth(context, stored, each, progress)),
    () => ({ action: 'tier', subject: `${stored.scheme.id} ${month}`, detail: { months } }),
  );
  return buildStructure(context, stored, month)!;
}
