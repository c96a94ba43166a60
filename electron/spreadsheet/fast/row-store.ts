import type { RawCell, RawMerge, RawSheet } from '../../../shared/models/grid';
import { CellsBeyond } from '../cells-beyond';
import { checkCells, checkRows, finishSheet, trimRow, type GridBudget } from '../grid-builder';

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
  private readonly beyond: CellsBeyond;

  constructor(private readonly budget: GridBudget) {
    this.beyond = new CellsBeyond(budget);
  }

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
      this.beyond.take(row, column, cell);
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
    const remarks = this.beyond.finish(name);
    return finishSheet({ name, hidden, merges, rows: this.rows, remarks }, this.budget);
  }

  private turnTo(row: number): void {
    this.keepRow();
    checkRows(row + 1, this.budget);
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
