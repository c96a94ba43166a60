import { useCallback, useMemo } from 'react';
import { checkDraft, type DraftScope } from '../../../shared/assignment/check-draft';
import { rulesInForce } from '../../../shared/assignment/rules-in-force';
import type {
  AssignmentBoard,
  AssignmentMove,
  BoardCard,
  BoardPerson,
  DraftCheck,
} from '../../../shared/models/assignment';
import {
  addMoves,
  draftOf,
  movesOf,
  redoStep,
  undoStep,
  useAssignmentDraft,
  type DraftHistory,
} from '../../hooks/assignment-draft';
import { useAsk } from '../../hooks/use-ask';
import { useMonth, useOpenLedger } from '../../hooks/use-ledger';
import { useLanguage } from '../../hooks/use-texts';

/** The board of the month shown, with the versions of the rules. */
export function useBoardAnswer() {
  const { month } = useMonth();
  const board = useAsk('assignment.board', { month }, { keepPrevious: true });
  const rules = useAsk('assignment.rules');
  return { month, board, rules };
}

/** Everything that the views of the assignment work with. */
export interface AssignmentDesk {
  readonly scope: DraftScope & { readonly board: AssignmentBoard };
  readonly cards: ReadonlyMap<string, BoardCard>;
  readonly people: ReadonlyMap<string, BoardPerson>;
  readonly history: DraftHistory;
  readonly moves: readonly AssignmentMove[];
  /** What the draft does and breaks, by the same rules as the check of the commit. */
  readonly check: DraftCheck;
  readonly nameOf: (staffNo: string | null) => string;
  readonly apply: (moves: readonly AssignmentMove[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  readonly mayAssign: boolean;
  readonly mayClaim: boolean;
  readonly mayExport: boolean;
}

/** Puts the board, the rules of its day and the draft together. */
export function useAssignmentDesk(
  board: AssignmentBoard,
  versions: Parameters<typeof rulesInForce>[0],
): AssignmentDesk {
  const [language] = useLanguage();
  const ledger = useOpenLedger();
  const { history, apply, ...steps } = useDraft(board);
  const scope = useMemo(
    () => ({ board, rules: rulesInForce(versions, board.today), on: board.today, language }),
    [board, versions, language],
  );
  const cards = useMemo(
    () => new Map(board.cards.map((card) => [card.clientNo, card])),
    [board.cards],
  );
  const people = useMemo(
    () => new Map(board.people.map((person) => [person.staffNo, person])),
    [board.people],
  );
  // A draft that was kept may speak of clients and people who have left the board since.
  const moves = useMemo(
    () =>
      movesOf(history.moves).filter(
        ({ clientNo, to }) => cards.has(clientNo) && (to === null || people.has(to)),
      ),
    [history.moves, cards, people],
  );
  const check = useMemo(() => checkDraft(scope, moves), [scope, moves]);
  const nameOf = useCallback(
    (staffNo: string | null) => (staffNo === null ? '' : (people.get(staffNo)?.name ?? staffNo)),
    [people],
  );
  const may = (permission: 'assign' | 'claim' | 'export') =>
    ledger?.permissions.includes(permission) ?? false;
  return {
    scope,
    cards,
    people,
    history,
    moves,
    check,
    nameOf,
    apply,
    ...steps,
    mayAssign: may('assign'),
    mayClaim: may('claim'),
    mayExport: may('export'),
  };
}

/** The draft of the board's month. */
function useDraft(board: AssignmentBoard) {
  const history = useAssignmentDraft((state) => draftOf(state, board.month));
  const change = useAssignmentDraft((state) => state.change);
  const clear = useAssignmentDraft((state) => state.clear);
  const { month, cards } = board;
  const apply = useCallback(
    (moves: readonly AssignmentMove[]) => {
      const owners = new Map(cards.map((card) => [card.clientNo, card.owner]));
      change(month, (now) => addMoves(now, moves, (each) => owners.get(each) ?? null));
    },
    [change, month, cards],
  );
  return {
    history,
    apply,
    undo: useCallback(() => change(month, undoStep), [change, month]),
    redo: useCallback(() => change(month, redoStep), [change, month]),
    discard: useCallback(() => clear(month), [clear, month]),
  };
}
