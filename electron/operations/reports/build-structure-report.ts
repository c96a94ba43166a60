import { addMonths, type Month } from '../../../shared/models/calendar';
import type { Report } from '../../../shared/models/report';
import { mapRanks } from '../../domain/tiering/map-ranks';
import { listLeaves, nodeAt } from '../../domain/tiering/node-at';
import {
  structureReport,
  type Comparison,
  type GroupTotals,
  type RankTotal,
} from '../../domain/reports/structure-report';
import { countWithoutValue } from '../../ledger/tiering/matrix-rows';
import {
  readGroupedTiers,
  type FlowGroup,
  type TieredMonth,
} from '../../ledger/tiering/tier-flows';
import type { Shown } from '../ground/ledger';
import { findTieredMonth, type ReportScope } from './report-scope';

/** The last month of the quarter before the month's own. */
export function endOfLastQuarter(month: Month): Month {
  const index = Number(month.slice(5, 7));
  return addMonths(month, -(((index - 1) % 3) + 1));
}

/** The December before the month's year. */
export function endOfLastYear(month: Month): Month {
  return `${Number(month.slice(0, 4)) - 1}-12` as Month;
}

/** Report 1: against last month, the last quarter's end and the year's start, by owner and branch. */
export function buildStructureReport(context: Shown, scope: ReportScope): Report {
  const { month } = scope.tiered;
  const byOwner = readGroups(context, scope, 'owner');
  const byBranch = readGroups(context, scope, 'branch');
  return structureReport({
    frame: scope.frame,
    totals: sumRanks(byOwner),
    comparisons: comparisonsOf(context, scope, month),
    withoutValue: withoutValue(context, scope),
    // One branch, or none named, says nothing that the whole does not.
    groups: byBranch.groups.length > 1 ? [byOwner, byBranch] : [byOwner],
  });
}

/** Clients in a tier though a value of the matrix is missing, per tier; none without a matrix. */
function withoutValue({ db }: Shown, { stored, run }: ReportScope) {
  const { scheme } = stored;
  const paths = listLeaves(scheme).flatMap(({ at }, path) =>
    nodeAt(scheme, at).kind === 'matrix' ? [path] : [],
  );
  return paths.length === 0 ? [] : countWithoutValue(db, run, paths);
}

function readGroups(context: Shown, scope: ReportScope, kind: FlowGroup): GroupTotals {
  const rows = readGroupedTiers(context.db, {
    subject: scope.stored.scheme.subject,
    month: scope.tiered,
    group: kind,
  });
  const names = [...new Set(rows.map(({ group }) => group))];
  names.sort((one, other) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other, 'zh-CN'),
  );
  return {
    kind,
    groups: names.map((name) => ({ name, totals: rows.filter(({ group }) => group === name) })),
  };
}

function sumRanks({ groups }: GroupTotals): RankTotal[] {
  const sums = new Map<number, RankTotal>();
  for (const { rank, clients, amount } of groups.flatMap(({ totals }) => totals)) {
    const sum = sums.get(rank) ?? { rank, clients: 0, amount: 0 };
    sums.set(rank, { rank, clients: sum.clients + clients, amount: sum.amount + amount });
  }
  return [...sums.values()];
}

function comparisonsOf(context: Shown, scope: ReportScope, month: Month): Comparison[] {
  const wanted = [
    { what: 'lastMonth', month: scope.frame.comparedWith ?? addMonths(month, -1) },
    { what: 'lastQuarter', month: endOfLastQuarter(month) },
    { what: 'yearStart', month: endOfLastYear(month) },
  ] as const;
  // After a quarter's first month last month is the quarter's end: said once.
  const distinct = wanted.filter(
    (each, at) => wanted.findIndex((other) => other.month === each.month) === at,
  );
  return distinct.map((each) => ({ ...each, totals: totalsOf(context, scope, each.month) }));
}

/** Totals of another month in the ranks of this one; tiers are the same by their names. */
function totalsOf(context: Shown, scope: ReportScope, month: Month): RankTotal[] | null {
  const { scheme } = scope.stored;
  const found = findTieredMonth(context, scheme.id, month);
  if (!found) return null;
  const tiered: TieredMonth = { runId: found.run.id, month };
  const { subject } = scheme;
  const rows = readGroupedTiers(context.db, { subject, month: tiered, group: null });
  const ranks = mapRanks(found.stored.scheme, scheme);
  return sumRanks({ kind: 'owner', groups: [{ name: null, totals: rows }] }).map((total) => ({
    ...total,
    rank: ranks[total.rank] ?? total.rank,
  }));
}
