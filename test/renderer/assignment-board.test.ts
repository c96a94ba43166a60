import { describe, expect, it } from 'vitest';
import {
  clickItem,
  indexAfter,
  nextColumn,
  span,
} from '../../renderer/components/board/choose-items';
import {
  addMoves,
  emptyDraft,
  movesOf,
  redoStep,
  undoStep,
} from '../../renderer/hooks/assignment-draft';
import {
  cardsByColumn,
  claimedColumn,
  noBoardFilter,
  tagsOf,
  waitingColumn,
  type BoardFilter,
} from '../../renderer/screens/assignment/board/board-model';
import { pinGroups } from '../../renderer/screens/assignment/board/pin-groups';
import { sortRows } from '../../renderer/parts/local-table/sort-rows';
import type { BoardCard } from '../../shared/models/assignment';

const keys = ['a', 'b', 'c', 'd'];
const held = (shift: boolean, ctrl: boolean) => ({ shift, ctrl });

describe('choosing on the board', () => {
  it('a click chooses one, Ctrl adds and takes out, Shift chooses a stretch', () => {
    const click = (
      chosen: readonly string[],
      index: number,
      anchor: number | null,
      hand = held(false, false),
    ) => [...clickItem(new Set(chosen), keys, { index, anchor, held: hand })];
    expect(click(['a', 'b'], 2, 0)).toEqual(['c']);
    expect(click(['a'], 2, 0, held(false, true))).toEqual(['a', 'c']);
    expect(click(['a', 'c'], 2, 0, held(false, true))).toEqual(['a']);
    expect(click(['d'], 2, 0, held(true, false))).toEqual(['a', 'b', 'c']);
    expect(click(['d'], 0, 2, held(true, true))).toEqual(['d', 'a', 'b', 'c']);
    expect(click(['d'], 1, null, held(true, false))).toEqual(['b']);
    expect(click(['d'], 9, 0)).toEqual(['d']);
    expect(span(keys, 3, 1)).toEqual(['b', 'c', 'd']);
  });

  it('keys stay inside the column; columns that take nothing are passed over', () => {
    expect(indexAfter('ArrowDown', 3, 4)).toBe(3);
    expect(indexAfter('ArrowUp', 0, 4)).toBe(0);
    expect(indexAfter('End', 0, 4)).toBe(3);
    expect(indexAfter('PageDown', 0, 100)).toBe(8);
    expect(indexAfter('Home', 0, 0)).toBe(0);
    expect(indexAfter('x', 0, 4)).toBeUndefined();
    expect(nextColumn(0, 1, 3, (at) => at !== 1)).toBe(2);
    expect(nextColumn(2, 1, 3)).toBe(2);
    expect(nextColumn(0, -1, 3)).toBe(0);
  });
});

describe('the draft', () => {
  const owners: Readonly<Record<string, string | null>> = { '1': 'a', '2': null };
  const ownerOf = (clientNo: string) => owners[clientNo] ?? null;
  const moved = addMoves(emptyDraft, [{ clientNo: '1', to: 'b' }], ownerOf);

  it('collects moves; whoever goes back to the present owner leaves it', () => {
    expect(movesOf(moved.moves)).toEqual([{ clientNo: '1', to: 'b' }]);
    const back = addMoves(moved, [{ clientNo: '1', to: 'a' }], ownerOf);
    expect(movesOf(back.moves)).toEqual([]);
    expect(back.past).toHaveLength(2);
  });

  it('takes nothing that changes nothing as a step', () => {
    expect(addMoves(moved, [{ clientNo: '1', to: 'b' }], ownerOf)).toBe(moved);
    expect(addMoves(emptyDraft, [{ clientNo: '2', to: null }], ownerOf)).toBe(emptyDraft);
  });

  it('undoes and redoes step by step; a new step forgets what was undone', () => {
    const two = addMoves(moved, [{ clientNo: '2', to: 'a' }], ownerOf);
    const undone = undoStep(two);
    expect(movesOf(undone.moves)).toEqual([{ clientNo: '1', to: 'b' }]);
    expect(redoStep(undone).moves).toEqual(two.moves);
    expect(addMoves(undone, [{ clientNo: '2', to: 'b' }], ownerOf).future).toEqual([]);
    expect(undoStep(emptyDraft)).toEqual(emptyDraft);
    expect(redoStep(emptyDraft)).toEqual(emptyDraft);
  });
});

const card = (clientNo: string, rest: Partial<BoardCard> = {}): BoardCard => ({
  clientNo,
  name: `示例·${clientNo}`,
  careClass: 'platinum',
  tierName: '白金卡',
  isProspect: false,
  aum: 100,
  average: 100,
  nearMiss: null,
  owner: null,
  ownerSource: 'none',
  ownedSince: null,
  monthsWithOwner: 0,
  branch: null,
  tags: [],
  family: null,
  pinnedTo: null,
  claim: null,
  ...rest,
});

describe('the columns', () => {
  const cards = [
    card('1', { owner: 'a', tags: ['粤语'], monthsWithOwner: 3 }),
    card('2', { careClass: 'diamond', nearMiss: 'down' }),
    card('3', { claim: { id: 1, staffNo: 'a' }, owner: 'b' }),
    card('4', { isProspect: true, careClass: 'goldLower', aum: 900 }),
    card('5', { aum: 200 }),
  ];
  const shownBy = (filter: Partial<BoardFilter>, moves = new Map<string, string | null>()) => {
    const wanted = { filter: { ...noBoardFilter, ...filter }, sort: 'tier' as const };
    const { shown } = cardsByColumn(cards, moves, wanted);
    return Object.fromEntries(
      [...shown].map(([key, list]) => [key, list.map((each) => each.card.clientNo)]),
    );
  };

  it('hold clients by owner after the draft, highest tier and most assets first', () => {
    expect(shownBy({})).toEqual({
      a: ['1'],
      [waitingColumn]: ['2', '5', '4'],
      [claimedColumn]: ['3'],
    });
    const moves = new Map([
      ['2', 'a'],
      ['1', null],
    ]);
    expect(shownBy({}, moves)).toEqual({
      a: ['2'],
      [waitingColumn]: ['5', '1', '4'],
      [claimedColumn]: ['3'],
    });
  });

  it('show what the filter lets through, and count everybody', () => {
    expect(shownBy({ classes: ['prospect'] })).toEqual({ [waitingColumn]: ['4'] });
    expect(shownBy({ tags: ['粤语'] })).toEqual({ a: ['1'] });
    expect(shownBy({ nearMiss: ['down'] })).toEqual({ [waitingColumn]: ['2'] });
    expect(shownBy({ search: '示例·5' })).toEqual({ [waitingColumn]: ['5'] });
    expect(shownBy({ flags: ['drafted'] }, new Map([['5', 'a']]))).toEqual({ a: ['5'] });
    const wanted = { filter: { ...noBoardFilter, search: 'nobody' }, sort: 'name' as const };
    expect(cardsByColumn(cards, new Map(), wanted).counts.get(waitingColumn)).toBe(3);
    expect(tagsOf(cards)).toEqual(['粤语']);
  });
});

it('pins are sent once per person', () => {
  const groups = pinGroups(
    [card('1', { owner: 'a' }), card('2', { owner: 'a' })],
    (each) => each.owner,
  );
  expect([...groups]).toEqual([['a', ['1', '2']]]);
});

it('rows are sorted by what they are worth, absent ones last, ties as they came', () => {
  const columns = [
    { id: 'name', title: '', width: 1, text: ({ name }: { name: string }) => name },
    {
      id: 'value',
      title: '',
      width: 1,
      text: () => '',
      value: (row: { value: number | null }) => row.value,
    },
  ];
  type Row = { readonly name: string; readonly value: number | null };
  const rows: Row[] = [
    { name: 'x', value: 10 },
    { name: 'y', value: null },
    { name: 'z', value: 9 },
    { name: 'w', value: 10 },
  ];
  const order = (id: string, desc: boolean) =>
    sortRows<Row>(rows, columns as never, [{ id, desc }]).map(({ name }) => name);
  expect(order('value', false)).toEqual(['z', 'x', 'w', 'y']);
  expect(order('value', true)).toEqual(['x', 'w', 'z', 'y']);
  expect(order('name', false)).toEqual(['w', 'x', 'y', 'z']);
  expect(order('gone', false)).toEqual(['x', 'y', 'z', 'w']);
});
