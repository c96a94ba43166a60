import type { LeafPlace } from './node-at';

/** A leaf with what it does for a client who stood higher the month before. */
export interface Leaf extends LeafPlace {
  /** Missing to the first tier above a rank on this way; null where none can be named. */
  readonly distanceAbove: (judged: Judgement, rank: number) => number | null;
  /** The rank kept by hysteresis: a ladder's tier is lost only below a share of its bound. */
  readonly keptRank: (judged: Judgement, rankBefore: number) => number;
}

/** What a scheme says about one client and month, before any rule. */
export interface Judgement {
  readonly rank: number;
  /** The value that decided (of a matrix: across); null without one. */
  readonly metric: number | null;
  /** The matrix's value upwards. */
  readonly secondMetric: number | null;
  /** Place of the deciding metric among the prepared keys; -1 where none decided. */
  readonly metricPlace: number;
  /** The bound or cut that was reached; null in the lowest. */
  readonly boundMet: number | null;
  /** Missing to the next tier, null at the top; what may go before falling, null in the lowest. */
  readonly distanceUp: number | null;
  readonly distanceDown: number | null;
  readonly nearMiss: 'up' | 'down' | null;
  /** Which of the scheme's leaves decided. */
  readonly path: number;
  /** Of the best of several: what each way found. */
  readonly ways?: readonly Judgement[];
}

/**
 * The judgement by no figure, where a client lacks it or a tier is fixed: reached by no bound and near nothing; `values` are those of a matrix that are known.
 */
export function withoutFigure(
  rank: number,
  place: { readonly metric: number; readonly path: number },
  values: Pick<Judgement, 'metric' | 'secondMetric'> = { metric: null, secondMetric: null },
): Judgement {
  return {
    rank,
    ...values,
    metricPlace: place.metric,
    boundMet: null,
    distanceUp: null,
    distanceDown: null,
    nearMiss: null,
    path: place.path,
  };
}

/** The values of a client that a node judges. */
export interface JudgeInput {
  readonly values: Float64Array;
  readonly facts: { readonly lists: Readonly<Record<string, string | true>> };
  /** Whether the condition of the given place holds. */
  readonly holds: (condition: number) => boolean;
}

/** One node of a scheme, ready. */
export type NodeJudge = (input: JudgeInput) => Judgement;
