import type { TableColumn, TableSort } from '../../components/data-table/table-column';

/** A column whose rows the window sorts itself. */
export interface LocalColumn<Row> extends TableColumn<Row> {
  /** What is sorted by; the cell's text where absent. */
  readonly value?: (row: Row) => number | string | null;
}

/** Absent values come last, whichever way is sorted. */
function compare(a: number | string | null, b: number | string | null, desc: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : String(a).localeCompare(String(b), 'zh', { numeric: true });
  return desc ? -order : order;
}

/** Rows in the order wanted; equal ones keep the order they came in. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly LocalColumn<Row>[],
  sort: readonly TableSort[],
): readonly Row[] {
  const keys = sort.flatMap(({ id, desc }) => {
    const column = columns.find((each) => each.id === id);
    return column ? [{ valueOf: column.value ?? column.text, desc }] : [];
  });
  if (keys.length === 0) return rows;
  return [...rows].sort((a, b) => {
    for (const { valueOf, desc } of keys) {
      const order = compare(valueOf(a), valueOf(b), desc);
      if (order !== 0) return order;
    }
    return 0;
  });
}
