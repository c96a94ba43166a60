import type { RawCell, RawMerge, RawSheet } from '../../../shared/models/grid';
import { checkCells, checkSize, finishSheet, trimRow, type GridBudget } from '../grid-builder';

/** Stands for every row without a cell, so that a lone cell far below costs nothing. */
const emptyRow: RawCell[] = [];

/** Puts the cells of one sheet into rows, in whatever order they come. */
export class RowStore {
  /** Grows; of the row in the making nothing is in it yet. */
  readonly rows: RawCell[][] = [];
  /** The row in the making; its cells are copied out to size, so that no row holds spare room. */
  private scratch: RawCell[] = [];
  private row = -1;
  private ordered = true;
  private cells = 0;
  private widest = 0;

  constructor(private readonly budget: GridBudget) {}

  /** Rows from the first on that are whole, as long as rows come in order. */
  get complete(): number {
    return Math.max(0, this.row);
  }

  /** Whether no row came after a later one. */
  get isOrdered(): boolean {
    return this.ordered;
  }

  /** Puts a cell in its place, 0-based; of two in one place the later one stays. */
  put(row: number, column: number, cell: RawCell): void {
    if (row !== this.row) this.turnTo(row);
    if (column >= this.budget.limits.columns) {
      this.widest = Math.max(this.widest, column + 1);
      return;
    }
    const { scratch } = this;
    while (scratch.length < column) scratch.push(null);
    if (column === scratch.length) scratch.push(cell);
    else scratch[column] = cell;
  }

  /** The whole sheet; limits are checked. */
  finish(name: string, hidden: boolean, merges: readonly RawMerge[]): RawSheet {
    this.keepRow();
    checkSize(0, this.widest, this.budget);
    return finishSheet({ name, hidden, merges, rows: this.rows }, this.budget);
  }

  private turnTo(row: number): void {
    this.keepRow();
    checkSize(row + 1, 0, this.budget);
    if (row < this.row) this.ordered = false;
    while (this.rows.length <= row) this.rows.push(emptyRow);
    // A row that comes twice goes on where it was.
    for (const cell of this.rows[row] as RawCell[]) this.scratch.push(cell);
    this.cells -= this.scratch.length;
    this.row = row;
  }

  private keepRow(): void {
    if (this.row < 0) return;
    const cells = trimRow(this.scratch.slice());
    this.rows[this.row] = cells.length === 0 ? emptyRow : cells;
    this.scratch.length = 0;
    this.cells += cells.length;
    checkCells(this.cells, this.budget);
  }
}
