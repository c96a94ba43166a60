import type { Month } from './calendar';
import type { ListChangeKind } from './scheme';

/** One dated and reasoned change of a named list. */
export interface NamedListChange {
  readonly clientNo: string;
  readonly clientName: string;
  readonly kind: ListChangeKind;
  readonly levelBefore: string | null;
  readonly levelAfter: string | null;
  readonly changedOn: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** A figure that somebody entered for a client and month, in whole units of its metric. */
export interface ClientRating {
  readonly rating: string;
  readonly month: Month;
  readonly value: number;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** People whose figures are pooled; the head is one of them. */
export interface Household {
  readonly id: number;
  readonly name: string;
  /** The first month it acts on; null for all, as households of older programs do. */
  readonly from: Month | null;
  /** The head first. */
  readonly members: readonly {
    readonly clientNo: string;
    readonly clientName: string;
    readonly isHead: boolean;
  }[];
}
