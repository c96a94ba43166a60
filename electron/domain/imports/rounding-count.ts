import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ImportRecord } from '../../../shared/models/import';
import { fenPerUnit } from '../../../shared/models/money';
import type { ReaderColumn } from './reader-column';
import { toHalfWidth, withoutBlanks } from './plain-text';

/** A column of figures that may be rounded for print. */
interface RoundedColumn {
  readonly index: number;
  /** Fen in one of its unit, and as many decimal places as show every fen. */
  readonly unit: number;
  readonly exact: number;
  /** Most decimal places that a figure shows. */
  places: number;
  rows: number;
}

/**
 * Counts, while rows are read, what columns of rounded figures may add up to be off by. Only columns in units
 * above yuan are rounded for print (docs/rules/imports.md#control-totals).
 */
export class RoundingCount {
  private readonly columns: ReadonlyMap<number, RoundedColumn>;

  constructor(
    private readonly sheet: RawSheet,
    columns: readonly Pick<ReaderColumn, 'index' | 'unit'>[],
  ) {
    this.columns = new Map(
      columns.flatMap(({ index, unit }, place) => {
        if (unit === null || unit === 'yuan') return [];
        const exact = Math.log10(fenPerUnit[unit]);
        return [[place, { index, unit: fenPerUnit[unit], exact, places: 0, rows: 0 }] as const];
      }),
    );
  }

  /** Looks at the cells of rows that were taken. */
  count(records: readonly Pick<ImportRecord, 'row'>[]): void {
    for (const column of this.columns.values()) {
      for (const { row } of records) {
        // Figures down to the fen are not rounded at all.
        if (column.places >= column.exact) break;
        const cell = this.sheet.rows[row - 1]?.[column.index] ?? null;
        const printed = printedPlaces(cell, column.places, column.exact);
        if (printed === null) continue;
        column.rows += 1;
        column.places = printed;
      }
    }
  }

  /**
   * What the column at a place among all columns may be off by, fen: half a last printed digit for each
   * row and for the total itself.
   */
  allowanceOf(place: number): number {
    const column = this.columns.get(place);
    if (column === undefined || column.rows === 0 || column.places >= column.exact) return 0;
    const digit = column.unit / 10 ** column.places;
    return Math.floor(((column.rows + 1) * digit) / 2);
  }
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
