import { BeyondFastReader } from './beyond-fast-reader';
import { readIndex } from './cell-numbers';
import type { XmlTokens } from './xml-tokens';

/** How a cell's value is written. */
export type CellType = 'number' | 'shared' | 'text' | 'inlineStr' | 'boolean' | 'error';

const types: Readonly<Record<string, CellType>> = {
  n: 'number',
  s: 'shared',
  str: 'text',
  inlineStr: 'inlineStr',
  b: 'boolean',
  e: 'error',
};

const space = 0x20;
const equals = 0x3d;
const doubleQuote = 0x22;
const letterA = 0x41;
const letterZ = 0x5a;
const letterR = 0x72;
const letterS = 0x73;
const letterT = 0x74;
const mostColumns = 18_278;

/** Reads the attributes of `<row>` and `<c>`: place, style and type of a cell. */
export class CellTag {
  /** 0-based. */
  row = -1;
  column = -1;
  style = -1;
  type: CellType = 'number';
  /** The row that the last `<row>` named, or the next one. */
  private rowOfTag = -1;

  beginRow(tokens: XmlTokens): void {
    this.column = -1;
    const at = findRow(tokens);
    this.rowOfTag = at < 0 ? this.rowOfTag + 1 : at;
  }

  beginCell({ bytes, from, to }: XmlTokens): void {
    this.style = -1;
    this.type = 'number';
    this.row = this.rowOfTag;
    let placed = false;
    let at = from;
    while (at < to) {
      const name = bytes[at] as number;
      if (name <= space) {
        at += 1;
        continue;
      }
      const equal = endOfName(bytes, at, to);
      const start = startOfValue(bytes, equal, to);
      const end = endOfValue(bytes, start);
      if (equal === at + 1) {
        if (name === letterR) placed = this.readPlace(bytes, start, end);
        else if (name === letterS) this.style = readIndex(bytes, start, end);
        else if (name === letterT) this.readType(bytes, start, end);
      }
      at = end + 1;
    }
    if (!placed) this.column += 1;
  }

  private readPlace(bytes: Buffer, from: number, to: number): true {
    let column = 0;
    let at = from;
    for (; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (byte < letterA || byte > letterZ) break;
      column = column * 26 + (byte - letterA) + 1;
      if (column > mostColumns) throw new BeyondFastReader('column');
    }
    const row = readIndex(bytes, at, to);
    if (column === 0 || row <= 0) throw new BeyondFastReader('cell reference');
    this.column = column - 1;
    this.row = row - 1;
    return true;
  }

  private readType(bytes: Buffer, from: number, to: number): void {
    if (to === from + 1 && bytes[from] === letterS) {
      this.type = 'shared';
      return;
    }
    const type = types[bytes.toString('latin1', from, to)];
    if (type === undefined) throw new BeyondFastReader('cell type');
    this.type = type;
  }
}

/** The 0-based row that `<row r="…">` names; -1 where it names none. */
function findRow({ bytes, from, to }: XmlTokens): number {
  let at = from;
  while (at < to) {
    if ((bytes[at] as number) <= space) {
      at += 1;
      continue;
    }
    const equal = endOfName(bytes, at, to);
    const start = startOfValue(bytes, equal, to);
    const end = endOfValue(bytes, start);
    if (equal === at + 1 && bytes[at] === letterR) {
      const row = readIndex(bytes, start, end);
      if (row <= 0) throw new BeyondFastReader('row number');
      return row - 1;
    }
    at = end + 1;
  }
  return -1;
}

function endOfName(bytes: Buffer, start: number, to: number): number {
  let at = start;
  while (at < to && bytes[at] !== equals && (bytes[at] as number) > space) at += 1;
  return at;
}

/** The first byte behind the quote; anything but a quoted value is not for this reader. */
function startOfValue(bytes: Buffer, afterName: number, to: number): number {
  let at = afterName;
  while (at < to && (bytes[at] as number) <= space) at += 1;
  if (bytes[at] !== equals) throw new BeyondFastReader('attribute');
  at += 1;
  while (at < to && (bytes[at] as number) <= space) at += 1;
  const quote = bytes[at];
  if (quote !== doubleQuote && quote !== 0x27) throw new BeyondFastReader('attribute');
  return at + 1;
}

/** Where a value's own quote comes again; the tag is whole, so that it does. */
function endOfValue(bytes: Buffer, start: number): number {
  const quote = bytes[start - 1];
  let at = start;
  while (bytes[at] !== quote) at += 1;
  return at;
}
