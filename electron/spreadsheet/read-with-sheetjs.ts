import * as XLSX from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel.full.mjs';
import type { RawCell, RawMerge, RawSheet } from '../../shared/models/grid';
import { FileFailure } from './file-failure';
import { CellsBeyond } from './cells-beyond';
import type { CellPlace, UncalculatedCells } from './find-uncalculated';
import {
  checkCellLength,
  checkCells,
  checkRows,
  finishSheet,
  trimRow,
  type GridBudget,
} from './grid-builder';
import { createNumberConverter } from './convert-number';
import { errorCellOfCode } from './error-cell';
import { createFormatReader } from './number-format';
import type { PackageParts } from './workbook-parts';

// Old workbooks store Chinese in GBK; without the tables it would come out as noise.
XLSX.set_cptable(codePages);

const readOptions: XLSX.ParsingOptions = {
  dense: true,
  cellNF: true,
  cellDates: false,
  cellText: false,
  cellFormula: false,
  cellHTML: false,
  // Keeps "0000300113" of an HTML table or a text as text.
  raw: true,
  codepage: 936,
  sheetStubs: false,
};

/** The library's table of number formats, and what is in it before any file was read. */
const formatTable = () => XLSX.SSF.get_table() as Record<number, string>;
const usualFormats: Readonly<Record<number, string>> = { ...formatTable() };

/** The table outlives a binary file, whose formats would be taken for those of the next one. */
function forgetFormats(): void {
  const table = formatTable();
  for (const id of Object.keys(table)) delete table[Number(id)];
  Object.assign(table, usualFormats);
}

/** A whole file, its text, or the parts of a zip that was already unpacked and checked. */
type SheetJsInput = Uint8Array | string | PackageParts;

/** The part of a SheetJS workbook that the grid is made from. */
export interface SheetJsGrid {
  readonly date1904: boolean;
  readonly sheets: readonly RawSheet[];
}

/**
 * Reads a workbook of any binary or markup format; `what` names the format if it is damaged, and
 * `marks` the formulas known to have no result.
 */
export function readWithSheetJs(
  input: SheetJsInput,
  what: string,
  budget: GridBudget,
  marks: UncalculatedCells = new Map(),
): SheetJsGrid {
  try {
    return read(input, budget, marks);
  } catch (error) {
    // SheetJS throws plain errors on damaged input; the user gets one sentence instead.
    if (error instanceof FileFailure) throw error;
    throw new FileFailure('file.damaged', { file: budget.fileName, what });
  }
}

function read(input: SheetJsInput, budget: GridBudget, marks: UncalculatedCells): SheetJsGrid {
  const options = { ...readOptions, sheetRows: budget.limits.rows + 1 };
  const book = quietly(() => parse(input, options));
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const convert = createCellConverter(date1904, budget);
  const sheets = book.SheetNames.map((name, index) => {
    // SheetJS passes over a sheet it can not read; half a file is no file.
    if (book.Sheets[name] === undefined) throw new Error(`unreadable sheet ${index}`);
    const beyond = new CellsBeyond(budget);
    const rows = convertRows(book.Sheets[name], convert, budget, beyond);
    markUncalculated(rows, marks.get(name) ?? [], budget);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const merges = mergesOf(book.Sheets[name]);
    return finishSheet({ name, hidden, merges, rows, remarks: beyond.finish(name) }, budget);
  });
  return { date1904, sheets };
}

function parse(input: SheetJsInput, options: XLSX.ParsingOptions): XLSX.WorkBook {
  forgetFormats();
  if (typeof input === 'string') return XLSX.read(input, { ...options, type: 'string' });
  if (input instanceof Uint8Array) {
    return XLSX.read(Buffer.from(input), { ...options, type: 'buffer' });
  }
  const files: Record<string, { name: string; type: number; content: Buffer }> = {};
  for (const [name, content] of input) files[name] = { name, type: 2, content };
  return (XLSX as unknown as ZipParser).parse_zip({ files }, options);
}

/** Exported but not in the types: reads parts, so that its own unpacking is never trusted. */
interface ZipParser {
  readonly parse_zip: (zip: { files: object }, options: XLSX.ParsingOptions) => XLSX.WorkBook;
}

/** SheetJS reports oddities on the console, where they would mix with the command line's output. */
function quietly<Value>(read: () => Value): Value {
  const { error, warn, log } = console;
  const silent = () => undefined;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return read();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

type CellConverter = (cell: XLSX.CellObject | undefined, row: number) => RawCell;

/** Empties each source row as it goes, so that both grids are never whole at the same time. */
function convertRows(
  sheet: XLSX.WorkSheet | undefined,
  convert: CellConverter,
  budget: GridBudget,
  beyond: CellsBeyond,
): RawCell[][] {
  const source = (sheet?.['!data'] ?? []) as (XLSX.CellObject[] | undefined)[];
  // A file may claim rows without end; they are refused before they are gone through.
  checkRows(source.length, budget);
  const { columns } = budget.limits;
  const rows: RawCell[][] = [];
  let passed = 0;
  for (let row = 0; row < source.length; row += 1) {
    const cells = source[row] ?? [];
    const width = Math.min(cells.length, columns);
    passed += width;
    checkCells(passed, budget);
    const converted: RawCell[] = [];
    for (let column = 0; column < width; column += 1) {
      converted.push(convert(cells[column], row));
    }
    if (cells.length > columns) takeBeyond(cells, row, columns, convert, beyond);
    source[row] = undefined;
    rows.push(trimRow(converted));
  }
  return rows;
}

/** The cells are few, however far away they are; only those that are there are gone through. */
function takeBeyond(
  cells: readonly XLSX.CellObject[],
  row: number,
  columns: number,
  convert: CellConverter,
  beyond: CellsBeyond,
): void {
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    if (column >= columns) beyond.take(row, column, convert(cells[column], row));
  }
}

const uncalculated = { kind: 'uncalculated' } as const;

/** Puts a mark where a formula has no result, so that it is not taken for a blank cell. */
function markUncalculated(
  rows: RawCell[][],
  places: readonly CellPlace[],
  { limits }: GridBudget,
): void {
  for (const { row, column } of places) {
    if (column >= limits.columns) continue;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as RawCell[];
    while (cells.length <= column) cells.push(null);
    cells[column] = uncalculated;
  }
}

function mergesOf(sheet: XLSX.WorkSheet | undefined): RawMerge[] {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r,
    lastRow: e.r,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
}

function createCellConverter(date1904: boolean, budget: GridBudget): CellConverter {
  const kindOf = createFormatReader();
  const convertNumber = createNumberConverter(date1904);
  return (cell, row) => {
    if (cell === undefined || cell === null) return null;
    const { t: type, v: value } = cell;
    if (type === 'n') return convertNumber(value as number, kindOf(cell.z as string), cell.z);
    if (type === 's') {
      // A shared text without any content has no value.
      const text = String(value ?? '');
      checkCellLength(text, row, budget);
      return text === '' ? null : text;
    }
    if (type === 'b') return value === true;
    if (type === 'e') return errorCellOfCode(value as number);
    return null;
  };
}
