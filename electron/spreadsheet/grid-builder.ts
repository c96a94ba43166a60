import type { RawCell, RawMerge, RawRemark, RawSheet } from '../../shared/models/grid';
import { cellPlace } from './cell-place';
import { FileFailure } from './file-failure';
import type { ReadLimits } from './limits';

/** Counts cells over all sheets of a file, so that many middling sheets are not too much either. */
export interface GridBudget {
  readonly fileName: string;
  readonly limits: ReadLimits;
  cells: number;
}

/** Cuts empty cells off the end of a row, in place. */
export function trimRow(row: RawCell[]): RawCell[] {
  let length = row.length;
  while (length > 0 && (row[length - 1] ?? null) === null) length -= 1;
  row.length = length;
  return row;
}

/** Makes a sheet of its rows: empty ends cut off, limits checked. */
export function finishSheet(
  { remarks = [], ...sheet }: UnfinishedSheet,
  budget: GridBudget,
): RawSheet {
  const { rows } = sheet;
  let rowCount = rows.length;
  while (rowCount > 0 && (rows[rowCount - 1]?.length ?? 0) === 0) rowCount -= 1;
  rows.length = rowCount;
  let columnCount = 0;
  // Rows without a cell take room, too, where many sheets have them.
  budget.cells += rowCount;
  for (const row of rows) {
    columnCount = Math.max(columnCount, row.length);
    budget.cells += row.length;
  }
  checkRows(rowCount, budget);
  if (columnCount > budget.limits.columns) {
    const row = rows.findIndex(({ length }) => length === columnCount);
    refuseWidth({ sheet: sheet.name, row, column: columnCount - 1 }, budget);
  }
  checkCells(0, budget);
  return { ...sheet, rowCount, columnCount, ...(remarks.length > 0 ? { remarks } : {}) };
}

interface UnfinishedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly RawMerge[];
  readonly rows: RawCell[][];
  readonly fieldCounts?: readonly number[];
  readonly remarks?: readonly RawRemark[];
}

/** Refuses a sheet of too many rows. */
export function checkRows(rows: number, { limits, fileName: file }: GridBudget): void {
  if (rows > limits.rows) {
    throw new FileFailure('file.tooManyRows', { file, found: rows, limit: limits.rows });
  }
}

/** Refuses a sheet of too many columns; the cell that says so is named. */
export function refuseWidth(
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  { limits, fileName: file }: GridBudget,
): never {
  const values = { file, sheet, found: column + 1, limit: limits.columns };
  throw new FileFailure('file.tooManyColumns', { ...values, cell: cellPlace(row, column) });
}

/** Refuses more cells than the limit, those of earlier sheets counted in. */
export function checkCells(more: number, { limits, fileName: file, cells }: GridBudget): void {
  if (cells + more > limits.cells) {
    throw new FileFailure('file.tooManyCells', { file, limit: limits.cells });
  }
}

/** Refuses a cell longer than a spreadsheet cell can be: a sign of a broken quote or a bomb. */
export function checkCellLength(text: string, row: number, budget: GridBudget): void {
  if (text.length <= budget.limits.cellLength) return;
  const limit = budget.limits.cellLength;
  throw new FileFailure('file.cellTooLong', { file: budget.fileName, row: row + 1, limit });
}
