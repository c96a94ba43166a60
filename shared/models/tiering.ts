import type { Month } from './calendar';
import type { FigureField } from './client';
import type { Fen } from './money';

/** One step of a ladder; the lower bound is inclusive, in fen; the lowest tier has no bound. */
export interface LadderTier {
  readonly name: string;
  readonly lowerBound: Fen | null;
  /** Colour token by rank is chosen by the renderer; this is the tier's order, 0 = lowest. */
  readonly rank: number;
}

/** The figure a ladder looks at. */
export interface LadderMetric {
  readonly kind: 'threeMonthAverage' | 'snapshotFigure';
  readonly field: FigureField;
  readonly label: string;
}

/** Where a figure of a preset comes from. */
export interface SchemeSource {
  readonly text: string;
  readonly isOurDefault: boolean;
}

/** A versioned ladder scheme (paper 20). */
export interface LadderScheme {
  readonly kind: 'ladder';
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly effectiveFrom: Month;
  readonly metric: LadderMetric;
  /** Lowest first. */
  readonly tiers: readonly LadderTier[];
  /** Rank from which a client is a VIP client. */
  readonly vipFloorRank: number;
  /** Near miss: within this share below a bound, and warning within this share above it. */
  readonly nearMissBelow: number;
  readonly warningAbove: number;
  readonly sources: readonly SchemeSource[];
}
export type Scheme = LadderScheme;

export const movements = ['new', 'up', 'down', 'same', 'left'] as const;
export type Movement = (typeof movements)[number];

/** Which months or file column the metric was taken from. */
export type MetricSource =
  | { readonly kind: 'file'; readonly month: Month }
  | { readonly kind: 'computed'; readonly months: readonly Month[] }
  | { readonly kind: 'missing' };

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
  readonly metric: Fen | null;
  readonly metricSource: MetricSource;
  /** Lower bound of the tier reached, null for the lowest. */
  readonly boundMet: Fen | null;
  readonly nextTier: string | null;
  /** Missing to the next tier up, null at the top. */
  readonly distanceUp: Fen | null;
  /** What may leave before the tier falls, null in the lowest tier. */
  readonly distanceDown: Fen | null;
  readonly nearMiss: 'up' | 'down' | null;
}

/** A result with its Chinese or English sentence and the rows of its table. */
export interface TierExplanation {
  readonly result: TierResult;
  readonly sentence: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** One line of the tier structure. */
export interface TierStructureLine {
  readonly rank: number;
  readonly tier: string;
  readonly lowerBound: Fen | null;
  readonly clients: number;
  readonly aum: Fen;
  readonly clientShare: number;
  readonly aumShare: number;
  readonly clientsChange: number | null;
  readonly aumChange: Fen | null;
}

/** Report 1 of paper 70: the tier structure of one month. */
export interface TierStructure {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly schemeVersion: number;
  readonly metricLabel: string;
  readonly month: Month;
  readonly previousMonth: Month | null;
  readonly lines: readonly TierStructureLine[];
  readonly total: { readonly clients: number; readonly aum: Fen };
  /** Clients and assets at and above the VIP floor. */
  readonly vip: {
    readonly clients: number;
    readonly aum: Fen;
    readonly clientShare: number;
    readonly aumShare: number;
  };
  readonly movements: Readonly<Record<Movement, number>>;
  readonly nearMisses: { readonly up: number; readonly down: number };
  /** Clients that have no point-in-time figure and so count with no assets. */
  readonly clientsWithoutAum: number;
  /** The highest revision among the month's figures; above 1 some were corrected. */
  readonly snapshotRevision: number;
  readonly ranAt: string;
}

/** Lists of a tier run that can be opened, exported and worked on. */
export const tierLists = ['up', 'down', 'new', 'left', 'nearMiss', 'warning'] as const;
export type TierList = (typeof tierLists)[number];
