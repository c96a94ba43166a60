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
  let places = 0;
  let rows = 0;
  for (const { row } of records) {
    const printed = printedPlaces(sheet.rows[row - 1]?.[index] ?? null);
    if (printed === null) continue;
    rows += 1;
    places = Math.max(places, printed);
  }
  const digit = fenPerUnit[unit] / 10 ** places;
  return rows === 0 || digit <= 1 ? 0 : Math.floor(((rows + 1) * digit) / 2);
}

/** Decimal places a cell shows; null where it holds no number in the column's own unit. */
function printedPlaces(cell: RawCell): number | null {
  if (typeof cell === 'number') return placesOf(String(Number(cell.toPrecision(15))));
  if (cell !== null && typeof cell === 'object' && cell.kind === 'number') {
    return printedPlaces(cell.value);
  }
  if (typeof cell !== 'string') return null;
  const text = toHalfWidth(withoutBlanks(cell));
  return /^[(+-]?[\d,]+(\.\d*)?[)-]?$/.test(text) ? placesOf(text.replace(/[^\d.e]/g, '')) : null;
}

function placesOf(text: string): number {
  const [mantissa = '', exponent = '0'] = text.split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}
