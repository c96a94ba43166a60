import { create } from 'zustand';
import type { ClientFilter } from '../../shared/contract/clients/clients';
import type { TableLayout, TableSort } from '../components/data-table/table-column';
import { firstCell, type Selection } from '../components/data-table/selection';
import type { ShownUnit } from '../format/money';

/** The ordered result that the list shows, for stepping from client to client. */
interface OpenList {
  readonly listId: string;
  readonly count: number;
}

interface ListState {
  readonly filter: ClientFilter;
  readonly sort: readonly TableSort[];
  readonly unit: ShownUnit;
  readonly layout: TableLayout | null;
  readonly selection: Selection;
  readonly list: OpenList | null;
  /** Place of the client that is open, in the list. */
  readonly place: number | null;
  readonly setFilter: (filter: ClientFilter) => void;
  readonly setSort: (sort: readonly TableSort[]) => void;
  readonly setUnit: (unit: ShownUnit) => void;
  readonly setLayout: (layout: TableLayout) => void;
  readonly setSelection: (selection: Selection) => void;
  readonly setList: (list: OpenList | null) => void;
  readonly setPlace: (place: number | null) => void;
  readonly reset: () => void;
}

const fresh = {
  filter: {} as ClientFilter,
  sort: [{ id: 'metric', desc: true }] as readonly TableSort[],
  unit: 'yuan' as ShownUnit,
  layout: null,
  selection: firstCell,
  list: null,
  place: null,
};

/** The client list as the user left it: filter, order, columns, cursor. Lives with the window. */
export const useClientList = create<ListState>((set) => ({
  ...fresh,
  setFilter: (filter) =>
    set((state) => ({
      filter,
      selection: firstCell,
      // People are sorted by what tiers them, organisations by what they keep with us.
      ...(filter.kind === state.filter.kind
        ? {}
        : { sort: filter.kind ? [{ id: 'depositDailyAvg', desc: true }] : fresh.sort }),
    })),
  setSort: (sort) => set({ sort }),
  setUnit: (unit) => set({ unit }),
  setLayout: (layout) => set({ layout }),
  setSelection: (selection) => set({ selection }),
  setList: (list) => set({ list }),
  setPlace: (place) => set({ place }),
  reset: () => set(fresh),
}));
