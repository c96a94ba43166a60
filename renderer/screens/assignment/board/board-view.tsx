import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import type { AssignmentMove, BoardCard } from '../../../../shared/models/assignment';
import { breachSentence } from '../../../../shared/text/assignment';
import { judgePlace, ownedAfter } from '../../../../shared/assignment/judge-place';
import { Board } from '../../../components/board/board';
import type { BoardColumn, BoardTarget } from '../../../components/board/board-types';
import { useShortcut } from '../../../hooks/use-shortcut';
import { useTexts } from '../../../hooks/use-texts';
import type { AssignmentDesk } from '../use-assignment';
import { BoardFilterBar } from './board-filter';
import { useBoardChoice } from './board-choice';
import {
  cardsByColumn,
  claimedColumn,
  noBoardFilter,
  waitingColumn,
  type ShownCard,
} from './board-model';
import { ClientCard } from './client-card';
import { PersonHead, PlainHead, type PersonActions } from './column-head';
import { SelectionBar } from './selection-bar';

const cardHeight = 54;
const compactHeight = 32;

interface BoardViewProps {
  readonly desk: AssignmentDesk;
  readonly onHandOver: (staffNo: string) => void;
  readonly onEditPerson: (staffNo: string) => void;
  readonly onDecide: (clientNo: string) => void;
}

/** People as columns, clients as cards; what is moved goes into the draft. */
export function BoardView({ desk, onHandOver, onEditPerson, onDecide }: BoardViewProps) {
  const t = useTexts('assignment');
  const navigate = useNavigate();
  const { filter, sort, compact, chosen, set } = useBoardChoice();
  const give = useGive(desk);
  const { board } = desk.scope;
  const { shown, counts } = useMemo(
    () => cardsByColumn(board.cards, desk.history.moves, { filter, sort }),
    [board.cards, desk.history.moves, filter, sort],
  );
  const choose = useCallback((keys: ReadonlySet<string>) => set({ chosen: keys }), [set]);
  const actions: PersonActions = {
    selectAll: (staffNo) =>
      choose(new Set((shown.get(staffNo) ?? []).map(({ card }) => card.clientNo))),
    handOver: onHandOver,
    edit: onEditPerson,
  };
  const columns = useColumns(desk, { shown, counts, actions });
  const judge = useJudge(desk);
  const draw = useCardDrawing(desk, compact);
  useShortcut('ctrl+z', desk.undo, { enabled: desk.mayAssign });
  useShortcut('ctrl+y', desk.redo, { enabled: desk.mayAssign });
  return (
    <div className="assignment-board">
      <BoardFilterBar
        board={board}
        filter={filter}
        onFilter={(next) => set({ filter: next })}
        sort={sort}
        onSort={(next) => set({ sort: next })}
        compact={compact}
        onCompact={(next) => set({ compact: next })}
      />
      <SelectionBar desk={desk} chosen={chosen} onChosen={choose} onGive={give} />
      <Board<ShownCard>
        columns={columns}
        keyOf={keyOfCard}
        draw={draw}
        itemHeight={compact ? compactHeight : cardHeight}
        mayCarry={desk.mayAssign ? mayCarry : carryNothing}
        chosen={chosen}
        onChosen={choose}
        judge={judge}
        onDrop={(keys, column) => {
          if (column !== claimedColumn) give(keys, column === waitingColumn ? null : column);
        }}
        onOpen={({ card }) =>
          card.claim
            ? onDecide(card.clientNo)
            : void navigate({ to: '/clients/$clientNo', params: { clientNo: card.clientNo } })
        }
        labels={{
          name: t('board'),
          howToCarry: t('howToCarry'),
          carrying: (count, name) =>
            `${name === null ? t('carrying', { count }) : t('carryingTo', { count, name })} · ${t('carryKeys')}`,
        }}
      />
    </div>
  );
}

const keyOfCard = ({ card }: ShownCard): string => card.clientNo;
/** A claimed client moves by the decision about the claim, not by hand. */
const mayCarry = ({ card, isDrafted }: ShownCard): boolean => card.claim === null || isDrafted;
const carryNothing = (): boolean => false;

function useCardDrawing({ nameOf }: AssignmentDesk, compact: boolean) {
  return useCallback(
    (shown: ShownCard) => <ClientCard shown={shown} compact={compact} nameOf={nameOf} />,
    [compact, nameOf],
  );
}

interface ColumnParts {
  readonly shown: ReadonlyMap<string, readonly ShownCard[]>;
  readonly counts: ReadonlyMap<string, number>;
  readonly actions: PersonActions;
}

const noCards: readonly ShownCard[] = [];

function useColumns(
  desk: AssignmentDesk,
  { shown, counts, actions }: ColumnParts,
): readonly BoardColumn<ShownCard>[] {
  const t = useTexts('assignment');
  const { filter } = useBoardChoice();
  const empty = (text: string) => (filter === noBoardFilter ? text : t('nothingFits'));
  const plain = (key: string, title: string, text: string): BoardColumn<ShownCard> => {
    const items = shown.get(key) ?? noCards;
    const count = counts.get(key) ?? 0;
    return {
      key,
      label: title,
      items,
      takes: key === waitingColumn,
      stays: key === waitingColumn,
      empty: empty(text),
      head: <PlainHead title={title} count={count} shown={items.length} />,
    };
  };
  const people = desk.scope.board.people
    .map((person, at) => ({ person, load: desk.check.people[at]!.after }))
    .filter(({ person }) => filter.people.length === 0 || filter.people.includes(person.staffNo))
    .map(({ person, load }): BoardColumn<ShownCard> => {
      const items = shown.get(person.staffNo) ?? noCards;
      return {
        key: person.staffNo,
        label: person.name,
        items,
        takes: true,
        empty: empty(t('person.empty')),
        head: (
          <PersonHead
            person={person}
            load={load}
            shown={items.length}
            actions={desk.mayAssign ? actions : null}
          />
        ),
      };
    });
  const claimed = plain(claimedColumn, t('claimed'), t('claimed.empty'));
  return [
    plain(waitingColumn, t('waiting'), t('waiting.empty')),
    ...(counts.get(claimedColumn) ? [claimed] : []),
    ...people,
  ];
}

/** What dropping the carried clients on a column would come to, with the rule against it. */
function useJudge(desk: AssignmentDesk): (keys: readonly string[], column: string) => BoardTarget {
  const { scope, cards, people, moves } = desk;
  const owned = useMemo(() => ownedAfter(scope.board, moves), [scope.board, moves]);
  return useCallback(
    (keys, column) => {
      const carried = keys.map((key) => cards.get(key)!);
      const person = column === waitingColumn ? null : (people.get(column) ?? null);
      const { breaches, isFull, accepted } = judgePlace(scope, owned, carried, person);
      const first = breaches[0];
      if (!first) return { state: 'free', sentence: null };
      const sentence = breachSentence(first, scope.language);
      const refused = isFull || accepted.length === 0;
      return { state: refused ? 'refused' : 'reason', sentence };
    },
    [scope, owned, cards, people],
  );
}

/** Gives clients to somebody in the draft, or says which rule refuses it. */
function useGive(desk: AssignmentDesk): (keys: readonly string[], to: string | null) => boolean {
  const t = useTexts('assignment');
  const { notification } = App.useApp();
  const set = useBoardChoice((state) => state.set);
  const { scope, cards, people, moves, apply } = desk;
  return (keys, to) => {
    const carried = keys.flatMap((key) => cards.get(key) ?? []);
    const person = to === null ? null : (people.get(to) ?? null);
    const { breaches, accepted, isFull } = judgePlace(
      scope,
      ownedAfter(scope.board, moves),
      carried,
      person,
    );
    const hard = breaches.filter(({ isHard }) => isHard);
    const given = isFull ? [] : accepted;
    if (hard.length > 0) {
      const sentences = [...new Set(hard.map((each) => breachSentence(each, scope.language)))];
      const left = carried.length - given.length;
      notification.warning({
        key: 'refused',
        title: t('refusedTitle', { name: person?.name ?? t('waiting') }),
        description: (
          <Sentences
            all={given.length > 0 ? [...sentences, t('refusedMore', { count: left })] : sentences}
          />
        ),
        placement: 'topRight',
        duration: 8,
        role: 'alert',
      });
    }
    apply(given.map((clientNo): AssignmentMove => ({ clientNo, to })));
    const taken = new Set(given);
    set({ chosen: new Set(carried.map(numberOf).filter((each) => !taken.has(each))) });
    return given.length > 0;
  };
}

const numberOf = ({ clientNo }: BoardCard): string => clientNo;
const shownSentences = 4;

function Sentences({ all }: { readonly all: readonly string[] }) {
  const t = useTexts('assignment');
  const more = all.length - shownSentences;
  return (
    <ul className="plain-list">
      {all.slice(0, shownSentences).map((each) => (
        <li key={each}>{each}</li>
      ))}
      {more > 0 ? <li>{t('andMore', { count: more })}</li> : null}
    </ul>
  );
}
