import {
  addMonths,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';
import { fen } from '../../../shared/models/money';
import type { LadderStep, MetricDefinition, Scheme } from '../../../shared/models/scheme';
import type { KeepOrReach, KeepRefusal } from '../../../shared/models/tiering';
import { formatMessage, type Language } from '../../../shared/text/message';
import { keepRefusalTexts, tieringTexts } from '../../../shared/text/tiering';
import {
  averageIfHeld,
  balanceToReach,
  type RunningAverage,
  type SettledMonth,
} from '../../domain/tiering/keep-or-reach';
import { readCountedSource } from '../../domain/tiering/metrics/counted';
import { listLeaves, nodeAt } from '../../domain/tiering/node-at';
import { settleMonths, type WindowMonth } from '../../domain/tiering/settle-months';
import {
  listBalanceMonths,
  type BalanceColumns,
  type ColumnSum,
} from '../../ledger/tiering/balance-months';
import { columnOf } from '../../ledger/columns';
import { readHouseholds } from '../../ledger/tiering/households';
import { assetColumn } from '../../ledger/month-table';
import { findTierRow } from '../../ledger/tiering/tier-runs';
import { requireClient } from '../ground/find-client';
import type { Shown } from '../ground/ledger';
import { requireScheme } from '../ground/find-scheme';
import { findMonthRun } from '../ground/month-run';
import { divideRounded } from '../../domain/tiering/exact';

interface Ladder {
  readonly steps: readonly LadderStep[];
  /** Months of the average that ends in a month. */
  readonly monthsIn: (month: Month) => number;
  readonly columns: BalanceColumns;
}

const column = (field: string): ColumnSum => ({ all: [columnOf(field)], any: [], less: [] });

/** What a counted average's months and balances are read from, as the tier reads its own figure. */
function countedColumns(
  definition: Extract<MetricDefinition, { kind: 'counted' }>,
  assets: string,
): BalanceColumns {
  const counts = definition.counts.map(columnOf);
  const less = definition.leavesOut.map(columnOf);
  const parts = definition.parts.map(({ field }) => columnOf(field));
  return {
    averages: [
      ...(parts.length > 0 ? [{ all: parts, any: [], less: [] }] : []),
      { all: [columnOf(definition.whole.field)], any: [], less },
    ],
    balances: [
      { all: [], any: counts, less: [] },
      { all: [assets], any: [], less },
    ],
  };
}

/** A year to date begins anew in January: its average is over the months since then. */
const monthsOf =
  ({ months, span }: Extract<MetricDefinition, { kind: 'average' }>) =>
  (month: Month): number =>
    span === 'yearToDate' ? Math.min(months, Number(month.slice(5, 7))) : months;

/** Months that an average is taken over, and what it is made of; null for any other metric. */
function monthlyAverage(
  definition: MetricDefinition,
  assets: string,
): Omit<Ladder, 'steps'> | null {
  const balances = [{ all: [assets], any: [], less: [] }];
  if (definition.kind === 'counted') {
    return { monthsIn: () => definition.months, columns: countedColumns(definition, assets) };
  }
  if (definition.kind === 'average') {
    return {
      monthsIn: monthsOf(definition),
      columns: { averages: [column(definition.field)], balances },
    };
  }
  const isMonthly =
    definition.kind === 'figure' &&
    (definition.field === 'aumDailyAvgMonth' || definition.field === 'depositDailyAvg');
  return isMonthly
    ? { monthsIn: () => 1, columns: { averages: [column(definition.field)], balances } }
    : null;
}

/** The ladder that decided, when an average of money does; null otherwise. */
function ladderAt(scheme: Scheme, path: number): Ladder | null {
  const node = nodeAt(scheme, listLeaves(scheme)[path]?.at ?? 'root');
  if (node.kind !== 'ladder') return null;
  const metric = scheme.metrics[node.metric];
  const assets = assetColumn[scheme.subject];
  const average = metric?.unit === 'money' ? monthlyAverage(metric.definition, assets) : null;
  return average && { steps: node.steps, ...average };
}

interface Balances {
  readonly running: RunningAverage;
  readonly balanceToday: number;
}

/** The tier's own figure and whether a file stated it: months it lacks are then in it all the same. */
interface TierFigure {
  readonly month: Month;
  readonly metric: number;
  readonly isStated: boolean;
}

/** Months of the tier's average, adding up to the figure that decided. */
function settledWindow(
  ladder: Ladder,
  tier: TierFigure,
  averageOf: (month: Month) => number | null,
): ReadonlyMap<Month, SettledMonth> {
  const months = Array.from({ length: ladder.monthsIn(tier.month) }, (_, back): WindowMonth => {
    const month = addMonths(tier.month, -back);
    return { month, days: daysInMonth(month), average: averageOf(month) };
  });
  const counted = tier.isStated ? months : months.filter(({ average }) => average !== null);
  return new Map(settleMonths(tier.metric, counted).map((each) => [each.month, each]));
}

function readBalances(
  context: Pick<Shown, 'db'>,
  scheme: Scheme,
  ladder: Ladder,
  client: { readonly id: number; readonly tier: TierFigure },
  today: Day,
): Balances | null {
  const months = listBalanceMonths(context.db, scheme.subject, client.id, ladder.columns);
  const known = new Map(months.map((each) => [each.month, each]));
  const averageOf = (each: Month) => known.get(each)?.average ?? null;
  const month = monthOf(today);
  const balanceToday = months.filter((each) => each.month <= month).at(-1)?.balance ?? null;
  if (balanceToday === null) return null;
  const settled = settledWindow(ladder, client.tier, averageOf);
  const earlier = Array.from({ length: ladder.monthsIn(month) - 1 }, (_, back): SettledMonth[] => {
    const each = addMonths(month, -back - 1);
    const inWindow = settled.get(each);
    if (inWindow) return [inWindow];
    const average = averageOf(each);
    const days = daysInMonth(each);
    return average === null ? [] : [{ fenDays: BigInt(average) * BigInt(days), days }];
  }).flat();
  // In the tiered month itself what was held so far is its part of the figure that gave the tier.
  const own = settled.get(month);
  const soFar = own ? Number(divideRounded(own.fenDays, BigInt(own.days))) : averageOf(month);
  return { running: { today, soFar: soFar ?? balanceToday, earlier }, balanceToday };
}

/** Whether the scheme adds up the client's household: one member's balances can not answer then. */
function isPooled(
  { db }: Pick<Shown, 'db'>,
  scheme: Scheme,
  clientId: number,
  month: Month,
): boolean {
  const { household } = scheme.rules;
  if (household === 'none') return false;
  return readHouseholds(db, month).some(
    ({ members, head }) =>
      members.length > 1 && (household === 'all' ? members.includes(clientId) : head === clientId),
  );
}

function refuse(
  refused: KeepRefusal['refused'],
  language: Language,
  values: Record<string, string>,
): KeepRefusal {
  return { refused, sentence: formatMessage(keepRefusalTexts[refused], language, values) };
}

/**
 * What a client must hold from today to the month's end to reach the next tier or keep this one
 * or, where that can not be said, why. It is reckoned from the figure that decided the tier.
 */
export function showKeepOrReach(
  context: Pick<Shown, 'db'>,
  wanted: {
    readonly clientNo: string;
    readonly month: Month;
    readonly scheme: string;
    readonly today: Day;
  },
  language: Language = 'zh-CN',
): KeepOrReach | KeepRefusal {
  const client = requireClient(context, wanted.clientNo);
  const { scheme: present } = requireScheme(context, wanted.scheme);
  const found = findMonthRun(context, wanted.scheme, wanted.month);
  const names = { month: wanted.month, scheme: present.name, client: client.name };
  if (!found) return refuse('notRun', language, names);
  const { scheme } = found.stored;
  const row = findTierRow(context.db, found.run.id, client.id);
  if (!row) return refuse('notTiered', language, names);
  const ladder = ladderAt(scheme, row.path);
  if (!ladder) return refuse('noAverage', language, names);
  if (row.metric === null) return refuse('noFigure', language, names);
  if (isPooled(context, scheme, client.id, wanted.month))
    return refuse('household', language, names);
  const isStated = readCountedSource(row.source).source === 1;
  const tier = { month: wanted.month, metric: row.metric, isStated };
  const balances = readBalances(context, scheme, ladder, { id: client.id, tier }, wanted.today);
  if (!balances) return refuse('noBalance', language, names);
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
