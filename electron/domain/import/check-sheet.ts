import type { Day, Month } from '../../../shared/models/calendar';
import type { MonthRate } from '../../../shared/models/exchange-rate';
import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { CheckedSheet, Layout } from '../../../shared/models/import';
import { checkIdAgreement } from './check-id-agreement';
import { checkParts } from './check-parts';
import { prepareRateCheck } from './check-rate';
import { checkUnit } from './check-unit';
import { foreignField, prepareConversion, type RowFinisher } from './convert-foreign';
import { joinCurrencies } from './join-currencies';
import { findClientNoRule } from './client-no-rule';
import { createColumnReader, type ColumnReader, type ReaderColumn } from './column-readers';
import { compareTotals, findStatedTotals } from './control-totals';
import { fieldTables } from './field-tables';
import { missingFields } from './guess-layout';
import { readHeaderText } from './header-text';
import { ImportFailure } from './import-failure';
import { createIssueList, type IssueList } from './issue-list';
import { createKeyRegister, type KeyRegister } from './key-register';
import { readRows } from './read-rows';
import { sortRows, type SortedRows } from './sort-rows';

export interface CheckOptions {
  /** Parts may differ from their total by this many fen. */
  readonly partsToleranceFen: number;
  readonly month: Month | null;
  readonly today: Day;
  /** Pads client numbers that lost their zeros; only where the mapping says so. */
  readonly clientNoWidth?: number | undefined;
  /** Rates of every month on record. */
  readonly rates?: readonly MonthRate[] | undefined;
  /** Sheet → 1-based rows that the user leaves out. */
  readonly excluded?: ReadonlyMap<string, ReadonlySet<number>> | undefined;
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
  const keys = columns.flatMap((column, at) => (column.field.key === true ? [at] : []));
  const rows = withoutExcluded(sortRows(sheet, layout), options.excluded?.get(sheet.name));
  const readers = createReaders(sheet, workbook, columns, layout, issues, options);
  const missing = missingFields(layout);
  missing.forEach((field) => issues.atSheet('requiredColumnMissing', { field }));
  checkUnit(sheet, layout, columns, issues);
  const finish = prepareFinish(sheet, layout, columns, issues, options);
  const taken =
    missing.length > 0
      ? { records: [], repeated: [], joined: [] }
      : joinRows(
          columns,
          readRows({ sheet, layout, rows, readers, columns, keys, issues, register, finish }),
        );
  checkParts(columns, taken.records, options.partsToleranceFen, issues);
  checkIdAgreement(columns, taken.records, issues);
  const converts = finish !== null && layout.kind !== 'rates';
  const stated = findStatedTotals(sheet, layout, rows, columns);
  return {
    layout,
    fields: [...columns.map((column) => column.field.name), ...(converts ? [foreignField] : [])],
    records: taken.records,
    issues: issues.issues,
    setAside: [...stated.setAside, ...taken.repeated].sort((a, b) => a.row - b.row),
    rowsRead: rows.data.length,
    joined: taken.joined,
    rejected: rows.data.length - taken.records.length - taken.repeated.length - taken.joined.length,
    statedRowCount: stated.rowCount,
    totals: compareTotals(sheet, columns, taken.records, stated),
  };
}

/** What is left to do with a row once its cells are read. */
function prepareFinish(
  sheet: RawSheet,
  layout: Layout,
  columns: readonly ReaderColumn[],
  issues: IssueList,
  options: CheckOptions,
): RowFinisher | null {
  if (layout.kind === 'rates') {
    const above = sheet.rows.slice(0, layout.headerRows.last).flat();
    const perHundred = above.some(
      (cell) =>
        typeof cell === 'string' && /100(单位)?(外币|外汇|单位|元)|百(单位)?外币/.test(cell),
    );
    return prepareRateCheck(columns, perHundred, issues);
  }
  const { rates = [], month, today } = options;
  return prepareConversion({ sheet, layout, columns, rates, month, today, issues });
}

/** Rows of one client in several currencies become one. */
function joinRows(
  columns: readonly ReaderColumn[],
  taken: ReturnType<typeof readRows>,
): ReturnType<typeof readRows> & { readonly joined: number[] } {
  const fields = columns.map(({ field }) => field);
  const perCurrency = fields.some(({ name, key }) => name === 'currency' && key === true);
  const perClient = fields.some(({ name, key }) => name === 'clientNo' && key === true);
  if (!perCurrency || !perClient) return { ...taken, joined: [] };
  return { ...taken, ...joinCurrencies(fields, taken.records) };
}

function withoutExcluded(rows: SortedRows, excluded?: ReadonlySet<number>): SortedRows {
  if (excluded === undefined || excluded.size === 0) return rows;
  return {
    data: rows.data.filter((row) => !excluded.has(row + 1)),
    others: rows.others.filter(({ row }) => !excluded.has(row + 1)),
  };
}

/** Mapped columns in the order of the kind's field table. */
function readerColumns(layout: Layout): ReaderColumn[] {
  return fieldTables[layout.kind].flatMap((field) => {
    const column = layout.columns.find((candidate) => candidate.field === field.name);
    if (column === undefined) return [];
    const unit = field.type === 'money' ? (column.unit ?? layout.unit.unit) : null;
    const { percent } = readHeaderText(column.header);
    const converted = /折(合|算)?(人民币|本币|元)|折币/.test(column.header);
    return [{ index: column.index, field, unit, percent, converted }];
  });
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
