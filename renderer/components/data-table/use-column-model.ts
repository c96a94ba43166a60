import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Updater,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { orderedIds, type TableColumn, type TableLayout, type TableSort } from './table-column';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
});
type Features = typeof features;

interface ColumnModelInput<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly sort: readonly TableSort[];
  readonly onSort: (sort: readonly TableSort[]) => void;
}

const noRows: object[] = [];

function resolve<Value>(updater: Updater<Value>, value: Value): Value {
  return typeof updater === 'function' ? (updater as (old: Value) => Value)(value) : updater;
}

/**
 * Widths, order, visibility, frozen columns and sorting of a table's columns. The rows never
 * pass through it: the main process filters and sorts them, and the grid draws them by index.
 */
export function useColumnModel<Row>({
  columns,
  layout,
  onLayout,
  sort,
  onSort,
}: ColumnModelInput<Row>) {
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Features, object> => ({
        id: column.id,
        header: column.title,
        size: column.width,
        minSize: 44,
        maxSize: 800,
        enableSorting: column.sortable ?? false,
        accessorFn: () => null,
        sortDescFirst: column.align === 'right',
      })),
    [columns],
  );
  const order = useMemo(
    () => [
      ...orderedIds(
        columns.map((column) => column.id),
        layout.order,
      ),
    ],
    [columns, layout.order],
  );
  const visible = order.filter((id) => !layout.hidden.includes(id));
  return useTable({
    features,
    columns: definitions,
    data: noRows,
    manualSorting: true,
    enableMultiSort: true,
    maxMultiSortColCount: 5,
    columnResizeMode: 'onChange',
    state: {
      columnSizing: { ...layout.widths },
      columnOrder: order,
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnPinning: { start: visible.slice(0, layout.frozen), end: [] },
      sorting: sort.map(({ id, desc }) => ({ id, desc })),
    },
    onColumnSizingChange: (updater) =>
      onLayout({ ...layout, widths: resolve(updater, { ...layout.widths }) }),
    onSortingChange: (updater) =>
      onSort(
        resolve(
          updater,
          sort.map(({ id, desc }) => ({ id, desc })),
        ),
      ),
  });
}

export type ColumnModel = ReturnType<typeof useColumnModel>;
