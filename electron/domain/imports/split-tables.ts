import type { RawCell, RawMerge, RawSheet, RawWorkbook } from '../../../shared/models/grid';
import { columnLetter } from './cell-name';
import { cellText, isBlank } from './cell-text';
import { findField } from './field-tables';
import { readHeader, type FoundHeader } from './find-header';
import { findKind } from './find-kind';
import { matchHeader } from './match-header';
import { withoutBlanks } from './plain-text';

/**
 * Sheets that hold several tables of one kind as a sheet for each: the same table again to the right
 * of itself, as lists are printed, and further down under a header with its columns in another order.
 * Rows and columns keep their numbers; the first table keeps the sheet's name.
 */
export function splitTables(workbook: RawWorkbook): RawWorkbook {
  const sheets = workbook.sheets.flatMap((sheet) => splitAcross(sheet).flatMap(splitDown));
  return sheets.length === workbook.sheets.length ? workbook : { ...workbook, sheets };
}

/** Heads of a sheet's header row, column by column. */
function headsOf(sheet: RawSheet, row: number): string[] {
  const cells = sheet.rows[row] ?? [];
  return Array.from({ length: sheet.columnCount }, (_, column) =>
    withoutBlanks(cellText(cells[column])),
  );
}

function isKey(header: FoundHeader, head: string): boolean {
  const match = head === '' ? null : matchHeader(header.kind, [head]);
  return match !== null && findField(header.kind, match.field)?.key === true;
}

/** How many columns further right the heads begin anew; 0 where they do not. */
function repetition(header: FoundHeader, heads: readonly string[]): number {
  const first = heads.findIndex((head) => head !== '');
  const again = heads.indexOf(heads[first] ?? '', first + 1);
  const width = again - first;
  if (first < 0 || again < 0 || width < 2) return 0;
  const block = heads.slice(first, again);
  const next = heads.slice(again, again + width);
  const isSame = block.every((head, at) => head === (next[at] ?? ''));
  return isSame && block.some((head) => isKey(header, head)) ? width : 0;
}

function splitAcross(sheet: RawSheet): RawSheet[] {
  const header = findKind(sheet);
  if (header === null) return [sheet];
  const heads = headsOf(sheet, header.rows.last);
  const width = repetition(header, heads);
  if (width === 0) return [sheet];
  const first = heads.findIndex((head) => head !== '');
  const parts: RawSheet[] = [];
  for (let from = first; from < heads.length; from += width) {
    if (heads.slice(from, from + width).every((head) => head === '')) continue;
    parts.push(columnsOf(sheet, header, parts.length === 0 ? 0 : from, from + width));
  }
  return parts;
}

/** A sheet with nothing but some of its columns below the titles, each where it stood. */
function columnsOf(sheet: RawSheet, { rows }: FoundHeader, from: number, to: number): RawSheet {
  const name = from === 0 ? sheet.name : `${sheet.name}（${columnLetter(from)} 列起）`;
  const inside = ({ firstColumn, lastColumn }: RawMerge) => firstColumn >= from && lastColumn < to;
  const cut = (row: readonly RawCell[]): RawCell[] =>
    row.slice(0, to).map((cell, column) => (column < from ? null : cell));
  return {
    ...sheet,
    name,
    columnCount: Math.min(sheet.columnCount, to),
    merges: sheet.merges.filter(inside),
    rows: sheet.rows.map((row, at) => (at < rows.first ? row : cut(row))),
  };
}

function splitDown(sheet: RawSheet): RawSheet[] {
  const header = findKind(sheet);
  if (header === null) return [sheet];
  const starts = otherHeaders(sheet, header);
  if (starts.length === 0) return [sheet];
  return [0, ...starts].map((start, at) => rowsOf(sheet, header, start, starts[at]));
}

/** Rows, or the titles above them, from which on other columns hold. */
function otherHeaders(sheet: RawSheet, header: FoundHeader): number[] {
  let fields = fieldsByColumn(header);
  const known = headRowsOf(sheet, header);
  const starts: number[] = [];
  for (let row = header.rows.last + 1; row < sheet.rowCount; row += 1) {
    if (!couldBeHeads(sheet.rows[row]) || repeats(headsOf(sheet, row), known)) continue;
    const found = readHeader(sheet, header.kind, { first: row, last: row });
    const others = fieldsByColumn(found);
    if (found.fields.size < 2 || others === fields || !hasKey(found)) continue;
    fields = others;
    known.push(headsOf(sheet, row));
    starts.push(withTitles(sheet, row));
  }
  return starts;
}

function headRowsOf(sheet: RawSheet, { rows }: FoundHeader): string[][] {
  const known: string[][] = [];
  for (let row = rows.first; row <= rows.last; row += 1) known.push(headsOf(sheet, row));
  return known;
}

/** Whether a row is one of the header's again, as on every printed page. */
function repeats(heads: readonly string[], known: readonly (readonly string[])[]): boolean {
  return known.some((row) => heads.every((head, at) => head === '' || head === row[at]));
}

function fieldsByColumn({ kind, parts }: FoundHeader): string {
  return parts
    .map((part) => matchHeader(kind, part)?.field ?? '')
    .join(' ')
    .trimEnd();
}

function hasKey({ kind, fields }: FoundHeader): boolean {
  return [...fields].some((field) => findField(kind, field)?.required === true);
}

/** Words side by side and not one number: few rows of a list are so. */
function couldBeHeads(row: readonly RawCell[] | undefined): boolean {
  if (row === undefined) return false;
  let words = 0;
  for (const cell of row) {
    if (cell === null) continue;
    if (typeof cell !== 'string' || /\d{3}/.test(cell)) return false;
    if (!isBlank(cell)) words += 1;
  }
  return words >= 2;
}

const fewCells = 2;

/** The first of the titles and unit lines right above a header. */
function withTitles(sheet: RawSheet, row: number): number {
  let start = row;
  for (; start > 0; start -= 1) {
    const above = (sheet.rows[start - 1] ?? []).filter((cell) => !isBlank(cell));
    if (above.length > fewCells || above.some((cell) => typeof cell !== 'string')) break;
  }
  return start;
}

/** A sheet with nothing but some of its rows, each where it stood, below the titles of the whole. */
function rowsOf(
  sheet: RawSheet,
  header: FoundHeader,
  from: number,
  to: number | undefined,
): RawSheet {
  const end = to ?? sheet.rowCount;
  const rows = sheet.rows
    .slice(0, end)
    .map((row, at) => (at >= from || at < header.rows.first ? row : []));
  const inside = ({ firstRow, lastRow }: RawMerge) => firstRow >= from && lastRow < end;
  const name = from === 0 ? sheet.name : `${sheet.name}（第 ${from + 1} 行起）`;
  return { ...sheet, name, rowCount: end, rows, merges: sheet.merges.filter(inside) };
}
