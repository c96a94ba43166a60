import { missingMonth, type Month } from '../../../shared/models/calendar';
import type { Report, ReportChart, ReportTable, ReportValue } from '../../../shared/models/report';
import type { SchemeTier } from '../../../shared/models/scheme';
import { formatMessage } from '../../../shared/text/message';
import { reportTitleTexts } from '../../../shared/text/reports';
import {
  amountDefinition,
  columnsNamed,
  drillInto,
  frameFootnotes,
  percentText,
  reportColumn,
  sayIn,
  type ReportFrame,
  type SayReport,
} from './report-frame';
import { sumFen } from '../../../shared/models/money';
import { addShares, wholeShares } from '../../../shared/models/shares';

/** Clients and assets (fen) of one rank. */
export interface RankTotal {
  readonly rank: number;
  readonly clients: number;
  readonly amount: number;
}

/** An earlier month to compare with; null totals where it is not tiered. */
export interface Comparison {
  readonly what: 'lastMonth' | 'lastQuarter' | 'yearStart';
  readonly month: Month;
  readonly totals: readonly RankTotal[] | null;
}

/** Totals of one owner or branch, by rank. */
export interface GroupTotals {
  readonly kind: 'owner' | 'branch';
  readonly groups: readonly {
    readonly name: string | null;
    readonly totals: readonly RankTotal[];
  }[];
}

interface StructureInput {
  readonly frame: ReportFrame;
  readonly totals: readonly RankTotal[];
  readonly comparisons: readonly Comparison[];
  readonly groups: readonly GroupTotals[];
  /** Clients per rank who lack a value of the scheme's matrix. */
  readonly withoutValue: readonly { readonly rank: number; readonly clients: number }[];
}

/** A share of a whole; none where the whole is negative, since a part of a debt is no percentage. */
const share = (part: number, whole: number): number | null =>
  whole < 0 ? null : whole === 0 ? 0 : part / whole;
const sumOf = (totals: readonly RankTotal[], figure: 'clients' | 'amount'): number =>
  sumFen(totals.map((each) => each[figure]));

/** Totals of one rank; several groups may each have some. */
function totalAt(totals: readonly RankTotal[], rank: number): RankTotal {
  const ofRank = totals.filter((each) => each.rank === rank);
  return { rank, clients: sumOf(ofRank, 'clients'), amount: sumOf(ofRank, 'amount') };
}

/**
 * The tier structure (docs/rules/reports.md#tier-structure): clients and assets per tier, their shares, and
 * what changed.
 */
export function structureReport(input: StructureInput): Report {
  const { frame, totals } = input;
  const say = sayIn(frame);
  const { scheme, branchName, month } = frame;
  const missing = input.comparisons.filter((each) => each.totals === null);
  return {
    title: formatMessage(reportTitleTexts.structure, frame.language),
    subtitle: say('subtitle', { branch: branchName, scheme: scheme.name, month }),
    headline: vipLine(frame, totals, say),
    charts: [sharesChart(frame, totals, say)],
    tables: [
      tierTable(input, say),
      ...input.groups.map((groups) => groupTable(frame, groups, say)),
    ],
    footnotes: [
      ...missing.map(({ what, month: absent }) =>
        say('comparisonMissing', { month: absent, what: say(what) }),
      ),
      ...input.withoutValue.map(({ rank, clients }) =>
        say('withoutValue', { tier: scheme.tiers[rank]?.name ?? '', count: clients }),
      ),
      say('sharesRounded'),
      ...frameFootnotes(frame, say),
    ],
    definitions: [
      amountDefinition(frame, say),
      ...scheme.sources.map(({ text }) => ({ term: scheme.name, meaning: text })),
    ],
  };
}

const isVip = ({ scheme }: ReportFrame, rank: number): boolean => rank >= scheme.vipFloorRank;

/** Every tier's share of clients and of assets; each adds up to the whole. */
function sharesOf({ scheme }: ReportFrame, totals: readonly RankTotal[]) {
  const of = (figure: 'clients' | 'amount') => {
    const shares = wholeShares(scheme.tiers.map(({ rank }) => totalAt(totals, rank)[figure]));
    return new Map(scheme.tiers.map(({ rank }, place) => [rank, shares[place] ?? null]));
  };
  return { clients: of('clients'), amount: of('amount') };
}

function vipLine(frame: ReportFrame, totals: readonly RankTotal[], say: SayReport): string {
  const shares = sharesOf(frame, totals);
  const ofVip = (figure: 'clients' | 'amount') =>
    addShares([...shares[figure]].flatMap(([rank, each]) => (isVip(frame, rank) ? [each] : [])));
  return say('vipLine', {
    tier: frame.scheme.tiers[frame.scheme.vipFloorRank]?.name ?? '',
    clientShare: percentText(ofVip('clients')),
    amountShare: percentText(ofVip('amount')),
  });
}

function sharesChart(
  frame: ReportFrame,
  totals: readonly RankTotal[],
  say: SayReport,
): ReportChart {
  const tiers = frame.scheme.tiers.toReversed();
  const known = sharesOf(frame, totals);
  const shares = (figure: 'clients' | 'amount') =>
    tiers.map(({ rank }) => known[figure].get(rank) ?? 0);
  return {
    kind: 'bars',
    title: `${say('clientShare')} / ${say('amountShare')}`,
    format: 'percent',
    categories: tiers.map(({ name }) => name),
    series: [
      { name: say('clientShare'), values: shares('clients') },
      { name: say('amountShare'), values: shares('amount') },
    ],
  };
}

function tierTable({ frame, totals, comparisons }: StructureInput, say: SayReport): ReportTable {
  const known = comparisons.filter((each) => each.totals !== null);
  const tiers = frame.scheme.tiers.toReversed();
  const shares = sharesOf(frame, totals);
  type Shares = readonly [clients: number | null, amount: number | null];
  const cellsOf = (
    now: Omit<RankTotal, 'rank'>,
    [clientShare, amountShare]: Shares,
    before: (each: Comparison) => typeof now,
  ) => [
    now.clients,
    clientShare,
    now.amount,
    amountShare,
    ...known.flatMap((each) => [
      now.clients - before(each).clients,
      now.amount - before(each).amount,
    ]),
  ];
  const sharesAt = (rank: number): Shares => [
    shares.clients.get(rank) ?? null,
    shares.amount.get(rank) ?? null,
  ];
  const ofWhole: Shares = [
    addShares([...shares.clients.values()]),
    addShares([...shares.amount.values()]),
  ];
  const row = ({ rank, name }: SchemeTier): ReportValue[] => [
    name,
    ...cellsOf(totalAt(totals, rank), sharesAt(rank), (each) => totalAt(each.totals ?? [], rank)),
  ];
  const all = (of: readonly RankTotal[]) => ({
    clients: sumOf(of, 'clients'),
    amount: sumOf(of, 'amount'),
  });
  return {
    name: formatMessage(reportTitleTexts.structure, frame.language),
    columns: [
      reportColumn(say, 'tier', 'text', 14),
      reportColumn(say, 'clients', 'integer', 11),
      reportColumn(say, 'clientShare', 'percent', 11),
      reportColumn(say, 'amount', 'yuan', 20),
      reportColumn(say, 'amountShare', 'percent', 11),
      ...known.flatMap((each) => comparisonColumns(frame, say, each)),
    ],
    rows: tiers.map(row),
    totals: [say('total'), ...cellsOf(all(totals), ofWhole, (each) => all(each.totals ?? []))],
    drills: tiers.map(({ name }) => {
      const drill = drillInto(frame, frame.month, { tiers: [name] });
      return [drill, drill, null, drill, null, ...known.flatMap(() => [null, null])];
    }),
  };
}

function comparisonColumns(
  { month: present }: ReportFrame,
  say: SayReport,
  { what, month }: Comparison,
) {
  // Where the month before is missing, the column names the month it does compare with.
  const isGap = what === 'lastMonth' && missingMonth(present, month) !== null;
  const name = isGap ? month : say(what);
  return [
    {
      key: `clients.${what}`,
      title: say('clientsAgainst', { what: name }),
      format: 'integer' as const,
      width: 14,
    },
    {
      key: `amount.${what}`,
      title: say('amountAgainst', { what: name }),
      format: 'yuan' as const,
      width: 20,
    },
  ];
}

function groupTable(
  frame: ReportFrame,
  { kind, groups }: GroupTotals,
  say: SayReport,
): ReportTable {
  const tiers = frame.scheme.tiers.toReversed();
  const cellsOf = (totals: readonly RankTotal[]): (number | null)[] => {
    const vip = totals.filter(({ rank }) => isVip(frame, rank));
    return [
      ...tiers.map(({ rank }) => totalAt(totals, rank).clients),
      sumOf(totals, 'clients'),
      sumOf(totals, 'amount'),
      sumOf(vip, 'clients'),
      share(sumOf(vip, 'amount'), sumOf(totals, 'amount')),
    ];
  };
  const drillOf = (name: string | null, tierNames?: string[]) => {
    if (kind === 'branch') return null;
    const owner = name === null ? { withoutOwner: true } : { owners: [name] };
    return drillInto(frame, frame.month, { ...owner, ...(tierNames ? { tiers: tierNames } : {}) });
  };
  return {
    name: say(kind === 'owner' ? 'byOwner' : 'byBranch'),
    columns: [
      reportColumn(say, kind, 'text', 18),
      ...columnsNamed(
        tiers.map(({ name }) => name),
        'tier',
        'integer',
        11,
      ),
      reportColumn(say, 'clients', 'integer', 11),
      reportColumn(say, 'amount', 'yuan', 20),
      reportColumn(say, 'vipClients', 'integer', 11),
      reportColumn(say, 'vipShare', 'percent', 14),
    ],
    rows: groups.map(({ name, totals }) => [name ?? say('nobody'), ...cellsOf(totals)]),
    totals: [say('total'), ...cellsOf(groups.flatMap(({ totals }) => totals))],
    drills: groups.map(({ name }) => [
      drillOf(name),
      ...tiers.map((tier) => drillOf(name, [tier.name])),
      drillOf(name),
      null,
      null,
      null,
    ]),
  };
}
