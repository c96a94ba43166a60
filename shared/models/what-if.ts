import type { Month } from './calendar';
import type { Fen } from './money';
import type { MetricUnit } from './scheme';
import type { Movement } from './tiering';

/** How many clients and how much money stand in one tier, now and in the draft. */
export interface WhatIfLine {
  readonly rank: number;
  readonly tier: string;
  readonly clients: number;
  readonly aum: Fen;
  readonly clientsNow: number;
  readonly aumNow: Fen;
}

/** What a draft does to one owner's book: clients at or above the VIP floor. */
export interface WhatIfOwner {
  readonly owner: string;
  readonly vipClients: number;
  readonly vipClientsNow: number;
}

/** What a draft of a scheme would do to a month (docs/architecture.md#life-of-a-threshold). */
export interface WhatIfSummary {
  readonly month: Month;
  readonly lines: readonly WhatIfLine[];
  readonly movers: number;
  readonly up: number;
  readonly down: number;
  /** Clients per old rank (row) and new rank (column). */
  readonly moves: readonly (readonly number[])[];
  readonly owners: readonly WhatIfOwner[];
  /** Cards the draft calls for beyond today's, by card level; empty for schemes that drive none. */
  readonly cardDemand: readonly {
    readonly tier: string;
    readonly clients: number;
    readonly holders: number;
  }[];
}

/** One client whom a draft would move. */
export interface WhatIfMover {
  readonly clientNo: string;
  readonly clientName: string;
  readonly tierNow: string;
  readonly tier: string;
  readonly metric: number | null;
  readonly aum: Fen | null;
  readonly owner: string | null;
}

/** A draft run over past months, and who goes up and down within three of them. */
export interface ReplaySummary {
  readonly months: readonly {
    readonly month: Month;
    readonly clientsPerRank: readonly number[];
    readonly movements: Readonly<Record<Movement, number>>;
  }[];
  readonly flapping: readonly {
    readonly clientNo: string;
    readonly clientName: string;
    /** Tier name per month of the replay, null where the client was not there. */
    readonly tiers: readonly (string | null)[];
  }[];
  readonly flappingCount: number;
}

/** One client in a matrix, for the scatter plot. */
interface MatrixPoint {
  readonly clientNo: string;
  readonly clientName: string;
  readonly x: number;
  readonly y: number;
  readonly rank: number;
  readonly aum: Fen | null;
}

/** A client of a matrix who lacks one of its values, or both. */
export interface UnplacedPoint extends Omit<MatrixPoint, 'x' | 'y'> {
  readonly x: number | null;
  readonly y: number | null;
}

/** A matrix with its points, axes and cells. */
export interface MatrixView {
  readonly month: Month;
  readonly x: MatrixAxisView;
  readonly y: MatrixAxisView;
  /** Rank per cell: `cells[band of y][band of x]`, bands counted from below. */
  readonly cells: readonly (readonly number[])[];
  readonly points: readonly MatrixPoint[];
  /** Clients that lack a value and so are not drawn; they are counted where their tier is. */
  readonly unplaced: readonly UnplacedPoint[];
}
export interface MatrixAxisView {
  readonly label: string;
  readonly unit: MetricUnit;
  readonly cuts: readonly number[];
}

/** What-if of a month that is open: steps are asked by its id until it is closed. */
export interface WhatIfOpened {
  readonly whatIfId: string;
  readonly summary: WhatIfSummary;
}
