import type { Month } from './calendar';
import type { CountField, FigureField, OrganisationField, OrganisationFigureField } from './client';

/** Whom a scheme tiers: people, or companies and institutions. */
export const schemeSubjects = ['retail', 'organisation'] as const;
export type SchemeSubject = (typeof schemeSubjects)[number];

/**
 * Unit of a metric. Every value is a whole number of its smallest part: money in fen, ratios in
 * 1/10,000 (150% = 15,000), counts as they are, scores in 1/100 of a point.
 */
export const metricUnits = ['money', 'ratio', 'count', 'score'] as const;
export type MetricUnit = (typeof metricUnits)[number];

/** A numeric figure of a client's month, or a numeric fact about an organisation. */
export type MetricField = FigureField | CountField | OrganisationFigureField | OrganisationField;

/** How one indicator turns a metric's value into points. */
export type IndicatorScale =
  | {
      /** The first band from above whose lower bound the value reaches; null is minus infinity. */
      readonly kind: 'bands';
      readonly bands: readonly { readonly lowerBound: number | null; readonly points: number }[];
    }
  | {
      /** Straight from `zeroAt` (no points) to `fullAt` (all points), never outside 0–`points`. */
      readonly kind: 'linear';
      readonly zeroAt: number;
      readonly fullAt: number;
      readonly points: number;
    };

/** One weighted indicator of a score; points are in 1/100, the weight is a percentage. */
export interface Indicator {
  readonly name: string;
  /** Key of the scheme's metrics. */
  readonly metric: string;
  readonly weightPercent: number;
  readonly scale: IndicatorScale;
  /**
   * Points of a client without the figure; `leaveOut` lets the other indicators carry its weight, null
   * keeps the client out of the score.
   */
  readonly pointsWithoutFigure: number | 'leaveOut' | null;
}

/** A month's average and, where files have it, the average over all months as a column of its own. */
export interface AveragedField {
  readonly field: MetricField;
  readonly stated: MetricField | null;
}

/** How an average of a part of the assets was found, best first. */
export const countedWays = ['own', 'parts', 'estimate', 'everything', 'nothingElse'] as const;
export type CountedWay = (typeof countedWays)[number];

/** How a metric's value is found for one client and month (docs/schemes.md#rules-of-reckoning). */
export type MetricDefinition =
  | { readonly kind: 'figure'; readonly field: MetricField }
  | {
      /** The file's own average where it has one, else the months' `field` weighted by days. */
      readonly kind: 'average';
      readonly field: MetricField;
      readonly months: number;
      readonly stated: MetricField | null;
      /** Of the last months, as is usual, or from January on: two metrics that are never mixed. */
      readonly span?: 'rolling' | 'yearToDate';
    }
  | {
      /**
       * An average that counts only a part of the assets: its own column, else the averages of the
       * parts, else the average of all assets less what does not count (see `countedFigure`).
       */
      readonly kind: 'counted';
      readonly months: number;
      readonly stated: MetricField | null;
      readonly parts: readonly AveragedField[];
      readonly whole: AveragedField;
      /** Month-end figures that count, and those that do not. */
      readonly counts: readonly MetricField[];
      readonly leavesOut: readonly MetricField[];
    }
  | {
      readonly kind: 'growth';
      readonly of: string;
      readonly monthsAgo: number;
      readonly as: 'ratio' | 'difference';
    }
  /** Share of the month's total of `field` over the scheme's population. */
  | { readonly kind: 'share'; readonly field: MetricField }
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  /** Weighted sum of other metrics, e.g. the profit contribution. */
  | {
      readonly kind: 'sum';
      readonly terms: readonly { readonly metric: string; readonly weight: number }[];
    }
  /** How many of the figures are above zero, e.g. products held. */
  | { readonly kind: 'heldCount'; readonly fields: readonly MetricField[] }
  /** Whole years from a fact's day to the month's end. */
  | { readonly kind: 'years'; readonly since: 'firstOpenedOn' | 'foundedOn' }
  /** Executives of an organisation who are VIP clients by a scheme of people; counted, never typed. */
  | { readonly kind: 'executiveVips'; readonly scheme: string }
  /** A figure that people enter, e.g. satisfaction; the newest up to the month counts. */
  | { readonly kind: 'rating'; readonly rating: string; readonly unit: MetricUnit }
  | { readonly kind: 'score'; readonly indicators: readonly Indicator[] };

/** A declared metric; nodes and other metrics name it by its key. */
export interface Metric {
  readonly label: string;
  readonly unit: MetricUnit;
  readonly definition: MetricDefinition;
}

/**
 * A condition in CEL over the scheme's metrics (by key) and the client's facts; `wan(150)` and
 * `yi(3)` write amounts as people do. A missing fact makes a comparison false, never an error.
 */
type Condition = string;

/** One step of a ladder: the tier's rank and its inclusive lower bound; the lowest has none. */
export interface LadderStep {
  readonly rank: number;
  readonly lowerBound: number | null;
}

/** One axis of a matrix: a metric and its cuts, rising; a value at a cut belongs above it. */
export interface MatrixAxis {
  readonly metric: string;
  readonly cuts: readonly number[];
}

/** One way to come to a tier; nodes hand over to others (docs/rules/tiering.md). */
export type SchemeNode =
  | { readonly kind: 'tier'; readonly rank: number }
  | { readonly kind: 'ladder'; readonly metric: string; readonly steps: readonly LadderStep[] }
  | {
      /** Members of the list get its tier (or their own, where the list names one per member). */
      readonly kind: 'namedList';
      readonly list: string;
      readonly rank: number | 'byMember';
      readonly otherwise: SchemeNode;
    }
  | {
      /** A decision table: the first row whose condition holds decides. */
      readonly kind: 'category';
      readonly rows: readonly {
        readonly name: string;
        readonly when: Condition;
        readonly then: SchemeNode;
      }[];
      readonly otherwise: SchemeNode;
    }
  | {
      /** Several ways to a tier; the highest they lead to counts (就高). */
      readonly kind: 'best';
      readonly ways: readonly { readonly name: string; readonly then: SchemeNode }[];
    }
  | {
      readonly kind: 'matrix';
      readonly x: MatrixAxis;
      readonly y: MatrixAxis;
      /** Rank per cell: `cells[band of y][band of x]`, bands counted from below. */
      readonly cells: readonly (readonly number[])[];
      /**
       * Rank of a client who lacks a value on an axis, so that a missing value is never a zero; where
       * it is absent (older versions) such a client stands in the lowest band of that axis.
       */
      readonly unknown?: number;
    };

/** One tier of a scheme; ranks count from 0, the lowest, without gaps. */
export interface SchemeTier {
  readonly rank: number;
  readonly name: string;
  /** What to do with clients of the tier, e.g. the text in a matrix cell. */
  readonly strategy?: string;
  /** Weight in a folded count (折算户数), in 1/100; 100 where absent. */
  readonly foldedWeight?: number;
  /** Bands within the tier by the deciding metric, rising; they name, they do not tier. */
  readonly bands?: readonly { readonly name: string; readonly lowerBound: number }[];
}

/** Rules that a scheme may switch on (docs/rules/tiering.md); all off is a plain scheme. */
export interface SchemeRules {
  /** Months below the bound before a downgrade takes effect; 0 at once. */
  readonly graceMonths: number;
  /** When an upgrade takes effect. */
  readonly upgrade: 'atOnce' | 'nextMonth';
  /** A tier is lost only below this share of its bound; 1 at the bound itself. */
  readonly keepAboveShare: number;
  /** Months of figures a client needs before rising above the lowest tier; 0 none. */
  readonly minimumMonths: number;
  /** Pool the figures of a household's members; the tier goes to all or to the head only. */
  readonly household: 'none' | 'all' | 'head';
}

/** Where a figure of a preset comes from. */
export interface SchemeSource {
  readonly text: string;
  readonly isOurDefault: boolean;
}

/** A versioned, dated scheme: exactly one tier per client of its population and month. */
export interface Scheme {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly subject: SchemeSubject;
  readonly effectiveFrom: Month;
  /** Who is tiered at all; null is everybody of the subject. */
  readonly population: Condition | null;
  readonly metrics: Readonly<Record<string, Metric>>;
  /** Lowest first. */
  readonly tiers: readonly SchemeTier[];
  readonly root: SchemeNode;
  readonly rules: SchemeRules;
  /** Rank from which a client is a VIP client. */
  readonly vipFloorRank: number;
  /** Near miss: within this share below a bound, and warning within this share above it. */
  readonly nearMissBelow: number;
  readonly warningAbove: number;
  /** Growth asked for in a quarter, in 1/10,000, where the scheme has such a target (C7). */
  readonly quarterlyGrowthTarget?: number;
  readonly sources: readonly SchemeSource[];
}

/** Something that keeps a scheme from being used, with the place in it (e.g. `root.rows.2.when`). */
export interface SchemeFault {
  readonly at: string;
  readonly code: SchemeFaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}
export type SchemeFaultCode =
  | 'noTiers'
  | 'rankGap'
  | 'duplicateTierName'
  | 'ladderEmpty'
  | 'lowestHasBound'
  | 'boundsNotRising'
  | 'unknownMetric'
  | 'unknownRank'
  | 'unknownList'
  | 'unknownRating'
  | 'metricCycle'
  | 'unitMismatch'
  | 'unreachableTier'
  | 'unreachableRow'
  | 'conditionInvalid'
  | 'matrixShape'
  | 'cutsNotRising'
  | 'bandsNotFalling'
  | 'scaleEmpty'
  | 'weightsZero'
  | 'ruleOutOfRange'
  | 'tooFewWays'
  | 'duplicateWay'
  | 'spansMixed'
  | 'tooMany'
  | 'tooCostly'
  | 'patternUnsafe';
/** Faults that are worth a word but do not keep a scheme from being used. */
export const schemeWarningCodes = ['unreachableTier', 'unreachableRow', 'spansMixed'] as const;

/** One difference between two versions of a scheme, in words of the screen. */
export interface SchemeDifference {
  readonly at: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A version of a scheme with its history. */
export interface SchemeVersion {
  readonly scheme: Scheme;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly reason: string;
}

/** A named list (e.g. 战略性客户) and its members; every change is dated and reasoned. */
export interface NamedList {
  readonly code: string;
  readonly name: string;
  readonly members: number;
}
export interface NamedListMember {
  readonly clientNo: string;
  readonly clientName: string;
  /** Name of the member's own tier where the list gives one, e.g. 总行级. */
  readonly level: string | null;
  readonly since: string;
  readonly reason: string;
}
export type ListChangeKind = 'in' | 'out' | 'up' | 'down';

/** A tier set by hand for a time (docs/rules/tiering.md#tiers-set-by-hand: reason, approver and expiry). */
export interface TierOverride {
  readonly id: number;
  readonly clientNo: string;
  readonly clientName: string;
  readonly scheme: string;
  readonly rank: number;
  readonly tier: string;
  readonly from: Month;
  /** Last month it holds. */
  readonly until: Month;
  readonly reason: string;
  readonly approver: string;
  readonly endedAt: string | null;
}

/** What was found about a scheme, in words: faults keep it from being used, warnings do not. */
export interface SchemeCheck {
  readonly faults: readonly SchemeFinding[];
  readonly warnings: readonly SchemeFinding[];
}
export interface SchemeFinding extends SchemeFault {
  readonly sentence: string;
}

/** A scheme read from a file, to be looked at before it is taken. */
export interface SchemeProposal extends SchemeCheck {
  readonly scheme: Scheme;
  /** Against the newest version in the ledger; everything is new where there is none. */
  readonly differences: readonly SchemeDifference[];
  readonly isNew: boolean;
}
