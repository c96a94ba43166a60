/** A cell by its place on screen: row and visible column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, bounds included. */
interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The cursor, where the present rectangle began, and rectangles kept with Ctrl. */
export interface Selection {
  readonly anchor: CellPlace;
  readonly cursor: CellPlace;
  readonly kept: readonly CellRange[];
}

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

export const firstCell: Selection = selectCell({ row: 0, column: 0 });

/** One cell and nothing else. */
export function selectCell(place: CellPlace): Selection {
  return { anchor: place, cursor: place, kept: [] };
}

/** The rectangle between two corners. */
function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    firstRow: Math.min(a.row, b.row),
    lastRow: Math.max(a.row, b.row),
    firstColumn: Math.min(a.column, b.column),
    lastColumn: Math.max(a.column, b.column),
  };
}

/** All rectangles of a selection, the present one last. */
export function rangesOf(selection: Selection): readonly CellRange[] {
  return [...selection.kept, rangeBetween(selection.anchor, selection.cursor)];
}

/** A click: alone it selects the cell, with Shift it extends, with Ctrl it adds. */
export function clickCell(
  selection: Selection,
  place: CellPlace,
  held: { readonly shift: boolean; readonly ctrl: boolean },
): Selection {
  if (held.shift) return { ...selection, cursor: place };
  if (held.ctrl) return { anchor: place, cursor: place, kept: rangesOf(selection) };
  return selectCell(place);
}

/** A click on a row's number: the whole row, in the same three ways. */
export function clickRow(
  selection: Selection,
  row: number,
  columns: number,
  held: { readonly shift: boolean; readonly ctrl: boolean },
): Selection {
  const end = { row, column: Math.max(0, columns - 1) };
  if (held.shift) {
    return { ...selection, anchor: { row: selection.anchor.row, column: 0 }, cursor: end };
  }
  const kept = held.ctrl ? rangesOf(selection) : [];
  return { anchor: { row, column: 0 }, cursor: end, kept };
}

/** Every cell, also those that are not loaded. */
export function selectAll(size: TableSize): Selection {
  return {
    anchor: { row: 0, column: 0 },
    cursor: { row: Math.max(0, size.rows - 1), column: Math.max(0, size.columns - 1) },
    kept: [],
  };
}

/** Brings a selection back inside a table that became smaller. */
export function clampSelection(selection: Selection, size: TableSize): Selection {
  const inside = ({ row, column }: CellPlace): CellPlace => ({
    row: clamp(row, size.rows),
    column: clamp(column, size.columns),
  });
  const cursor = inside(selection.cursor);
  const anchor = inside(selection.anchor);
  const same = samePlace(cursor, selection.cursor) && samePlace(anchor, selection.anchor);
  return same ? selection : { anchor, cursor, kept: [] };
}

function samePlace(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

function clamp(value: number, count: number): number {
  return Math.min(Math.max(0, value), Math.max(0, count - 1));
}

/** Where a movement key leads, or null if the key moves nothing. */
export function keyTarget(
  cursor: CellPlace,
  key: string,
  ctrl: boolean,
  size: TableSize,
  pageRows: number,
): CellPlace | null {
  const last = { row: Math.max(0, size.rows - 1), column: Math.max(0, size.columns - 1) };
  const { row, column } = cursor;
  const targets: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: ctrl ? 0 : row - 1, column },
    ArrowDown: { row: ctrl ? last.row : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? last.column : column + 1 },
    PageUp: { row: row - pageRows, column },
    PageDown: { row: row + pageRows, column },
    Home: ctrl ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrl ? last : { row, column: last.column },
  };
  const target = targets[key];
  if (!target) return null;
  return { row: clamp(target.row, size.rows), column: clamp(target.column, size.columns) };
}

/** The selected spans of columns of one row, as text that changes only when they do. */
export function rowMarks(ranges: readonly CellRange[], row: number): string {
  return ranges
    .filter((range) => row >= range.firstRow && row <= range.lastRow)
    .map((range) => `${range.firstColumn}-${range.lastColumn}`)
    .join(',');
}

/** Whether a column lies in the spans that `rowMarks` wrote. */
export function isMarked(marks: string, column: number): boolean {
  if (marks === '') return false;
  return marks.split(',').some((span) => {
    const [first, last] = span.split('-').map(Number);
    return first !== undefined && last !== undefined && column >= first && column <= last;
  });
}

/** Spans of rows that any rectangle covers, merged and in order. */
export function selectedRowSpans(
  ranges: readonly CellRange[],
): readonly { readonly first: number; readonly last: number }[] {
  const sorted = [...ranges].sort((a, b) => a.firstRow - b.firstRow || a.lastRow - b.lastRow);
  const spans: { first: number; last: number }[] = [];
  for (const { firstRow, lastRow } of sorted) {
    const open = spans[spans.length - 1];
    if (open && firstRow <= open.last + 1) open.last = Math.max(open.last, lastRow);
    else spans.push({ first: firstRow, last: lastRow });
  }
  return spans;
}

/** Columns that any rectangle covers, in order. */
export function selectedColumns(ranges: readonly CellRange[]): readonly number[] {
  const columns = new Set<number>();
  for (const range of ranges) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      columns.add(column);
    }
  }
  return [...columns].sort((a, b) => a - b);
}

/** Whether any selected rectangle covers a row. */
export function isSelectedRow(selection: Selection, row: number): boolean {
  return rangesOf(selection).some((range) => row >= range.firstRow && row <= range.lastRow);
}
