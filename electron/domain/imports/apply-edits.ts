import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { CellEdit, RowPlace } from '../../../shared/models/import';

/** The workbook with the user's retyped cells; untouched sheets and rows are shared. */
export function applyEdits(workbook: RawWorkbook, edits: readonly CellEdit[]): RawWorkbook {
  if (edits.length === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const own = edits.filter((edit) => edit.sheet === sheet.name && edit.row <= sheet.rowCount);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.slice();
    for (const { row, column, text } of own) {
      const cells = (rows[row - 1] ?? []).slice() as RawCell[];
      while (cells.length <= column) cells.push(null);
      cells[column] = text === '' ? null : text;
      rows[row - 1] = cells;
    }
    const columnCount = Math.max(sheet.columnCount, ...own.map(({ column }) => column + 1));
    return { ...sheet, rows, columnCount };
  });
  return { ...workbook, sheets };
}

/** Excluded rows by sheet. */
export function rowsBySheet(places: readonly RowPlace[]): Map<string, Set<number>> {
  const rows = new Map<string, Set<number>>();
  for (const { sheet, row } of places) {
    const known = rows.get(sheet);
    if (known) known.add(row);
    else rows.set(sheet, new Set([row]));
  }
  return rows;
}
