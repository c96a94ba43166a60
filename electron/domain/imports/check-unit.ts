import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { fenPerUnit, formatYuan, type Fen } from '../../../shared/models/money';
import type { ReaderColumn } from './reader-column';
import { impossibleMedian, medianOf } from './find-unit';
import type { IssueList } from './issue-list';

const fenPerWan = fenPerUnit.wan;
/** Rows that are looked at more closely; they are there as soon as a sheet is understood. */
const rowsSampled = 300;

/**
 * Warns where the unit that a file states makes its amounts impossible: clients far too rich, or yuan with
 * fractions of a fen, which are 万元 in truth (docs/rules/imports.md#unit-of-amounts).
 */
export function checkUnit(
  sheet: RawSheet,
  { kind, headerRows }: Layout,
  columns: readonly ReaderColumn[],
  issues: IssueList,
): void {
  const limit = impossibleMedian[kind];
  for (const { field, index, unit } of columns) {
    if (field.type !== 'money' || unit === null || field.lenient === true) continue;
    const sampled = unit === 'yuan' ? firstRowsOf(sheet, headerRows.last) : sheet;
    const median = medianOf(sampled, headerRows.last, index);
    const amount = Math.round(median * fenPerUnit[unit]);
    const values = { field: field.name, median: formatYuan(amount as Fen) };
    if (limit !== undefined && unit !== 'yuan' && amount > limit * fenPerWan) {
      issues.atCell('unitTooLarge', headerRows.last - 1, index, values);
      return;
    }
    if (unit === 'yuan' && holdsPartsOfFen(sheet, headerRows.last, index)) {
      issues.atCell('unitTooSmall', headerRows.last - 1, index, values);
      return;
    }
  }
}

/** The sheet as if it ended with the sampled rows: a large one may still be being read. */
function firstRowsOf(sheet: RawSheet, firstRow: number): RawSheet {
  return { ...sheet, rowCount: Math.min(sheet.rowCount, firstRow + rowsSampled) };
}

/** Whether most of a column's broken numbers go beyond the fen. */
function holdsPartsOfFen(sheet: RawSheet, firstRow: number, column: number): boolean {
  let broken = 0;
  let finer = 0;
  for (const row of sheet.rows.slice(firstRow, firstRow + rowsSampled)) {
    const cell = row[column];
    const text = typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : cell;
    const places = typeof text === 'string' ? /^[\d,]+\.(\d+)$/.exec(text)?.[1] : undefined;
    if (places === undefined || /^0*$/.test(places)) continue;
    broken += 1;
    if (places.replace(/0+$/, '').length > 2) finer += 1;
  }
  return finer >= 3 && finer * 2 > broken;
}
