import type { RawCell, RawMerge, RawRemark } from '../../../shared/models/grid';
import { FileFailure } from '../file-failure';
import { checkCellLength, checkCells, checkRows, trimRow, type GridBudget } from '../grid-builder';
import { CellText } from './cell-text';
import { cellValue } from './cell-value';
import { HtmlTable } from './html-table';

type Attributes = Readonly<Record<string, string>>;

/** A table of a page with the lines of text around it. */
export interface PageTable {
  rows: RawCell[][];
  merges: readonly RawMerge[];
  remarks: readonly RawRemark[];
}

/** Deeper than any page is nested. */
const deepestTable = 64;
/** Longer texts between tables are no titles or notes. */
const longestLine = 200;
const mostLines = 40;
const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'title',
  'head',
  'xml',
  'noscript',
]);
const blocks = /^(?:p|div|h[1-6]|li|br|hr|center|caption|dt|dd|pre|option|legend)$/;

/**
 * Takes the tags of a page and keeps its tables. Only tags of tables count, whatever else is open
 * between them: cells without an end tag, and tables inside cells, come out right.
 */
export class PageTables {
  private readonly tables: PageTable[] = [];
  private readonly stack: HtmlTable[] = [];
  private readonly line = new CellText();
  private lines: RawCell[][] = [];
  private unseenDepth = 0;
  /** An element that is not shown, and how many of its name are open inside it. */
  private hidden: { readonly name: string; depth: number } | null = null;
  private cells = 0;

  constructor(private readonly budget: GridBudget) {}

  open(name: string, attributes: Attributes): void {
    if (unseen.has(name)) this.unseenDepth += 1;
    if (this.hidden !== null) {
      if (name === this.hidden.name) this.hidden.depth += 1;
      return;
    }
    if (name === 'table') return this.openTable();
    if (name === 'tr') return this.table().beginRow();
    if (name === 'td' || name === 'th') return this.table().beginCell(attributes);
    if (isHidden(name, attributes)) this.hidden = { name, depth: 1 };
    else if (blocks.test(name)) this.breakLine();
    else if (name === 'input') this.text(shownInput(attributes));
  }

  text(data: string): void {
    if (this.unseenDepth > 0 || this.hidden !== null) return;
    const table = this.stack[this.stack.length - 1];
    if (table?.cell) table.cell.text.add(data);
    else this.line.add(data);
  }

  close(name: string): void {
    if (unseen.has(name)) this.unseenDepth = Math.max(0, this.unseenDepth - 1);
    if (this.hidden !== null) {
      if (name !== this.hidden.name) return;
      this.hidden.depth -= 1;
      if (this.hidden.depth === 0) this.hidden = null;
      return;
    }
    if (name === 'table') return this.closeTable();
    if (blocks.test(name)) return this.breakLine();
    const table = this.stack[this.stack.length - 1];
    if (name === 'tr') table?.endRow();
    else if (name === 'td' || name === 'th') table?.endCell();
  }

  /** The tables in their order; the text below the last one goes with it. */
  finish(): PageTable[] {
    while (this.stack.length > 0) this.closeTable();
    this.breakLine();
    const last = this.tables[this.tables.length - 1];
    if (last !== undefined) last.rows.push(...this.takeLines());
    return this.tables;
  }

  private openTable(): void {
    this.endLine();
    if (this.stack.length >= deepestTable) {
      throw new FileFailure('file.suspicious', {
        file: this.budget.fileName,
        what: 'HTML: <table>',
      });
    }
    this.stack.push(this.newTable());
  }

  private newTable(): HtmlTable {
    return new HtmlTable(this.budget, (text, attributes, row) => {
      this.cells += 1;
      checkCells(this.cells, this.budget);
      checkCellLength(text, row, this.budget);
      return cellValue(text, attributes);
    });
  }

  /** The innermost table; rows outside of one begin one of their own. */
  private table(): HtmlTable {
    const table = this.stack[this.stack.length - 1];
    if (table !== undefined) return table;
    this.openTable();
    return this.stack[0] as HtmlTable;
  }

  private closeTable(): void {
    const table = this.stack.pop();
    if (table === undefined) return;
    table.endRow();
    const parent = this.stack[this.stack.length - 1];
    if (table.isLayout) return this.addLines(table.filledRows());
    if (parent?.cell && !table.isGrid) return parent.cell.text.addBlock(table.allText());
    if (parent !== undefined) {
      // Rows of a table that only places others on the page are titles and notes.
      parent.isLayout = true;
      this.addLines(parent.takeRows());
    }
    if (table.filledRows().length === 0) return;
    checkRows(table.rows.length, this.budget);
    this.tables.push(withLines(table, this.takeLines()));
  }

  private addLines(rows: readonly RawCell[][]): void {
    if (this.lines.length < mostLines) this.lines.push(...rows);
  }

  private breakLine(): void {
    const cell = this.stack[this.stack.length - 1]?.cell;
    if (cell) cell.text.breakLine();
    else this.endLine();
  }

  private endLine(): void {
    const text = this.line.take();
    if (text !== '' && text.length <= longestLine) this.addLines([[text]]);
  }

  private takeLines(): RawCell[][] {
    this.endLine();
    const { lines } = this;
    this.lines = [];
    return lines;
  }
}

function withLines({ rows, merges }: HtmlTable, lines: RawCell[][]): PageTable {
  const down = lines.length;
  const moved = merges.map((merge) => ({
    ...merge,
    firstRow: merge.firstRow + down,
    lastRow: merge.lastRow + down,
  }));
  return { rows: [...lines, ...rows].map(trimRow), merges: moved, remarks: [] };
}

/** Sort keys of web grids; hidden rows and cells are data. */
function isHidden(name: string, attributes: Attributes): boolean {
  if (!/^(?:span|div|font|i|b|em|p|label|a|select|textarea)$/.test(name)) return false;
  if (name === 'select') return true;
  return /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

/** Lists that can be typed in hold their texts in fields. */
function shownInput({ type = 'text', value = '' }: Attributes): string {
  return /^text$/i.test(type) ? value : '';
}
