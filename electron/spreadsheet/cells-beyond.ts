import type { RawCell, RawRemark } from '../../shared/models/grid';
import { cellPlace } from './cell-place';
import { refuseWidth, type GridBudget } from './grid-builder';

/** So many cells beyond the last column are strays; more are a sheet that is too wide. */
const mostStrays = 20;
const quotedLength = 20;

/** Cells beyond the last column that is read: blank ones are nothing, a few others are named. */
export class CellsBeyond {
  private first: { readonly row: number; readonly column: number; readonly text: string } | null =
    null;
  private count = 0;

  constructor(private readonly budget: GridBudget) {}

  /** Takes a cell, 0-based, that lies beyond. */
  take(row: number, column: number, cell: RawCell): void {
    const text = textOf(cell).trim();
    if (text === '') return;
    this.first ??= { row, column, text };
    this.count += 1;
  }

  /** What is to be said of them in the end; refuses a sheet with too many of them. */
  finish(sheet: string): RawRemark[] {
    const { first, count, budget } = this;
    if (first === null) return [];
    const { row, column, text } = first;
    if (count > mostStrays) refuseWidth({ sheet, row, column }, budget);
    const shown = text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
    const values = {
      limit: budget.limits.columns,
      count,
      cell: cellPlace(row, column),
      text: shown,
    };
    return [{ code: 'cellsBeyond', row, column, values }];
  }
}

function textOf(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  switch (cell.kind) {
    case 'date':
      return cell.day;
    case 'number':
      return cell.shown;
    case 'error':
      return cell.text;
    case 'uncalculated':
      return '=';
  }
}
