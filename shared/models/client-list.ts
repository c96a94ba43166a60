import {
  listedFacts,
  sortedAttributes,
  type ListedAttribute,
  type ListedFact,
} from '../fields/client-values';
import type { Month } from './calendar';
import {
  figureFields,
  organisationFigureFields,
  type ClientNo,
  type FigureField,
  type OrganisationFigureField,
} from './client';
import type { Fen } from './money';
import type { OwnerSource } from './owner';
import type { DecidingRule, Movement } from './tiering';

/** One line of the client list; ID and phone are masked. */
export interface ClientRow
  extends
    Readonly<Record<ListedAttribute, string | null>>,
    Readonly<Partial<Record<ListedFact, string | null>>> {
  readonly id: number;
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly tier: string | null;
  readonly rank: number | null;
  readonly previousTier: string | null;
  readonly movement: Movement | null;
  /** New this month, but here before the last month. */
  readonly wonBack: boolean;
  /** In whole units of the scheme's metric, as are the distances. */
  readonly metric: number | null;
  readonly secondMetric: number | null;
  readonly distanceUp: number | null;
  readonly distanceDown: number | null;
  readonly rule: DecidingRule | null;
  /** What the client prefers to hold, by its name in the contact rules. */
  readonly holding: string | null;
  /** Under watch: the month in which the downgrade takes effect; null for everybody else. */
  readonly downgradeFrom: Month | null;
  /** Assets against last month; null where either month is missing. */
  readonly aumChange: Fen | null;
  readonly figures: Readonly<Partial<Record<FigureField, Fen>>>;
  /** An organisation's figures: amounts in fen, and counts; absent for people. */
  readonly organisation?: Readonly<Partial<Record<OrganisationFigureField, number>>>;
  readonly ownerName: string | null;
  readonly ownerSource: OwnerSource;
  readonly branchName: string | null;
  readonly cardLevel: string | null;
}

export const clientSortKeys = [
  'clientNo',
  'name',
  ...sortedAttributes,
  'tier',
  'previousTier',
  'movement',
  'metric',
  'distanceUp',
  'distanceDown',
  'secondMetric',
  'aumChange',
  ...figureFields,
  ...listedFacts,
  ...organisationFigureFields,
  'ownerName',
  'branchName',
] as const;
export type ClientSortKey = (typeof clientSortKeys)[number];

/** The head of a queried list: counts and sums; rows come page by page. */
export interface ClientListHead {
  /** Names the ordered result that `clients.page` reads from. */
  readonly listId: string;
  readonly month: Month | null;
  readonly count: number;
  readonly totals: Readonly<Partial<Record<FigureField | OrganisationFigureField, Fen>>>;
}

/** What the search box over everything offers. */
export interface SearchHit {
  readonly clientNo: ClientNo;
  readonly name: string;
  /** Why it was found: the number, name, pinyin, initials, or last digits. */
  readonly matched: 'clientNo' | 'name' | 'pinyin' | 'initials' | 'idTail' | 'mobileTail';
  readonly tier: string | null;
}
