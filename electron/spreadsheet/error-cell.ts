import type { RawError } from '../../shared/models/grid';

/** Error values by the code that binary files use. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
const known = new Set(Object.values(errorTexts));
const unknown = '#ERROR';

/** The error cell of a code. */
export function errorCellOfCode(code: number): RawError {
  return { kind: 'error', text: errorTexts[code] ?? unknown };
}

/** The error cell of a text; errors that newer programs know are kept as one kind. */
export function errorCell(text: string): RawError {
  return { kind: 'error', text: known.has(text) ? text : unknown };
}
