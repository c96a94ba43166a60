import type { Month } from './calendar';
import type { SchemeSubject } from './scheme';

/** What results stand on. */
export type GroundKind =
  | 'figures'
  | 'facts'
  | 'overrides'
  | 'households'
  | 'lists'
  | 'ratings'
  | 'cardRules'
  | 'run'
  /** Who stands for an organisation, and the tiers of those who do. */
  | 'relations'
  /** A rate that amounts of a month were worked out by. */
  | 'rates'
  /** Another version of the scheme counts in the month now. */
  | 'scheme';

/** What happened to it. */
export type GroundCause =
  'imported' | 'undone' | 'merged' | 'parted' | 'corrected' | 'set' | 'ended' | 'tiered';

/** A change of what results stand on. */
export interface GroundChange {
  readonly id: number;
  readonly kind: GroundKind;
  readonly cause: GroundCause;
  /** Null where it is of both. */
  readonly subject: SchemeSubject | null;
  /** Null where it is of every scheme. */
  readonly scheme: string | null;
  /** The first month it matters to; null for all. */
  readonly from: Month | null;
  readonly fileName: string | null;
  readonly at: string;
}

/** Whether a result still stands, and if not, since what. */
export interface ResultStanding {
  readonly isCurrent: boolean;
  /** Newest first; empty while it is current or where an older program did not keep why. */
  readonly causes: readonly Omit<GroundChange, 'id' | 'subject'>[];
}

/** The standing of a result that nothing has changed under. */
export const currentStanding: ResultStanding = { isCurrent: true, causes: [] };
