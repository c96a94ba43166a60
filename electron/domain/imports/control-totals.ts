import type { ForeignAmount } from '../../../shared/models/exchange-rate';
import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ControlTotal, Layout, SetAsideRow } from '../../../shared/models/import';
import { cellName, columnLetter } from './cell-name';
import { cellText, isBlank } from './cell-text';
import type { ReaderColumn } from './reader-column';
import type { ColumnSums } from './column-sums';
import { parseMoney } from './parse-money';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { unreadable } from './reading';
import type { RoundingCount } from './rounding-count';
import { rowText, type SortedRows } from './sort-rows';
import { AmountTooLarge, sumFen } from '../../../shared/models/money';

/** What the sheet itself says about its sums. */
interface StatedTotals {
  readonly setAside: readonly SetAsideRow[];
  readonly rowCount: number | null;
  /** 0-based row of the grand total, or null. */
  readonly row: number | null;
  readonly cells: readonly RawCell[];
}

/**
 * Finds the grand total among the total rows: the last one below all data, else one above all
 * data; every other total row counts as a subtotal.
 */
export function findStatedTotals(
  sheet: RawSheet,
  layout: Layout,
  rows: SortedRows,
  columns: readonly ReaderColumn[],
): StatedTotals {
  const grand = grandTotals(rows);
  const withAmounts = [...grand].reverse().find((row) => holdsAmounts(sheet, row, columns));
  const row = withAmounts ?? null;
  const setAside = rows.others.map(({ row: other, reason }): SetAsideRow => ({
    row: other + 1,
    reason: reason === 'total' && !grand.includes(other) ? 'subtotal' : reason,
    text: rowText(sheet.rows[other] ?? []),
  }));
  const counts = grand.map((total) => countIn(sheet.rows[total] ?? [], layout, columns));
  const rowCount = counts.reverse().find((count) => count !== null) ?? null;
  return { setAside, rowCount, row, cells: row === null ? [] : (sheet.rows[row] ?? []) };
}

function grandTotals({ data, others }: SortedRows): number[] {
  const totals = others.filter(({ reason }) => reason === 'total').map(({ row }) => row);
  const last = data.at(-1) ?? -1;
  const below = totals.filter((row) => row > last);
  return below.length > 0 ? below : totals.filter((row) => row < (data[0] ?? 0));
}

function holdsAmounts(sheet: RawSheet, row: number, columns: readonly ReaderColumn[]): boolean {
  return columns.some(
    ({ field, index }) => field.type === 'money' && !isBlank(sheet.rows[row]?.[index]),
  );
}

const countText =
  /(?:^|[数计共:(])([\d,]+)(?:户|笔|人|条|行|张|个)?\)?$|^共?([\d,]+)(?:户|笔|人|条|行|张|个)/;

/** The number of rows a total row states: "868 户", "总笔数: 150", or a number under a name. */
function countIn(
  cells: readonly RawCell[],
  layout: Layout,
  columns: readonly ReaderColumn[],
): number | null {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? null;
    if (isBlank(cell) || holdsNumbers(index, layout, columns)) continue;
    const match = countText.exec(toHalfWidth(withoutBlanks(cellText(cell))));
    const digits = match?.[1] ?? match?.[2];
    if (digits !== undefined) return Number(digits.replaceAll(',', ''));
  }
  return null;
}

/** Columns whose numbers in a total row are sums, not a count of rows. */
function holdsNumbers(index: number, layout: Layout, columns: readonly ReaderColumn[]): boolean {
  const type = columns.find((column) => column.index === index)?.field.type;
  if (type !== undefined) return ['money', 'count', 'factor', 'rate'].includes(type);
  // An unmapped column may hold anything; only its words are trusted.
  return layout.columns[index]?.field === null && layout.columns[index]?.header !== '';
}

/** What a column adds up to as it is printed, before foreign amounts became RMB. */
function faceSum(name: string, sum: number, foreign: readonly ForeignAmount[]): number {
  const own = foreign.filter(({ field }) => field === name);
  return sumFen([sum, ...own.flatMap(({ amount, fen }) => [-fen, amount])]);
}

/** The sum of every money column over the accepted rows, beside the sheet's own total. */
export function compareTotals(
  columns: readonly ReaderColumn[],
  sums: ColumnSums,
  stated: StatedTotals,
  rounding: RoundingCount,
): ControlTotal[] {
  return columns.flatMap((column, at) => {
    const { field, index, unit } = column;
    if (field.type !== 'money') return [];
    // Without a unit nothing was read, and the file's own total says nothing either.
    if (unit === null) return [{ field: field.name, sum: 0, stated: null, statedCell: null }];
    const sum = sums.sumOf(at);
    if (!Number.isSafeInteger(sum)) throw new AmountTooLarge(sum, { column: columnLetter(index) });
    const value = stated.row === null ? null : parseMoney(stated.cells[index] ?? null, unit);
    const known = value === unreadable ? null : value;
    const cell = known === null || stated.row === null ? null : cellName(stated.row, index);
    const allowance = rounding.allowanceOf(at);
    const total = { field: field.name, sum, stated: known, statedCell: cell };
    const face = faceSum(field.name, sum, sums.foreign);
    return [
      {
        ...total,
        ...(allowance > 0 ? { allowance } : {}),
        ...(face === sum ? {} : { face }),
      },
    ];
  });
}
