import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import type { MessageValues } from '../../../shared/models/message-values';
import { alignColumns, nowhere } from './align-columns';
import type { ReaderColumn } from './reader-column';
import type { IssueList } from './issue-list';

/** So many rows with one other width, and none with the header's, show that a column is missing. */
const leastRows = 2;
/** Where so many rows are as wide as the header, one that is not was cut or shifted. */
const leastWhole = 0.5;

/** The rows of delimited text that are not as wide as the header, and where its columns stand. */
interface RowWidths {
  /** 1-based rows whose figures stand in the wrong columns: they must not go in. */
  readonly shifted: ReadonlySet<number>;
  readonly columns: readonly ReaderColumn[];
}

/** So many rows, and so many shorter ones among them, are no accident. */
const leastTrimmed = 20;
const leastShorter = 0.1;

/**
 * Looks for rows of delimited text with more or fewer fields than the header. Fields that are missing
 * where other rows leave theirs out too are blanks at the end of a line. Where all rows have one other
 * width, the columns are placed by their cells, and those that can not be placed stay blank.
 */
export function checkRowWidths(
  sheet: RawSheet,
  layout: Layout,
  columns: readonly ReaderColumn[],
  data: readonly number[],
  issues: IssueList,
): RowWidths {
  const { fieldCounts } = sheet;
  if (fieldCounts === undefined) return { shifted: new Set(), columns };
  const expected = widthOfHeader(sheet, layout);
  const widths = countWidths(sheet, data, expected);
  const whole = widths.get(expected) ?? 0;
  const [found = expected] = widths.keys();
  if (whole === 0 && widths.size === 1 && data.length >= leastRows) {
    const aligned = alignColumns(sheet, layout, columns, { data, found, expected });
    const code = aligned === null ? 'rowsOtherWidth' : 'columnsPlaced';
    issues.atSheet(code, { expected, found, count: data.length, ...placedValues(aligned) });
    const shifted = new Set(aligned === null ? data.map((row) => row + 1) : []);
    return { shifted, columns: aligned ?? columns };
  }
  const shifted = new Set<number>();
  const isTrimmed = leavesBlanksOut(sheet, data, expected);
  for (const row of data) {
    const width = widthOf(sheet, row, expected);
    const values = { found: width, expected };
    if (width > expected) issues.atRow('rowWider', row, values);
    else if (width < expected && !isTrimmed && whole >= data.length * leastWhole) {
      issues.atRow('rowNarrower', row, values);
    } else continue;
    shifted.add(row + 1);
  }
  return { shifted, columns };
}

/** Whether every row of delimited text is as wide as the header; other sheets have no such widths. */
export function areWidthsEven(sheet: RawSheet, layout: Layout, data: readonly number[]): boolean {
  if (sheet.fieldCounts === undefined) return true;
  const expected = widthOfHeader(sheet, layout);
  return data.every((row) => widthOf(sheet, row, expected) === expected);
}

/** Fields of the header up to its last named one. */
function widthOfHeader({ rows }: RawSheet, { headerRows }: Layout): number {
  const header = rows.slice(headerRows.first - 1, headerRows.last);
  return Math.max(0, ...header.map(({ length }) => length));
}

/**
 * Whether the writer leaves blanks at the end of lines out, as its lines show: many are shorter, and not
 * one ends with a blank.
 */
function leavesBlanksOut(
  { fieldCounts = [], rows }: RawSheet,
  data: readonly number[],
  expected: number,
): boolean {
  if (data.length < leastTrimmed) return false;
  const shorter = data.filter((row) => (fieldCounts[row] ?? 0) < expected).length;
  const isBlankEnded = (row: number) => (fieldCounts[row] ?? 0) > (rows[row]?.length ?? 0);
  return shorter > data.length * leastShorter && !data.some(isBlankEnded);
}

function placedValues(aligned: readonly ReaderColumn[] | null): MessageValues {
  const lost = (aligned ?? []).filter(({ index }) => index === nowhere);
  return { blank: lost.length };
}

/** Blank fields behind the header's last one are a separator too many, no further column. */
function widthOf({ fieldCounts = [], rows }: RawSheet, row: number, expected: number): number {
  const fields = fieldCounts[row] ?? 0;
  return fields > expected ? Math.max(expected, rows[row]?.length ?? 0) : fields;
}

function countWidths(
  sheet: RawSheet,
  data: readonly number[],
  expected: number,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const row of data) {
    const width = widthOf(sheet, row, expected);
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  return widths;
}
