import type { RawCell, RawMerge } from '../../../shared/models/grid';
import { cellText } from './shown-cell';
import type { GridBudget } from '../grid-builder';
import { CellText } from './cell-text';

type Attributes = Readonly<Record<string, string>>;
type ValueOf = (text: string, attributes: Attributes, row: number) => RawCell;

interface OpenCell {
  readonly text: CellText;
  readonly attributes: Attributes;
}

/** One table in the making: cells find their places behind those that span columns and rows. */
export class HtmlTable {
  readonly rows: RawCell[][] = [];
  readonly merges: RawMerge[] = [];
  /** Whether its cells only hold other tables. */
  isLayout = false;
  cell: OpenCell | null = null;
  private row: RawCell[] | null = null;
  private column = 0;
  /** Column → first row below the cell that reaches down to it. */
  private readonly taken = new Map<number, number>();

  constructor(
    private readonly budget: GridBudget,
    private readonly valueOf: ValueOf,
  ) {}

  /** Whether it has rows and columns of its own, and is not only drawn around a text. */
  get isGrid(): boolean {
    const filled = this.filledRows();
    return (
      filled.length > 1 && filled.some((row) => row.filter((cell) => cell !== null).length > 1)
    );
  }

  beginRow(): void {
    this.endRow();
    this.row = [];
    this.rows.push(this.row);
    this.column = 0;
  }

  beginCell(attributes: Attributes): void {
    this.endCell();
    if (this.row === null) this.beginRow();
    this.cell = { text: new CellText(), attributes };
  }

  endCell(): void {
    const { cell, row } = this;
    if (cell === null || row === null) return;
    this.cell = null;
    const at = this.rows.length - 1;
    while ((this.taken.get(this.column) ?? 0) > at) this.column += 1;
    const { column } = this;
    const { columns } = this.budget.limits;
    const width = Math.min(spanOf(cell.attributes['colspan']), columns);
    const height = Math.min(spanOf(cell.attributes['rowspan']), longestSpan);
    const value = this.valueOf(cell.text.take(), cell.attributes, at);
    if (value !== null && column <= columns) {
      while (row.length < column) row.push(null);
      row[column] = value;
    }
    if (height > 1)
      for (let each = 0; each < width; each += 1) this.taken.set(column + each, at + height);
    if (width > 1 || height > 1) {
      this.merges.push({
        firstRow: at,
        lastRow: at + height - 1,
        firstColumn: column,
        lastColumn: column + width - 1,
      });
    }
    this.column = column + width;
  }

  endRow(): void {
    this.endCell();
    this.row = null;
  }

  filledRows(): RawCell[][] {
    return this.rows.filter((row) => row.some((cell) => cell !== null));
  }

  /** Its filled rows so far, which it then no longer has. */
  takeRows(): RawCell[][] {
    const rows = this.filledRows();
    this.rows.length = 0;
    this.merges.length = 0;
    if (this.row !== null) {
      this.row = [];
      this.rows.push(this.row);
    }
    return rows;
  }

  /** All it says, line by line. */
  allText(): string {
    return this.filledRows()
      .map((row) =>
        row
          .filter((cell) => cell !== null)
          .map(cellText)
          .join(' '),
      )
      .join('\n');
  }
}

const longestSpan = 10_000;

function spanOf(value: string | undefined): number {
  const span = parseInt(value ?? '1', 10);
  return span > 1 ? span : 1;
}
