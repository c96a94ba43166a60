import type { Day, Month } from '../../../shared/models/calendar';
import type { RawCell, RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type {
  CheckedSheet,
  ImportRecord,
  Layout,
  RecordValue,
  SetAsideRow,
} from '../../../shared/models/import';
import { checkIdAgreement } from './check-id-agreement';
import { checkParts } from './check-parts';
import { findClientNoRule } from './client-no-rule';
import { createColumnReader, type ColumnReader, type ReaderColumn } from './column-readers';
import { compareTotals, findStatedTotals } from './control-totals';
import { fieldTables } from './field-tables';
import { missingFields } from './guess-layout';
import { readHeaderText } from './header-text';
import { ImportFailure } from './import-failure';
import { createIssueList, type IssueList } from './issue-list';
import { createKeyRegister, sameValues, type KeyRegister } from './key-register';
import { findMergedFills, type MergedFill } from './merged-columns';
import { createRowSorter, rowText } from './set-aside-rows';

export interface CheckOptions {
  /** Parts may differ from their total by this many fen. */
  readonly partsToleranceFen: number;
  readonly month: Month | null;
  readonly today: Day;
  /** Pads client numbers that lost their zeros; only where the mapping says so. */
  readonly clientNoWidth?: number;
}

/** Reads and checks every row of one sheet; nothing is guessed, everything odd is reported. */
export function checkSheet(
  workbook: RawWorkbook,
  layout: Layout,
  options: CheckOptions,
): CheckedSheet {
  return checkWith(createKeyRegister(), workbook, layout, options);
}

/** Checks the sheets of one file together: a client in two of them is a duplicate too. */
export function checkSheets(
  workbook: RawWorkbook,
  layouts: readonly Layout[],
  options: CheckOptions,
): CheckedSheet[] {
  const register = createKeyRegister();
  return layouts.map((layout) => checkWith(register, workbook, layout, options));
}

function checkWith(
  register: KeyRegister,
  workbook: RawWorkbook,
  layout: Layout,
  options: CheckOptions,
): CheckedSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === layout.sheet);
  if (sheet === undefined) {
    throw new ImportFailure('import.sheetMissing', { file: '', sheet: layout.sheet, sheets: '' });
  }
  const issues = createIssueList(sheet.name);
  const columns = readerColumns(layout);
  const rows = sortRows(sheet, layout);
  const readers = createReaders(sheet, workbook, columns, layout, issues, options);
  const missing = missingFields(layout);
  missing.forEach((field) => issues.atSheet('requiredColumnMissing', { field }));
  const taken =
    missing.length > 0
      ? { records: [], repeated: [] }
      : readRows({ sheet, layout, rows, readers, columns, issues, register });
  checkParts(columns, taken.records, options.partsToleranceFen, issues);
  checkIdAgreement(columns, taken.records, issues);
  const stated = findStatedTotals(sheet, layout, rows, columns);
  return {
    layout,
    fields: columns.map((column) => column.field.name),
    records: taken.records,
    issues: issues.issues,
    setAside: [...stated.setAside, ...taken.repeated].sort((a, b) => a.row - b.row),
    rowsRead: rows.data.length,
    rejected: rows.data.length - taken.records.length - taken.repeated.length,
    statedRowCount: stated.rowCount,
    totals: compareTotals(columns, taken.records, stated),
  };
}

/** Mapped columns in the order of the kind's field table. */
function readerColumns(layout: Layout): ReaderColumn[] {
  return fieldTables[layout.kind].flatMap((field) => {
    const column = layout.columns.find((candidate) => candidate.field === field.name);
    if (column === undefined) return [];
    const unit = field.type === 'money' ? (column.unit ?? layout.unit.unit) : null;
    return [{ index: column.index, field, unit, percent: readHeaderText(column.header).percent }];
  });
}

/** 0-based rows below the header, told apart. */
export interface SortedRows {
  readonly data: readonly number[];
  readonly others: readonly { readonly row: number; readonly reason: SetAsideRow['reason'] }[];
}

function sortRows(sheet: RawSheet, layout: Layout): SortedRows {
  const sorter = createRowSorter(sheet, layout);
  const data: number[] = [];
  const others: { row: number; reason: SetAsideRow['reason'] }[] = [];
  for (let row = layout.headerRows.last; row < sheet.rowCount; row += 1) {
    const reason = sorter.sort(sheet.rows[row] ?? []);
    if (reason === 'data') data.push(row);
    else if (reason !== 'blank') others.push({ row, reason });
  }
  return { data, others };
}

function createReaders(
  sheet: RawSheet,
  workbook: RawWorkbook,
  columns: readonly ReaderColumn[],
  layout: Layout,
  issues: IssueList,
  options: CheckOptions,
): ColumnReader[] {
  const keyColumn = columns.find((column) => column.field.type === 'clientNo')?.index ?? -1;
  const width = options.clientNoWidth ?? null;
  const clientNo = findClientNoRule(sheet, layout.headerRows.last, keyColumn, width);
  const context = { issues, today: options.today, date1904: workbook.date1904, clientNo };
  return columns.map((column) => createColumnReader(column, context));
}

interface Reading {
  readonly sheet: RawSheet;
  readonly layout: Layout;
  readonly rows: SortedRows;
  readonly readers: readonly ColumnReader[];
  readonly columns: readonly ReaderColumn[];
  readonly issues: IssueList;
  readonly register: KeyRegister;
}

function readRows(reading: Reading): { records: ImportRecord[]; repeated: SetAsideRow[] } {
  const { sheet, layout, rows, issues } = reading;
  const fills = findMergedFills(sheet, layout.headerRows.last);
  const columnFills = reading.columns.map((column) => fills.get(column.index));
  const records: ImportRecord[] = [];
  const repeated: SetAsideRow[] = [];
  for (const row of rows.data) {
    issues.startRow();
    const record = { row: row + 1, values: readRow(reading, row, columnFills) };
    requireValues(reading, row, record.values);
    if (issues.rowFailed) continue;
    const outcome = takeRow(reading, row, record);
    if (outcome === 'taken') records.push(record);
    if (outcome === 'repeated') {
      repeated.push({ row: row + 1, reason: 'duplicate', text: rowText(sheet.rows[row] ?? []) });
    }
  }
  return { records, repeated };
}

function readRow(
  { sheet, columns, readers }: Reading,
  row: number,
  fills: readonly (MergedFill | undefined)[],
): RecordValue[] {
  const cells = sheet.rows[row] as readonly RawCell[];
  const values = new Array<RecordValue>(readers.length);
  for (let at = 0; at < readers.length; at += 1) {
    const column = columns[at] as ReaderColumn;
    const cell = cells[column.index] ?? fills[at]?.get(row) ?? null;
    values[at] = (readers[at] as ColumnReader)(cell, row);
  }
  return values;
}

/** A blank that must be filled is an error, unless the cell was already reported as one. */
function requireValues(reading: Reading, row: number, values: readonly RecordValue[]): void {
  const { columns, issues } = reading;
  if (issues.rowFailed) return;
  for (let at = 0; at < columns.length; at += 1) {
    const { field, index } = columns[at] as ReaderColumn;
    if (values[at] !== null || field.required !== true) continue;
    const code = field.name === 'clientNo' ? 'keyMissing' : 'requiredMissing';
    issues.atCell(code, row, index, { field: field.name });
  }
}

function takeRow(
  reading: Reading,
  row: number,
  record: ImportRecord,
): 'taken' | 'repeated' | 'out' {
  const { columns, issues, register, sheet } = reading;
  const keys = columns.flatMap((column, at) => (column.field.key === true ? [at] : []));
  if (keys.length === 0) return 'taken';
  const key = keys.map((at) => record.values[at] ?? '').join('\u0000');
  if (key.replaceAll('\u0000', '') === '') return 'taken';
  const known = register.take(key, sheet.name, record);
  if (known === null) return 'taken';
  const column = (columns[keys[0] as number] as ReaderColumn).index;
  const shown = keys.map((at) => record.values[at] ?? '').join(' ');
  const values = { key: shown, row: known.record.row, sheet: known.sheet };
  if (known.sheet === sheet.name && sameValues(known.record, record)) {
    issues.atCell('keyDuplicateSame', row, column, values);
    return 'repeated';
  }
  issues.atCell('keyDuplicateDiffers', row, column, values);
  if (known.sheet === sheet.name) {
    issues.atCell('keyDuplicateFirst', known.record.row - 1, column, { key: shown, row: row + 1 });
  }
  return 'out';
}
