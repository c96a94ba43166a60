import { listSheetParts, type PackageParts } from './workbook-parts';

/** A place in a sheet, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Places of uncalculated formulas by sheet name. */
export type UncalculatedCells = ReadonlyMap<string, readonly CellPlace[]>;

/** Whatever prefix and blanks stand between: `<c …><f>…</f><v/></c>`. */
const formulaCell = new RegExp(
  [
    String.raw`<(?:\w+:)?c\s([^>]*)>`,
    String.raw`<(?:\w+:)?f(?:(?:\s[^>]*)?\/>|(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?f>)`,
    String.raw`(<(?:\w+:)?v\s*\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?`,
    String.raw`<\/(?:\w+:)?c>`,
  ].join(String.raw`\s*`),
  'g',
);
/** Text is looked at in slices; each begins early enough for a cell that was cut in two. */
const sliceLength = 4 * 1024 * 1024;
const overlap = 20_000;

/** Searches every sheet of an .xlsx. */
export function findUncalculatedCells(parts: PackageParts): UncalculatedCells {
  return new Map(listSheetParts(parts).map(({ name, part }) => [name, findUncalculated(part)]));
}

/**
 * Finds formulas that were saved without a result, as programs do that write but never calculate.
 * SheetJS takes them for blank cells, which would silently lose figures.
 */
function findUncalculated(part: Buffer): CellPlace[] {
  const places = new Map<string, CellPlace>();
  for (let at = firstFormula(part); at < part.length; at += sliceLength) {
    const slice = part.subarray(Math.max(0, at - overlap), at + sliceLength);
    collectPlaces(slice.toString('latin1'), places);
  }
  return [...places.values()];
}

function firstFormula(part: Buffer): number {
  const starts = [part.indexOf('<f'), part.indexOf(':f')].filter((at) => at >= 0);
  return Math.min(part.length, ...starts);
}

function collectPlaces(text: string, places: Map<string, CellPlace>): void {
  for (const [, attributes = '', emptyValue] of text.matchAll(formulaCell)) {
    // A text formula may well result in nothing: "" is a result.
    if (emptyValue !== undefined && /\bt=["']str["']/.test(attributes)) continue;
    const reference = /\br=["']([A-Z]+)(\d+)["']/.exec(attributes);
    if (reference !== null) places.set(reference[0], placeOf(reference));
  }
}

function placeOf([, letters = '', digits = '']: RegExpExecArray): CellPlace {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
