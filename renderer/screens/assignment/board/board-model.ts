import type { BoardCard } from '../../../../shared/models/assignment';
import { careClasses, type CareClass } from '../../../../shared/models/care-class';
import type { DraftMoves } from '../../../hooks/assignment-draft';

/** Columns that are no person. */
export const waitingColumn = '#waiting';
export const claimedColumn = '#claimed';

export const boardSorts = ['tier', 'months', 'name'] as const;
export type BoardSort = (typeof boardSorts)[number];
export const boardFlags = ['pinned', 'family', 'drafted'] as const;
type BoardFlag = (typeof boardFlags)[number];

/** Which clients and people the board shows. */
export interface BoardFilter {
  readonly search: string;
  readonly classes: readonly (CareClass | 'prospect')[];
  /** Staff numbers; all where empty. */
  readonly people: readonly string[];
  readonly tags: readonly string[];
  readonly nearMiss: readonly ('up' | 'down')[];
  readonly flags: readonly BoardFlag[];
}

export const noBoardFilter: BoardFilter = {
  search: '',
  classes: [],
  people: [],
  tags: [],
  nearMiss: [],
  flags: [],
};

/** A client as the board shows it: with the owner after the draft. */
export interface ShownCard {
  readonly card: BoardCard;
  readonly owner: string | null;
  readonly isDrafted: boolean;
}

const fits = <Value>(wanted: readonly Value[], value: Value | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value));

/** Whether a client is shown. */
function isShown({ card, isDrafted }: ShownCard, filter: BoardFilter): boolean {
  const text = filter.search.trim().toLowerCase();
  const flags: Readonly<Record<BoardFlag, boolean>> = {
    pinned: card.pinnedTo !== null,
    family: card.family !== null,
    drafted: isDrafted,
  };
  return (
    fits(filter.classes, card.isProspect ? 'prospect' : card.careClass) &&
    fits(filter.nearMiss, card.nearMiss) &&
    (filter.tags.length === 0 || filter.tags.some((tag) => card.tags.includes(tag))) &&
    filter.flags.every((flag) => flags[flag]) &&
    (text === '' || card.name.toLowerCase().includes(text) || card.clientNo.includes(text))
  );
}

const rankOf = (card: BoardCard): number =>
  card.isProspect ? careClasses.length : careClasses.indexOf(card.careClass);

/** Ties always fall back to the client number, so that cards never jump. */
const comparisons: Readonly<Record<BoardSort, (a: BoardCard, b: BoardCard) => number>> = {
  tier: (a, b) => rankOf(a) - rankOf(b) || (b.aum ?? 0) - (a.aum ?? 0),
  months: (a, b) => b.monthsWithOwner - a.monthsWithOwner,
  name: (a, b) => a.name.localeCompare(b.name, 'zh'),
};

/** The column a client stands in: an open claim waits to be confirmed, whoever the owner is. */
function columnOf({ card, owner, isDrafted }: ShownCard): string {
  if (card.claim !== null && !isDrafted) return claimedColumn;
  return owner ?? waitingColumn;
}

/** Every client by column, sorted; and how many each column holds without the filter. */
export function cardsByColumn(
  cards: readonly BoardCard[],
  moves: DraftMoves,
  wanted: { readonly filter: BoardFilter; readonly sort: BoardSort },
): { readonly shown: Map<string, ShownCard[]>; readonly counts: Map<string, number> } {
  const shown = new Map<string, ShownCard[]>();
  const counts = new Map<string, number>();
  for (const card of cards) {
    const isDrafted = moves.has(card.clientNo);
    const owner = isDrafted ? moves.get(card.clientNo)! : card.owner;
    const each = { card, owner, isDrafted };
    const column = columnOf(each);
    counts.set(column, (counts.get(column) ?? 0) + 1);
    if (!isShown(each, wanted.filter)) continue;
    const list = shown.get(column);
    if (list) list.push(each);
    else shown.set(column, [each]);
  }
  const compare = comparisons[wanted.sort];
  for (const list of shown.values()) {
    list.sort((a, b) => compare(a.card, b.card) || (a.card.clientNo < b.card.clientNo ? -1 : 1));
  }
  return { shown, counts };
}

/** Every tag that a client on the board has. */
export function tagsOf(cards: readonly BoardCard[]): readonly string[] {
  return [...new Set(cards.flatMap(({ tags }) => tags))].sort();
}
