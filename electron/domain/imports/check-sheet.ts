import type { Day, Month } from '../../../shared/models/calendar';
import type { MonthRate } from '../../../shared/models/exchange-rate';
import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type {
  CheckedSheet,
  ImportRecord,
  Layout,
  SetAsideRow,
} from '../../../shared/models/import';
import { IdAgreement } from './check-id-agreement';
import { PartsCheck } from './check-parts';
import { prepareRateCheck } from './check-rate';
import { prepareRatingCheck, type NamedRating } from './check-rating';
import { checkUnit } from './check-unit';
import { findCurrency, foreignField, prepareConversion, type RowFinisher } from './convert-foreign';
import { joinCurrencies } from './join-currencies';
import { ColumnSums } from './column-sums';
import { createColumnReader } from './column-readers';
import { type ReaderColumn } from './reader-column';
import { compareTotals, findStatedTotals } from './control-totals';
import { fieldTables } from './field-tables';
import { missingFields } from './guess-layout';
import type { GrowingRows } from './growing-rows';
import { readHeaderText } from './header-text';
import { reportColumns } from './report-columns';
import { reportSense } from './report-sense';
import { ImportFailure } from './import-failure';
import { createIssueList, type IssueList } from './issue-list';
import { createKeyRegister, type KeyRegister } from './key-register';
import { readRows, type RowReading, type TakenRecords } from './read-rows';
import { checkRowWidths } from './check-row-widths';
import { reportRemarks } from './report-remarks';
import { RoundingCount } from './rounding-count';
import { senseOfSheet } from './sheet-sense';
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
  /** Ratings that the ledger's own schemes ask for. */
  readonly ratings?: readonly NamedRating[] | undefined;
  /** The sheet whose header those without one are read by. */
  readonly mainSheet?: string | undefined;
  /** Sheet → 1-based rows that the user leaves out. */
  readonly excluded?: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  /** Whether nobody looks at the rows once they were handed out: then they are not kept. */
  readonly letsGo?: boolean | undefined;
}

/** Rows of one sheet that were just taken; `part` counts the sheets of the file. */
export interface CheckedRows {
  readonly part: number;
  readonly records: readonly ImportRecord[];
}

/** Reads and checks every row of one sheet; nothing is guessed, everything odd is reported. */
export function checkSheet(
  workbook: RawWorkbook,
  layout: Layout,
  options: CheckOptions,
): CheckedSheet {
  return checkSheets(workbook, [layout], options)[0] as CheckedSheet;
}

/** Checks the sheets of one file together: a client in two of them is a duplicate too. */
export function checkSheets(
  workbook: RawWorkbook,
  layouts: readonly Layout[],
  options: CheckOptions,
): CheckedSheet[] {
  const steps = checkSheetsInSteps(workbook, layouts, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does the same step by step and hands out the rows as they are taken. */
export function* checkSheetsInSteps(
  workbook: RawWorkbook,
  layouts: readonly Layout[],
  options: CheckOptions,
): Generator<CheckedRows, CheckedSheet[]> {
  const register = createKeyRegister();
  const checked: CheckedSheet[] = [];
  for (const [part, layout] of layouts.entries()) {
    checked.push(yield* checkWith(register, workbook, layout, part, options));
  }
  return checked;
}

/**
 * Checks the only sheet of a file while its rows are still being read. A step may be asked for once
 * the rows of it are there (`rowsOfStep`), or all are; what was found is the same as in one go.
 */
export function* checkGrowingSheet(
  workbook: RawWorkbook,
  layout: Layout,
  growing: GrowingRows,
  options: CheckOptions,
): Generator<CheckedRows, CheckedSheet[]> {
  return [yield* checkWith(createKeyRegister(), workbook, layout, 0, options, growing)];
}

/** Fields of the sheet's records, in the order of their values. */
export function fieldsOf(workbook: RawWorkbook, layout: Layout): string[] {
  const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
  return sheet ? fieldsOfSheet(sheet, layout, readerColumns(layout)) : [];
}

/** Behind the columns' values comes what amounts were before they became RMB. */
function fieldsOfSheet(
  sheet: RawSheet,
  layout: Layout,
  columns: readonly ReaderColumn[],
): string[] {
  const names = columns.map(({ field }) => field.name);
  return findCurrency(sheet, layout, columns) === null ? names : [...names, foreignField];
}

function* checkWith(
  register: KeyRegister,
  workbook: RawWorkbook,
  layout: Layout,
  part: number,
  options: CheckOptions,
  growing?: GrowingRows,
): Generator<CheckedRows, CheckedSheet> {
  const sheet = workbook.sheets.find((candidate) => candidate.name === layout.sheet);
  if (sheet === undefined) {
    throw new ImportFailure('import.sheetMissing', { file: '', sheet: layout.sheet, sheets: '' });
  }
  const issues = createIssueList(sheet.name);
  const named = readerColumns(layout);
  const rows =
    growing?.sorted ?? withoutExcluded(sortRows(sheet, layout), options.excluded?.get(sheet.name));
  const { columns, shifted } = checkRowWidths(sheet, layout, named, rows.data, issues);
  const keys = columns.flatMap((column, at) => (column.field.key === true ? [at] : []));
  const sense = growing?.sense ?? senseOfSheet(sheet, layout, options.clientNoWidth ?? null);
  const shared = {
    issues,
    kind: layout.kind,
    today: options.today,
    date1904: workbook.date1904,
    sense,
  };
  const readers = columns.map((column) => createColumnReader(column, shared));
  const missing = missingFields(layout);
  missing.forEach((field) => issues.atSheet('requiredColumnMissing', { field }));
  checkUnit(sheet, layout, columns, issues);
  reportRemarks(sheet, issues);
  const unshifted = withoutExcluded(rows, shifted);
  reportSense(sheet, layout, columns, sense, issues);
  reportColumns(sheet, layout, issues);
  if (layout.headerRows.last < layout.headerRows.first) {
    issues.atSheet('sheetContinues', { sheet: options.mainSheet ?? '' });
  }
  const finish = prepareFinish(sheet, layout, columns, issues, options);
  const found = {
    rounding: new RoundingCount(sheet, columns),
    sums: new ColumnSums(columns),
    parts: new PartsCheck(columns, options.partsToleranceFen),
    ids: new IdAgreement(columns),
  };
  const reading = {
    sheet,
    layout,
    rows: unshifted,
    readers,
    columns,
    keys,
    issues,
    register,
    finish,
  };
  const keeps = options.letsGo !== true;
  const taken = missing.length > 0 ? noRows : yield* takeRows(part, reading, found, keeps);
  found.parts.report(issues);
  found.ids.report(issues);
  const stated = findStatedTotals(sheet, layout, rows, columns);
  return {
    layout,
    fields: fieldsOfSheet(sheet, layout, columns),
    records: taken.records,
    accepted: taken.accepted,
    issues: issues.issues,
    setAside: [...stated.setAside, ...taken.repeated].sort((a, b) => a.row - b.row),
    rowsRead: rows.data.length,
    joined: taken.joined,
    rejected:
      rows.data.length - taken.accepted.length - taken.repeated.length - taken.joined.length,
    statedRowCount: stated.rowCount,
    totals: compareTotals(columns, found.sums, stated, found.rounding),
    medians: found.sums.medians(),
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
  if (layout.kind === 'ratings') {
    return prepareRatingCheck(columns, options.ratings ?? [], month, issues);
  }
  return prepareConversion({ sheet, layout, columns, rates, month, today, issues });
}

/** What became of the rows of data. */
interface TakenRows {
  /** Those that were taken; none where they were only handed out. */
  readonly records: TakenRecords;
  /** Their 1-based rows. */
  readonly accepted: readonly number[];
  /** Rows that only repeat one of them. */
  readonly repeated: readonly SetAsideRow[];
  /** Rows that went into an earlier one of their client. */
  readonly joined: readonly number[];
}

const noRows: TakenRows = { records: [], accepted: [], repeated: [], joined: [] };

/** What the rows of a sheet show together, counted while they are taken. */
interface Found {
  readonly rounding: RoundingCount;
  readonly sums: ColumnSums;
  readonly parts: PartsCheck;
  readonly ids: IdAgreement;
}

/** Whether rows of one client in several currencies become one. */
function joinsRows(columns: readonly ReaderColumn[]): boolean {
  const isKey = (name: string) =>
    columns.some(({ field }) => field.name === name && field.key === true);
  return isKey('currency') && isKey('clientNo');
}

/** Hands rows out as they are taken; where rows are joined, once the last one was read. */
function* takeRows(
  part: number,
  reading: RowReading,
  found: Found,
  keeps: boolean,
): Generator<CheckedRows, TakenRows> {
  const { columns } = reading;
  const joins = joinsRows(columns);
  const records: ImportRecord[] = [];
  const accepted: number[] = [];
  const steps = readRows(reading);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    // Counted here, since a grid may give its rows back once they are handed out.
    found.rounding.count(step.value);
    if (keeps || joins) for (const record of step.value) records.push(record);
    if (joins) continue;
    countRows(found, step.value, accepted);
    yield { part, records: step.value };
  }
  const repeated = step.value;
  if (!joins) return { records, accepted, repeated, joined: [] };
  const fields = columns.map(({ field }) => field);
  const all = joinCurrencies(fields, records);
  countRows(found, all.records, accepted);
  yield* inChunks(part, all.records);
  return { ...all, accepted, repeated };
}

function countRows({ sums, parts, ids }: Found, records: TakenRecords, accepted: number[]): void {
  sums.count(records);
  parts.count(records);
  ids.count(records);
  for (const { row } of records) accepted.push(row);
}

/** Rows handed out at once where all of them are there. */
const rowsAtOnce = 500;

/** Rows of a sheet that was read already, step by step. */
export function* inChunks(
  part: number,
  records: readonly ImportRecord[],
): Generator<CheckedRows, void> {
  for (let from = 0; from < records.length; from += rowsAtOnce) {
    yield { part, records: records.slice(from, from + rowsAtOnce) };
  }
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
