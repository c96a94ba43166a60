import type { RawCell } from '../../../shared/models/grid';
import { checkCellLength, type GridBudget } from '../grid-builder';
import { errorCell } from '../error-cell';
import type { CellType } from './cell-tag';
import { decodeBytes, joinLineEnds, needsUnescape, putEntitiesIn, putEscapesIn } from './xml-text';

/** Texts that are kept once, while there are not too many different ones. */
const mostKept = 20_000;
/** Longer texts hardly ever repeat. */
const longestKept = 40;

/** Reads values that are not plain numbers or shared texts; equal short texts become one. */
export class TextCells {
  private readonly kept = new Map<string, string>();

  constructor(private readonly budget: GridBudget) {}

  /** The value of a formula's text, a boolean or an error; `row` is 0-based. */
  read(type: CellType, bytes: Buffer, from: number, to: number, row: number): RawCell {
    const text = readText(bytes, from, to);
    if (type === 'text') return this.keep(text, row);
    if (type === 'boolean') return text === '1' || text === 'true';
    return type === 'error' ? errorCell(text) : null;
  }

  /** A number of an unusual form; NaN where there is none. */
  number(bytes: Buffer, from: number, to: number): number {
    return parseFloat(readText(bytes, from, to));
  }

  /** One string for equal texts; nothing for an empty one. */
  keep(text: string, row: number): string | null {
    if (text === '') return null;
    this.check(text, row);
    if (text.length > longestKept) return text;
    const kept = this.kept.get(text);
    if (kept !== undefined) return kept;
    if (this.kept.size < mostKept) this.kept.set(text, text);
    return text;
  }

  /** Refuses a text longer than a cell can hold. */
  check(text: string, row: number): string {
    checkCellLength(text, row, this.budget);
    return text;
  }
}

function readText(bytes: Buffer, from: number, to: number): string {
  const text = decodeBytes(bytes, from, to);
  if (!needsUnescape(bytes, from, to)) return text;
  return joinLineEnds(putEscapesIn(putEntitiesIn(text)));
}
