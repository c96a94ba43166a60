import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { cellText, isBlank } from './cell-text';
import type { ReaderColumn } from './reader-column';
import { quote, type IssueList } from './issue-list';
import type { SheetSense } from './sheet-sense';

/** Says once per column what was understood of it as a whole, at the column's head. */
export function reportSense(
  sheet: RawSheet,
  { headerRows }: Layout,
  columns: readonly ReaderColumn[],
  sense: SheetSense,
  issues: IssueList,
): void {
  const head = headerRows.last - 1;
  for (const { index, field } of columns) {
    if (sense.assumedDays.includes(index)) {
      const text = quote(firstText(sheet, headerRows.last, index));
      issues.atCell('dayOrderAssumed', head, index, { field: field.name, text });
    }
    const coding = sense.sexes[index];
    if (coding === undefined) continue;
    const codes = Object.entries(coding.codes);
    if (coding.proven) {
      const said = codes.map(([code, sex]) => `${code}=${sex ?? ''}`).join('、');
      issues.atCell('sexCodeById', head, index, { field: field.name, codes: said });
    } else if (codes.every(([, sex]) => sex === null) && codes.some(([code]) => code !== '9')) {
      const said = codes.map(([code]) => code).join('、');
      issues.atCell('sexCodeUnclear', head, index, { field: field.name, codes: said });
    }
  }
}

/** The first cell below the head whose day does not begin with a year of four digits. */
function firstText(sheet: RawSheet, firstRow: number, column: number): string {
  for (let row = firstRow; row < sheet.rowCount; row += 1) {
    const cell = sheet.rows[row]?.[column];
    if (typeof cell === 'string' && !isBlank(cell) && /^\d{1,2}\D/.test(cell.trim())) {
      return cellText(cell).trim();
    }
  }
  return '';
}
