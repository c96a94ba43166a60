import { create } from 'zustand';
import { noBoardFilter, type BoardFilter, type BoardSort } from './board-model';

interface BoardChoice {
  readonly filter: BoardFilter;
  readonly sort: BoardSort;
  readonly compact: boolean;
  readonly chosen: ReadonlySet<string>;
}

interface BoardChoiceState extends BoardChoice {
  readonly set: (change: Partial<BoardChoice>) => void;
}

/** How the board is looked at; other views of the assignment come back to the same. */
export const useBoardChoice = create<BoardChoiceState>((set) => ({
  filter: noBoardFilter,
  sort: 'tier',
  compact: false,
  chosen: new Set<string>(),
  set: (change) => set(change),
}));
