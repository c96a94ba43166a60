import type { RawCell, RawMerge, RawSheet } from '../../../shared/models/grid';
import type { GridBudget } from '../grid-builder';
import { BeyondFastReader } from './beyond-fast-reader';
import { plainFormat, type CellFormat } from './cell-formats';
import { readArea } from './cell-reference';
import { readDecimal, readIndex } from './cell-numbers';
import { CellTag, type CellType } from './cell-tag';
import type { PartReader } from './part-sink';
import { readPlainCell, type PlainCell } from './plain-cells';
import { RichText } from './rich-text';
import { RowStore } from './row-store';
import type { TextCells } from './text-cells';
import { attributeOf } from './xml-tags';
import { codeOfName } from './xml-names';
import { token, type Token, type XmlTokens } from './xml-tokens';
import { withoutMinusZero, type NumberConverter } from '../convert-number';

const names = {
  sheetData: codeOfName('sheetData'),
  row: codeOfName('row'),
  cell: codeOfName('c'),
  value: codeOfName('v'),
  formula: codeOfName('f'),
  inline: codeOfName('is'),
  merge: codeOfName('mergeCell'),
} as const;

/** What all sheets of a workbook share. */
export interface BookContext {
  readonly budget: GridBudget;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly convertNumber: NumberConverter;
  readonly texts: TextCells;
}

const uncalculated = { kind: 'uncalculated' } as const;

/** Where the reader stands in a sheet's XML. */
type Place = 'outside' | 'data' | 'cell' | 'value' | 'inline';

/** Reads one sheet's rows and merged areas from its tokens. */
export class SheetReader implements PartReader {
  /** The rows that were read so far. */
  readonly rows: RowStore;
  private readonly merges: RawMerge[] = [];
  private readonly inlineText = new RichText();
  private readonly tag = new CellTag();
  private place: Place = 'outside';
  private dataSeen = false;
  /** Whether the cell in hand has a formula, a value element, a value in it. */
  private formula = false;
  private valueSeen = false;
  private cell: RawCell | undefined;
  /** Filled anew for each cell: an object per cell would be millions. */
  private readonly plain: PlainCell = { row: -1, column: -1, style: -1, isShared: false, value: 0 };

  constructor(private readonly book: BookContext) {
    this.rows = new RowStore(book.budget);
  }

  finish(name: string, hidden: boolean): RawSheet {
    return this.rows.finish(name, hidden, this.merges);
  }

  take(kind: Token, tokens: XmlTokens): void {
    switch (this.place) {
      case 'data':
        return this.takeInData(kind, tokens);
      case 'cell':
        return this.takeInCell(kind, tokens);
      case 'value':
        return this.takeInValue(kind, tokens);
      case 'inline':
        return this.takeInline(kind, tokens);
      case 'outside':
        return this.takeOutside(kind, tokens);
    }
  }

  /** Cells of the usual form, one after another. */
  takeAhead(tokens: XmlTokens): void {
    if (this.place !== 'data') return;
    const { plain, tag } = this;
    for (;;) {
      const end = readPlainCell(tokens.bytes, tokens.at, plain);
      if (end < 0) return;
      tag.row = plain.row;
      tag.column = plain.column;
      tag.style = plain.style;
      const cell = plain.isShared ? this.sharedText(plain.value) : this.formatted(plain.value);
      this.rows.put(plain.row, plain.column, cell);
      tokens.at = end;
    }
  }

  private takeOutside(kind: Token, tokens: XmlTokens): void {
    if (kind !== token.open && kind !== token.empty) return;
    if (tokens.name === names.sheetData) {
      if (this.dataSeen) throw new BeyondFastReader('two sheetData');
      this.dataSeen = true;
      if (kind === token.open) this.place = 'data';
    } else if (tokens.name === names.merge) {
      const tag = tokens.bytes.toString('latin1', tokens.from, tokens.to);
      const area = attributeOf(tag, 'ref');
      if (area === null) throw new BeyondFastReader('merge without area');
      this.merges.push(readArea(area));
    }
  }

  private takeInData(kind: Token, tokens: XmlTokens): void {
    const { name } = tokens;
    if (kind === token.open || kind === token.empty) {
      if (name === names.cell) this.beginCell(kind, tokens);
      else if (name === names.row) this.tag.beginRow(tokens);
      else throw new BeyondFastReader('element among rows');
    } else if (kind === token.close && name === names.sheetData) this.place = 'outside';
  }

  private beginCell(kind: Token, tokens: XmlTokens): void {
    this.tag.beginCell(tokens);
    this.formula = false;
    this.valueSeen = false;
    this.cell = undefined;
    if (kind === token.open) this.place = 'cell';
    else this.endCell();
  }

  private takeInCell(kind: Token, tokens: XmlTokens): void {
    const { name } = tokens;
    if (kind === token.close) {
      if (name === names.cell) this.endCell();
    } else if (kind === token.open || kind === token.empty) {
      if (name === names.value) this.beginValue(kind);
      else if (name === names.formula) this.formula = true;
      else if (name === names.inline) this.beginInline(kind);
    }
  }

  private beginValue(kind: Token): void {
    this.valueSeen = true;
    if (kind === token.open) this.place = 'value';
  }

  private beginInline(kind: Token): void {
    if (this.tag.type !== 'inlineStr') throw new BeyondFastReader('inline text in another cell');
    if (kind !== token.open) return;
    this.place = 'inline';
    this.inlineText.begin();
  }

  private takeInValue(kind: Token, tokens: XmlTokens): void {
    if (kind === token.text) {
      if (this.cell !== undefined) throw new BeyondFastReader('value in pieces');
      this.cell = this.readValue(this.tag.type, tokens);
    } else if (kind === token.close && tokens.name === names.value) this.place = 'cell';
    else throw new BeyondFastReader('element in a value');
  }

  private takeInline(kind: Token, tokens: XmlTokens): void {
    if (kind === token.close && tokens.name === names.inline) {
      this.cell = this.book.texts.keep(this.inlineText.finish(), this.tag.row);
      this.place = 'cell';
    } else this.inlineText.take(kind, tokens);
  }

  /** A cell's value; a value that says nothing is null. */
  private readValue(type: CellType, { bytes, from, to }: XmlTokens): RawCell {
    if (type === 'number') {
      const value = readDecimal(bytes, from, to);
      return this.formatted(Number.isNaN(value) ? this.book.texts.number(bytes, from, to) : value);
    }
    if (type === 'shared') return this.sharedText(readIndex(bytes, from, to));
    return this.book.texts.read(type, bytes, from, to, this.tag.row);
  }

  private formatted(value: number): RawCell {
    const { style } = this.tag;
    const { kind, format } = this.book.formats[style] ?? plainFormat;
    return kind === 'plain' && Number.isFinite(value)
      ? withoutMinusZero(value)
      : this.book.convertNumber(value, kind, format);
  }

  private sharedText(index: number): string | null {
    const text = this.book.strings[index];
    if (text === undefined) throw new BeyondFastReader('text number');
    return text === '' ? null : this.book.texts.check(text, this.tag.row);
  }

  private endCell(): void {
    this.place = 'data';
    const { tag, cell } = this;
    if (cell !== undefined) {
      this.rows.put(tag.row, tag.column, cell);
      return;
    }
    if (tag.type === 'boolean' && !this.formula)
      throw new BeyondFastReader('boolean without value');
    // A text formula may well result in nothing: "" is a result.
    if (!this.formula || (tag.type === 'text' && this.valueSeen)) return;
    this.rows.put(tag.row, tag.column, uncalculated);
  }
}
