import type { RawCell, RawMerge, RawSheet } from '../../shared/models/grid';
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
  sheet: { name: string; hidden: boolean; merges: readonly RawMerge[]; rows: RawCell[][] },
  budget: GridBudget,
): RawSheet {
  const { rows } = sheet;
  let rowCount = rows.length;
  while (rowCount > 0 && (rows[rowCount - 1]?.length ?? 0) === 0) rowCount -= 1;
  rows.length = rowCount;
  let columnCount = 0;
  for (const row of rows) {
    columnCount = Math.max(columnCount, row.length);
    budget.cells += row.length;
  }
  checkRowCount(rowCount, budget);
  checkColumnCount(columnCount, budget);
  if (budget.cells > budget.limits.cells) {
    const { limits, fileName: file } = budget;
    throw new FileFailure('file.tooManyCells', { file, limit: limits.cells });
  }
  return { ...sheet, rowCount, columnCount };
}

/** Refuses a sheet of more rows than the limit. */
export function checkRowCount(found: number, { limits, fileName: file }: GridBudget): void {
  if (found <= limits.rows) return;
  throw new FileFailure('file.tooManyRows', { file, found, limit: limits.rows });
}

/** Refuses a sheet of more columns than the limit. */
export function checkColumnCount(found: number, { limits, fileName: file }: GridBudget): void {
  if (found <= limits.columns) return;
  throw new FileFailure('file.tooManyColumns', { file, found, limit: limits.columns });
}

/** Refuses a cell longer than a spreadsheet cell can be: a sign of a broken quote or a bomb. */
export function checkCellLength(text: string, row: number, budget: GridBudget): void {
  if (text.length <= budget.limits.cellLength) return;
  throw new FileFailure('file.cellTooLong', { file: budget.fileName, row: row + 1 });
}
