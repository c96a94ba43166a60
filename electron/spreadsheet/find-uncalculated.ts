import { listSheetParts } from './workbook-parts';
import type { ZipEntry } from './zip-directory';
import { unpackPart } from './zip-parts';

/** A place in a sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Places of uncalculated formulas by sheet name. */
export type UncalculatedCells = ReadonlyMap<string, readonly CellPlace[]>;

const formulaCell =
  /<c\s([^>]*)>(?:<f(?:\s[^>]*)?\/>|<f(?:\s[^>]*)?>[^<]*<\/f>)(<v\s*\/>|<v><\/v>)?<\/c>/g;
/** What is cut at a piece's end is looked at again; formulas are at most 8,192 characters long. */
const overlap = 20_000;
/** Room for the beginning of a cell before its formula. */
const shortOverlap = 500;

/** Searches every sheet of an .xlsx. */
export function findUncalculatedCells(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): UncalculatedCells {
  const parts = listSheetParts(bytes, entries, fileName);
  return new Map(parts.map(({ name, entry }) => [name, findUncalculated(bytes, entry, fileName)]));
}

/**
 * Finds formulas that were saved without a result, as programs do that write but never calculate.
 * SheetJS takes them for blank cells, which would silently lose figures.
 */
function findUncalculated(bytes: Uint8Array, entry: ZipEntry, fileName: string): CellPlace[] {
  const places = new Map<string, CellPlace>();
  let tail = '';
  unpackPart(bytes, entry, fileName, (piece) => {
    const { buffer, byteOffset, byteLength } = piece;
    const text = tail + Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    const hasFormulas = text.includes('<f');
    if (hasFormulas) collectPlaces(text, places);
    tail = text.slice(hasFormulas ? -overlap : -shortOverlap);
    return true;
  });
  return [...places.values()];
}

function collectPlaces(text: string, places: Map<string, CellPlace>): void {
  for (const [, attributes = '', emptyValue] of text.matchAll(formulaCell)) {
    // A text formula may well result in nothing: "" is a result.
    if (emptyValue !== undefined && /\bt="str"/.test(attributes)) continue;
    const reference = /\br="([A-Z]+)(\d+)"/.exec(attributes);
    if (reference !== null) places.set(reference[0], placeOf(reference));
  }
}

function placeOf([, letters = '', digits = '']: RegExpExecArray): CellPlace {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
