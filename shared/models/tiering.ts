import type { ResultStanding } from './result-standing';
import type { Month } from './calendar';
import type { Fen } from './money';
import type { CountedWay, MetricUnit } from './scheme';

export type { Scheme } from './scheme';

export const movements = ['new', 'up', 'down', 'same', 'left'] as const;
export type Movement = (typeof movements)[number];

/** What decided a tier: the figures alone, or a rule of the scheme (docs/rules/tiering.md). */
const decidingRules = [
  'none',
  'grace',
  'waitingUpgrade',
  'hysteresis',
  'override',
  'household',
  'minimumMonths',
] as const;
export type DecidingRule = (typeof decidingRules)[number];

/** The numbers under which results keep their rule: given once, whatever the order of any list. */
const ruleCodes: Readonly<Record<DecidingRule, number>> = {
  none: 0,
  grace: 1,
  waitingUpgrade: 2,
  hysteresis: 3,
  override: 4,
  household: 5,
  minimumMonths: 6,
};
const rulesByCode = new Map(decidingRules.map((rule) => [ruleCodes[rule], rule]));

/** The number under which a rule is stored. */
export function codeOfRule(rule: DecidingRule): number {
  return ruleCodes[rule];
}

/** The rule behind a stored number; undefined where there is none. */
export function ruleOfCode(code: unknown): DecidingRule | undefined {
  return typeof code === 'number' ? rulesByCode.get(code) : undefined;
}

/** Which months or file column the metric was taken from. */
export type MetricSource =
  | { readonly kind: 'file'; readonly month: Month }
  | { readonly kind: 'computed'; readonly months: readonly Month[] }
  | { readonly kind: 'missing' };

/** What of the assets the metric counts, and all assets beside it, in fen; null where unknown. */
export interface CountedAssetsFigure {
  readonly way: CountedWay;
  readonly all: number | null;
  /** Mean of the month-end figures of what does not count. */
  readonly leftOut: number | null;
  readonly leftOutMonths: number;
}

/**
 * A client under watch (关注, docs/rules/tiering.md#grace): below the bound of a tier that grace still keeps.
 * Where the figures stay as they are, the downgrade takes effect in this month and leads to this tier.
 */
export interface WatchedUntil {
  readonly from: Month;
  readonly tier: string;
}

/** One client's tier in one month. */
export interface TierResult {
  readonly clientNo: string;
  readonly month: Month;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly snapshotRevision: number;
  readonly rank: number;
  readonly tier: string;
  readonly previousRank: number | null;
  readonly previousTier: string | null;
  readonly movement: Movement;
  /** New this month, but here before the last month. */
  readonly wonBack: boolean;
  /** Value that decided, in whole units of its metric (see `MetricUnit`). */
  readonly metric: number | null;
  readonly metricLabel: string;
  readonly metricUnit: MetricUnit | null;
  readonly metricSource: MetricSource;
  /** Where the metric counts a part of the assets only. */
  readonly counted?: CountedAssetsFigure | null;
  /** Of a matrix: the value upwards; null elsewhere. */
  readonly secondMetric: number | null;
  /** Lower bound that the figures reached, null for the lowest. */
  readonly boundMet: number | null;
  readonly nextTier: string | null;
  /** Missing to the next tier up, null at the top. */
  readonly distanceUp: number | null;
  /** What may leave before the tier falls, null in the lowest tier. */
  readonly distanceDown: number | null;
  readonly nearMiss: 'up' | 'down' | null;
  readonly rule: DecidingRule;
  /** Rank that the figures alone gave, before any rule. */
  readonly judgedRank: number;
  readonly judgedTier: string;
  /** Months a higher tier has been kept in grace, this one included. */
  readonly heldMonths: number;
  /** Below the bound and kept by grace: when the downgrade takes effect, and to which tier. */
  readonly watch?: WatchedUntil | null;
  /** Place of the node that decided, e.g. `root.rows.1.then`, and the rows and lists on the way. */
  readonly decidedAt: string;
  readonly decidedBy: readonly string[];
}

/** A result with its Chinese or English sentence and the rows of its table. */
export interface TierExplanation {
  readonly result: TierResult;
  readonly sentence: string;
  /** Why it no longer stands, in one sentence; null while it does. */
  readonly outOfDate: string | null;
  readonly standing: ResultStanding;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** One line of the tier structure. */
export interface TierStructureLine {
  readonly rank: number;
  readonly tier: string;
  /** In the unit of the structure's metric; null where no single ladder bounds the tier. */
  readonly lowerBound: number | null;
  readonly clients: number;
  readonly aum: Fen;
  /** Shares of the whole, which add up to it exactly; null of a whole below zero. */
  readonly clientShare: number | null;
  readonly aumShare: number | null;
  readonly clientsChange: number | null;
  readonly aumChange: Fen | null;
}

/** The tier structure of one month (docs/rules/reports.md#tier-structure). */
export interface TierStructure {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly schemeVersion: number;
  readonly metricLabel: string;
  readonly metricUnit: MetricUnit | null;
  readonly month: Month;
  readonly previousMonth: Month | null;
  readonly lines: readonly TierStructureLine[];
  readonly total: { readonly clients: number; readonly aum: Fen };
  /** Clients and assets at and above the VIP floor. */
  readonly vip: {
    readonly clients: number;
    readonly aum: Fen;
    readonly clientShare: number | null;
    readonly aumShare: number | null;
  };
  readonly movements: Readonly<Record<Movement, number>>;
  /** How many of the new clients had been here before. */
  readonly wonBack: number;
  readonly nearMisses: { readonly up: number; readonly down: number };
  /** Clients below the bound of the tier that grace keeps. */
  readonly watched: number;
  /** Clients that have no point-in-time figure and so count with no assets. */
  readonly clientsWithoutAum: number;
  /** The highest revision among the month's figures; above 1 some were corrected. */
  readonly snapshotRevision: number;
  readonly ranAt: string;
  /** Whether it still stands on what the ledger holds. */
  readonly standing: ResultStanding;
}

/** Lists of a tier run that can be opened, exported and worked on. */
export const tierLists = [
  'up',
  'down',
  'new',
  'left',
  'wonBack',
  'nearMiss',
  'warning',
  'outflow',
  'inflow',
  'kept',
  'watch',
] as const;
export type TierList = (typeof tierLists)[number];

/** One client's balance to keep or reach a tier (docs/rules/tiering.md#keep-or-reach); all amounts in fen. */
export interface KeepOrReach {
  readonly clientNo: string;
  readonly month: Month;
  readonly today: string;
  readonly metric: Fen;
  readonly tier: string;
  /** Balance to hold from today to the month's end to reach the next tier; null at the top. */
  readonly reach: { readonly tier: string; readonly bound: Fen; readonly balance: Fen } | null;
  /** Balance to hold to stay in this tier; null in the lowest. */
  readonly keep: { readonly tier: string; readonly bound: Fen; readonly balance: Fen } | null;
  /** How much of today's balance may leave without falling; null in the lowest tier. */
  readonly mayLeave: Fen | null;
  /** The balance that is taken as today's, and what the figures of the month so far are. */
  readonly balanceToday: Fen;
  readonly assumption: string;
}

/** Why it can not be said what to hold. */
export interface KeepRefusal {
  readonly refused: 'notRun' | 'notTiered' | 'noAverage' | 'noFigure' | 'noBalance' | 'household';
  readonly sentence: string;
}

/** Heads, waist and long tail: clients by their share of the assets (docs/rules/clients.md#head-waist-long-tail). */
export const contributionClasses = ['head', 'waist', 'longTail'] as const;
export type ContributionClass = (typeof contributionClasses)[number];
export interface ContributionLine {
  readonly class: ContributionClass;
  readonly clients: number;
  readonly aum: Fen;
  readonly clientShare: number | null;
  readonly aumShare: number | null;
  /** Assets of the last client that belongs to the class; null where it is empty. */
  readonly from: Fen | null;
}
