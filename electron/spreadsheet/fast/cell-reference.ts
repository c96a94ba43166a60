import type { RawMerge } from '../../../shared/models/grid';
import { BeyondFastReader } from './beyond-fast-reader';

const reference = /^([A-Z]{1,3})([1-9][0-9]{0,6})(?::([A-Z]{1,3})([1-9][0-9]{0,6}))?$/;

/** The area that `A1:C1` names. */
export function readArea(text: string): RawMerge {
  const match = reference.exec(text);
  if (match === null) throw new BeyondFastReader(`area ${text}`);
  const [, column = '', row = '', otherColumn = column, otherRow = row] = match;
  return {
    firstRow: Number(row) - 1,
    lastRow: Number(otherRow) - 1,
    firstColumn: columnOf(column),
    lastColumn: columnOf(otherColumn),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
