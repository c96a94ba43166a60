import type { RawCell, RawMerge, RawSheet } from '../../../shared/models/grid';
import { withoutMinusZero, type NumberConverter } from '../convert-number';
import { errorCellOfCode } from '../error-cell';
import { BeyondFastReader } from '../fast/beyond-fast-reader';
import { plainFormat } from '../fast/cell-formats';
import { RowStore } from '../fast/row-store';
import type { TextCells } from '../fast/text-cells';
import type { GridBudget } from '../grid-builder';
import { checkText, type BiffBook, type SheetEntry } from './book-records';
import { recordKind } from './record-kinds';
import type { RecordWalk } from './record-walk';
import { TextCursor } from './text-cursor';

/** What all sheets of a workbook share. */
export interface BookContext {
  readonly budget: GridBudget;
  readonly book: BiffBook;
  readonly convertNumber: NumberConverter;
  readonly texts: TextCells;
}

/** Row, column and style stand at the beginning of every cell. */
const cellHead = 6;
const mergeLength = 8;
/** A number and its style among many of a row. */
const shortNumberLength = 6;
/** What a formula has instead of a number: a text that follows, true or false, an error, an empty text. */
const noNumber = 0xffff;
const resultKind = { text: 0, boolean: 1, error: 2, emptyText: 3 } as const;

/** Puts the cells and merged areas of one sheet's records in their places. */
export class CellRecords {
  readonly rows: RowStore;
  private readonly merges: RawMerge[] = [];
  private readonly cursor: TextCursor;
  private lastRow = -1;
  /** Place of a formula whose text has not come yet; -1 without one. */
  private dueRow = -1;
  private dueColumn = -1;

  constructor(
    private readonly walk: RecordWalk,
    private readonly context: BookContext,
  ) {
    this.rows = new RowStore(context.budget);
    this.cursor = new TextCursor(walk);
  }

  /** The row of the last cell; all before it are whole. */
  get row(): number {
    return this.lastRow;
  }

  /** Whether any cell was met. */
  get hasCells(): boolean {
    return this.lastRow >= 0;
  }

  finish({ name, hidden }: SheetEntry): RawSheet {
    this.refuseDueText();
    return this.rows.finish(name, hidden, this.merges);
  }

  /** Takes the record in hand if it is a cell, cells or merged areas. */
  take(): boolean {
    const { walk } = this;
    const { bytes, start } = walk;
    switch (walk.kind) {
      case recordKind.sharedText:
        walk.needs(cellHead + 4);
        this.put(this.sharedText(bytes.readUInt32LE(start + cellHead)));
        return true;
      case recordKind.shortNumber:
        walk.needs(cellHead + 4);
        this.put(this.formatted(this.styleOfRecord(), this.shortNumber(start + cellHead)));
        return true;
      case recordKind.number:
        walk.needs(cellHead + 8);
        this.put(this.formatted(this.styleOfRecord(), bytes.readDoubleLE(start + cellHead)));
        return true;
      case recordKind.manyNumbers:
        this.takeManyNumbers();
        return true;
      case recordKind.text:
      case recordKind.richText:
        walk.needs(cellHead + 3);
        this.put(this.textCell(cellHead, this.rowOfRecord()));
        return true;
      case recordKind.booleanOrError:
        walk.needs(cellHead + 2);
        this.put(this.booleanOrError(start + cellHead));
        return true;
      case recordKind.formula:
        this.takeFormula();
        return true;
      case recordKind.formulaText:
        this.takeFormulaText();
        return true;
      case recordKind.blank:
        this.refuseDueText();
        return true;
      case recordKind.manyBlanks:
        this.refuseDueText();
        this.countInRow(2);
        return true;
      case recordKind.merges:
        this.takeMerges();
        return true;
      default:
        return false;
    }
  }

  private rowOfRecord(): number {
    return this.walk.shortAt(this.walk.start);
  }

  private columnOfRecord(): number {
    return this.walk.shortAt(this.walk.start + 2);
  }

  private styleOfRecord(): number {
    return this.walk.shortAt(this.walk.start + 4);
  }

  /** Puts a cell where its record says. */
  private put(cell: RawCell): void {
    this.putAt(this.rowOfRecord(), this.columnOfRecord(), cell);
  }

  private putAt(row: number, column: number, cell: RawCell): void {
    this.refuseDueText();
    if (row < this.lastRow) throw new BeyondFastReader('rows out of order');
    if (column >= this.context.budget.limits.columns) throw new BeyondFastReader('far column');
    this.lastRow = row;
    this.rows.put(row, column, cell);
  }

  private refuseDueText(): void {
    if (this.dueRow >= 0) throw new BeyondFastReader('formula without result');
  }

  private formatted(style: number, value: number): RawCell {
    const { book, convertNumber } = this.context;
    const { kind, format } = book.formats[style] ?? plainFormat;
    return kind === 'plain' && Number.isFinite(value)
      ? withoutMinusZero(value)
      : convertNumber(value, kind, format);
  }

  /** A number in 30 bits: whole or the upper part of a long one, as it is or a hundredth. */
  private shortNumber(at: number): number {
    const { bytes } = this.walk;
    const bits = bytes.readInt32LE(at);
    const value = (bits & 2) === 0 ? upperPart(bits) : bits >> 2;
    return (bits & 1) === 0 ? value : value / 100;
  }

  private sharedText(index: number): string | null {
    const { book, texts } = this.context;
    const text = book.strings[index];
    if (text === undefined) throw new BeyondFastReader('text number');
    return text === '' ? null : texts.check(text, this.rowOfRecord());
  }

  private textCell(offset: number, row: number): string | null {
    const { book, texts } = this.context;
    this.cursor.begin(offset);
    return texts.keep(checkText(this.cursor.plainText(), book.isUnicode), row);
  }

  private booleanOrError(at: number): RawCell {
    const { bytes } = this.walk;
    const value = bytes[at] as number;
    return bytes[at + 1] === 1 ? errorCellOfCode(value) : value === 1;
  }

  private takeManyNumbers(): void {
    const { walk } = this;
    const count = this.countInRow(shortNumberLength);
    const row = this.rowOfRecord();
    const first = this.columnOfRecord();
    for (let each = 0; each < count; each += 1) {
      const at = walk.start + 4 + each * shortNumberLength;
      const value = this.shortNumber(at + 2);
      this.putAt(row, first + each, this.formatted(walk.shortAt(at), value));
    }
  }

  /** How many cells of this length a record of several holds, which must agree with its columns. */
  private countInRow(length: number): number {
    const { walk } = this;
    walk.needs(cellHead + length);
    const count = (walk.length - cellHead) / length;
    const last = walk.shortAt(walk.end - 2);
    if (count !== last - this.columnOfRecord() + 1) throw new BeyondFastReader('columns');
    return count;
  }

  private takeFormula(): void {
    const { walk } = this;
    walk.needs(22);
    const { bytes } = walk;
    const at = walk.start + cellHead;
    if (walk.shortAt(at + 6) !== noNumber) {
      this.put(this.formatted(this.styleOfRecord(), bytes.readDoubleLE(at)));
      return;
    }
    const kind: number = bytes[at] ?? noNumber;
    switch (kind) {
      case resultKind.text:
        this.beginFormulaText();
        return;
      case resultKind.boolean:
        this.put(bytes[at + 2] === 1);
        return;
      case resultKind.error:
        this.put(errorCellOfCode(bytes[at + 2] as number));
        return;
      case resultKind.emptyText:
        this.put(null);
        return;
      default:
        throw new BeyondFastReader('result of a formula');
    }
  }

  /** The place of the text is told here, the text in a record behind. */
  private beginFormulaText(): void {
    this.refuseDueText();
    this.dueRow = this.rowOfRecord();
    this.dueColumn = this.columnOfRecord();
  }

  private takeFormulaText(): void {
    const { dueRow: row, dueColumn: column } = this;
    if (row < 0) throw new BeyondFastReader('text without formula');
    this.dueRow = -1;
    this.putAt(row, column, this.textCell(0, row));
  }

  private takeMerges(): void {
    const { walk } = this;
    walk.needs(2);
    const count = walk.shortAt(walk.start);
    walk.needs(2 + count * mergeLength);
    for (let each = 0; each < count; each += 1) {
      const at = walk.start + 2 + each * mergeLength;
      this.merges.push({
        firstRow: walk.shortAt(at),
        lastRow: walk.shortAt(at + 2),
        firstColumn: walk.shortAt(at + 4),
        lastColumn: walk.shortAt(at + 6),
      });
    }
  }
}

const longNumber = new DataView(new ArrayBuffer(8));

function upperPart(bits: number): number {
  longNumber.setInt32(4, bits & ~3, true);
  return longNumber.getFloat64(0, true);
}
