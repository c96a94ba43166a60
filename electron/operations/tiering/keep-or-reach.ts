import {
  addMonths,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';
import { fen } from '../../../shared/models/money';
import type { LadderStep, MetricDefinition, Scheme } from '../../../shared/models/scheme';
import type { KeepOrReach } from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { tieringTexts } from '../../../shared/text/tiering';
import {
  averageIfHeld,
  balanceToReach,
  type KnownMonth,
  type RunningAverage,
} from '../../domain/tiering/keep-or-reach';
import { listLeaves, nodeAt } from '../../domain/tiering/node-at';
import { columnOf } from '../../ledger/columns';
import { assetColumn, readMonthFigures } from '../../ledger/tier-inputs';
import { findTierRow } from '../../ledger/tier-runs';
import { requireClient } from '../clients/show-client';
import type { LedgerContext } from '../ledger-context';
import { findMonthRun } from './month-run';

/** Months that an average is taken over, and its monthly field; null for any other metric. */
function monthlyAverage(
  definition: MetricDefinition,
): { readonly field: string; readonly months: number } | null {
  if (definition.kind === 'average') return { field: definition.field, months: definition.months };
  const isMonthly =
    definition.kind === 'figure' &&
    (definition.field === 'aumDailyAvgMonth' || definition.field === 'depositDailyAvg');
  return isMonthly ? { field: definition.field, months: 1 } : null;
}

interface Ladder {
  readonly steps: readonly LadderStep[];
  readonly field: string;
  readonly months: number;
}

/** The ladder that decided, when an average of money does; null otherwise. */
function ladderAt(scheme: Scheme, path: number): Ladder | null {
  const node = nodeAt(scheme, listLeaves(scheme)[path]?.at ?? 'root');
  if (node.kind !== 'ladder') return null;
  const metric = scheme.metrics[node.metric];
  const average = metric?.unit === 'money' ? monthlyAverage(metric.definition) : null;
  return average && { steps: node.steps, ...average };
}

interface Balances {
  readonly running: RunningAverage;
  readonly balanceToday: number;
}

function readBalances(
  context: Pick<LedgerContext, 'db'>,
  scheme: Scheme,
  ladder: Ladder,
  clientId: number,
  today: Day,
): Balances | null {
  const { subject } = scheme;
  const columns = [columnOf(ladder.field), assetColumn[subject]];
  const month = monthOf(today);
  const figures = readMonthFigures(context.db, subject, clientId, columns);
  const averageOf = (each: Month) => figures.get(each)?.[0] ?? null;
  const newest = [...figures.keys()]
    .filter((each) => each <= month)
    .sort()
    .at(-1);
  const balanceToday = newest ? (figures.get(newest)?.[1] ?? null) : null;
  if (balanceToday === null) return null;
  const earlier = Array.from({ length: ladder.months - 1 }, (_, back): KnownMonth[] => {
    const each = addMonths(month, -back - 1);
    const average = averageOf(each);
    return average === null ? [] : [{ average, days: daysInMonth(each) }];
  }).flat();
  return { running: { today, soFar: averageOf(month) ?? balanceToday, earlier }, balanceToday };
}

/**
 * What a client must hold from today to the month's end to reach the next tier or keep this one
 * (paper 20); null where the client's tier does not come from an average of balances.
 */
export function showKeepOrReach(
  context: Pick<LedgerContext, 'db'>,
  wanted: {
    readonly clientNo: string;
    readonly month: Month;
    readonly scheme: string;
    readonly today: Day;
  },
  language: Language = 'zh-CN',
): KeepOrReach | null {
  const client = requireClient(context, wanted.clientNo);
  const found = findMonthRun(context, wanted.scheme, wanted.month);
  const row = found && findTierRow(context.db, found.run.id, client.id);
  const { scheme } = found?.stored ?? {};
  const ladder = scheme && row ? ladderAt(scheme, row.path) : null;
  if (!scheme || !row || !ladder) return null;
  const balances = readBalances(context, scheme, ladder, client.id, wanted.today);
  if (!balances) return null;
  const step = ladder.steps.findIndex(({ rank }) => rank === row.judgedRank);
  const goal = (at: number): KeepOrReach['keep'] => {
    const bound = ladder.steps[at]?.lowerBound;
    if (bound === null || bound === undefined) return null;
    const balance = Math.max(0, balanceToReach(balances.running, bound));
    const tier = scheme.tiers[ladder.steps[at]?.rank ?? 0]?.name ?? '';
    return { tier, bound: fen(bound), balance: fen(balance) };
  };
  const keep = goal(step);
  return {
    clientNo: wanted.clientNo,
    month: monthOf(wanted.today),
    today: wanted.today,
    metric: fen(averageIfHeld(balances.running, balances.balanceToday)),
    tier: scheme.tiers[row.rank]?.name ?? '',
    reach: goal(step + 1),
    keep,
    mayLeave: keep && fen(Math.max(0, balances.balanceToday - keep.balance)),
    balanceToday: fen(balances.balanceToday),
    assumption: formatMessage(tieringTexts.holdAssumption, language),
  };
}
