import type { RawSheet } from '../../../shared/models/grid';
import type { ColumnGuess, Layout } from '../../../shared/models/import';
import { cellText } from './cell-text';
import { findField } from './field-tables';
import { quote, type IssueList } from './issue-list';
import { withoutBlanks } from './plain-text';

/** All of them are there as soon as a sheet is understood. */
const rowsCompared = 200;
const ownerFields = new Set(['rmNo', 'rmName', 'branchName', 'tier']);

/** Says which columns were not taken though their heads name a field: nobody asked for it. */
export function reportColumns(sheet: RawSheet, layout: Layout, issues: IssueList): void {
  const { columns, headerRows, kind } = layout;
  if (headerRows.last < headerRows.first) return;
  const head = headerRows.last - 1;
  const earlier = columns.filter(({ reason }) => reason === 'earlier');
  const former = earlier.filter(({ meant }) => ownerFields.has(meant ?? ''));
  const older = earlier.filter((column) => !former.includes(column));
  if (older[0]) issues.atCell('headsEarlier', head, older[0].index, headsOf(older));
  if (former[0]) issues.atCell('headsFormer', head, former[0].index, headsOf(former));
  for (const column of columns) {
    if (column.reason !== 'twice' || column.meant === undefined) continue;
    const taken = columns.find(({ field }) => field === column.meant);
    if (taken === undefined || findField(kind, column.meant) === undefined) continue;
    if (holdSame(sheet, headerRows.last, taken.index, column.index)) continue;
    const values = { head: quote(column.header), other: taken.letter, field: column.meant };
    issues.atCell('headTwice', head, column.index, values);
  }
}

function headsOf(columns: readonly ColumnGuess[]) {
  const heads = quote(columns.map(({ header }) => header).join('、'));
  return { heads, count: columns.length };
}

/** Whether two columns say the same in the first rows. */
function holdSame(sheet: RawSheet, firstRow: number, one: number, other: number): boolean {
  return sheet.rows
    .slice(firstRow, firstRow + rowsCompared)
    .every((row) => withoutBlanks(cellText(row[one])) === withoutBlanks(cellText(row[other])));
}
