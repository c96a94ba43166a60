import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ImportKind } from '../../../shared/models/import';
import { isBlank } from './cell-text';
import { readHeaderParts, type HeaderParts, type HeaderRows } from './header-parts';
import { readHandover, readHeaderTime } from './header-period';
import { readHeaderText } from './header-text';
import { matchHeader, type OwnWords } from './match-header';
import { withoutBlanks } from './plain-text';

/** A header of one kind of file, found in a sheet. */
export interface FoundHeader {
  readonly kind: ImportKind;
  readonly rows: HeaderRows;
  readonly parts: readonly HeaderParts[];
  /** Distinct fields recognised, which measures how surely this is the header. */
  readonly fields: ReadonlySet<string>;
}

/** Titles and letterheads take a few rows; a header further down is not looked for. */
const rowsSearched = 60;
const deepestHeader = 3;
const fewestFields = 2;

/** The rows that name most fields of a kind; null where no row names at least two. */
export function findHeader(
  sheet: RawSheet,
  kind: ImportKind,
  words?: OwnWords,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestScore = 0;
  const end = endOfSearch(sheet);
  for (let first = 0; first < end; first += 1) {
    if ((sheet.rows[first] ?? []).length === 0) continue;
    for (const rows of headersFrom(sheet, first, end)) {
      const found = readHeader(sheet, kind, rows, words);
      const score = scoreOf(sheet, found);
      // On a tie the earlier one stays: later ones are repeated on each printed page.
      if (found.fields.size >= fewestFields && score > bestScore) {
        best = found;
        bestScore = score;
      }
    }
  }
  return best;
}

/** The row after the last one that is looked at; blank rows do not count. */
function endOfSearch({ rows, rowCount }: RawSheet): number {
  let filled = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (filled === rowsSearched) return row;
    if (!(rows[row] ?? []).every(isBlank)) filled += 1;
  }
  return rowCount;
}

/** Headers of one to three rows that could begin in this row. */
function headersFrom(sheet: RawSheet, first: number, end: number): HeaderRows[] {
  if (!couldBeHeader(sheet.rows[first])) return [];
  const headers: HeaderRows[] = [{ first, last: first }];
  if (!couldBeGroups(sheet.rows[first])) return headers;
  for (let last = first + 1; last < Math.min(first + deepestHeader, end); last += 1) {
    if (!couldBeSecondRow(sheet.rows[last])) break;
    headers.push({ first, last });
  }
  return headers;
}

/** Fields count most; a row more counts against a header unless it says the unit or when it held. */
function scoreOf(sheet: RawSheet, { fields, rows }: FoundHeader): number {
  const groups = rows.last > rows.first ? (sheet.rows[rows.first] ?? []) : [];
  const saysMore = groups.some(holdsUnit) || groups.some(holdsTime);
  return fields.size * 10 + (saysMore ? 5 : 0) - (rows.last - rows.first);
}

function holdsUnit(cell: RawCell): boolean {
  return typeof cell === 'string' && readHeaderText(cell).unit !== null;
}

function holdsTime(cell: RawCell): boolean {
  if (typeof cell !== 'string' || isBlank(cell)) return false;
  const { key } = readHeaderText(cell);
  const parts = [readHeaderTime(key), readHandover(key)];
  return parts.some(({ time, rest }) => time !== null && rest === '');
}

/** Reads the given rows as a header of a kind. */
export function readHeader(
  sheet: RawSheet,
  kind: ImportKind,
  rows: HeaderRows,
  words?: OwnWords,
): FoundHeader {
  const parts = readHeaderParts(sheet, rows);
  const fields = new Set<string>();
  for (const column of parts) {
    const match = matchHeader(kind, column, words);
    if (match !== null) fields.add(match.field);
  }
  return { kind, rows, parts, fields };
}

function couldBeHeader(row: readonly RawCell[] | undefined): boolean {
  return row !== undefined && row.some((cell) => typeof cell === 'string' && !isBlank(cell));
}

/** Groups stand side by side; titles stand alone, and lines like "单位:万元" have a colon. */
function couldBeGroups(row: readonly RawCell[] | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell));
  return (
    filled.length >= 2 &&
    filled.every((cell) => typeof cell === 'string' && !/[:\uff1a]/.test(cell))
  );
}

/** Below the first header row come more words, never amounts or days. */
function couldBeSecondRow(row: readonly RawCell[] | undefined): boolean {
  if (row === undefined || row.every(isBlank)) return false;
  return row.every((cell) => cell === null || (typeof cell === 'string' && !holdsData(cell)));
}

/** Amounts, days and numbers of clients as text, as every cell of a text file is. */
const data =
  /^['`]?[-+¥]?(\d{5,}|[\d,]*\d\.\d+|\d{1,3}(,\d{3})+)%?$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
const yearAndMonth = /^(19|20)\d{4}$/;

function holdsData(cell: string): boolean {
  const text = withoutBlanks(cell);
  return data.test(text) && !yearAndMonth.test(text);
}
