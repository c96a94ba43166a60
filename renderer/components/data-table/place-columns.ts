import { useMemo, type RefObject } from 'react';
import type { TableColumn } from './table-column';
import type { ColumnModel } from './use-column-model';

/** A visible column with its place. */
export interface PlacedColumn<Row> {
  readonly column: TableColumn<Row>;
  readonly width: number;
  /** Pixels from the left edge for frozen columns, null for those that scroll. */
  readonly frozenAt: number | null;
  readonly lastFrozen: boolean;
}

/** The visible columns in order; the same array as long as nothing about them changes. */
export function usePlacedColumns<Row>(
  columns: readonly TableColumn<Row>[],
  model: ColumnModel,
): readonly PlacedColumn<Row>[] {
  const places = (model.getHeaderGroups()[0]?.headers ?? []).map((header) => {
    const frozen = header.column.getIsPinned() === 'start';
    return {
      id: header.column.id,
      width: header.getSize(),
      frozenAt: frozen ? header.column.getStart('start') : null,
    };
  });
  const key = JSON.stringify(places);
  return useMemo(() => {
    const list = JSON.parse(key) as typeof places;
    const frozenCount = list.filter((one) => one.frozenAt !== null).length;
    return list.flatMap(({ id, width, frozenAt }, index) => {
      const column = columns.find((candidate) => candidate.id === id);
      if (!column) return [];
      return [{ column, width, frozenAt, lastFrozen: index === frozenCount - 1 }];
    });
  }, [columns, key]);
}

/** Scrolls sideways just enough that a column is not hidden behind the frozen ones. */
export function keepInView<Row>(
  scroller: RefObject<HTMLElement | null>,
  placed: readonly PlacedColumn<Row>[],
  gutter: number,
  column: number,
): void {
  const box = scroller.current;
  const target = placed[column];
  if (!box || !target || target.frozenAt !== null) return;
  const before = placed.slice(0, column);
  const sum = (list: readonly PlacedColumn<Row>[]): number =>
    list.reduce((total, one) => total + one.width, gutter);
  const start = sum(before);
  const frozen = sum(before.filter((one) => one.frozenAt !== null));
  if (start - frozen < box.scrollLeft) box.scrollLeft = start - frozen;
  const right = start + target.width - box.clientWidth;
  if (right > box.scrollLeft) box.scrollLeft = right;
}
