import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ImportRecord } from '../../../shared/models/import';
import { fenPerUnit } from '../../../shared/models/money';
import type { ReaderColumn } from './column-readers';
import { toHalfWidth, withoutBlanks } from './plain-text';

/**
 * What a column of rounded figures may add up to be off by, fen: half a last printed digit for each
 * row and for the total itself. Only columns in units above yuan are rounded for print (paper 10).
 */
export function roundingAllowance(
  sheet: RawSheet,
  { index, unit }: Pick<ReaderColumn, 'index' | 'unit'>,
  records: readonly ImportRecord[],
): number {
  if (unit === null || unit === 'yuan') return 0;
  const exact = Math.log10(fenPerUnit[unit]);
  let places = 0;
  let rows = 0;
  for (const { row } of records) {
    const printed = printedPlaces(sheet.rows[row - 1]?.[index] ?? null, places, exact);
    if (printed === null) continue;
    rows += 1;
    places = printed;
    // Figures down to the fen are not rounded at all.
    if (places >= exact) return 0;
  }
  const digit = fenPerUnit[unit] / 10 ** places;
  return rows === 0 ? 0 : Math.floor(((rows + 1) * digit) / 2);
}

/** Decimal places a cell shows, at least those known; null where it holds no number of the unit. */
function printedPlaces(cell: RawCell, known: number, most: number): number | null {
  if (typeof cell === 'number') return placesOfNumber(cell, known, most);
  if (typeof cell === 'string') {
    const text = toHalfWidth(withoutBlanks(cell));
    const match = /^[(+-]?[\d,]+(?:\.(\d*))?[)-]?$/.exec(text);
    return match && Math.max(known, (match[1] ?? '').length);
  }
  const isNumber = cell !== null && typeof cell === 'object' && cell.kind === 'number';
  return isNumber ? placesOfNumber(cell.value, known, most) : null;
}

/** Counted without making text of the number: a column may have hundreds of thousands. */
function placesOfNumber(value: number, known: number, most: number): number {
  for (let places = known; places < most; places += 1) {
    const scaled = Math.abs(value) * 10 ** places;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-6 + scaled * 1e-12) return places;
  }
  return most;
}
