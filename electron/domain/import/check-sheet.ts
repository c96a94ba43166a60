import type { Day, Month } from '../../../shared/models/calendar';
import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { CheckedSheet, ImportRecord, Layout } from '../../../shared/models/import';
import { checkIdAgreement } from './check-id-agreement';
import { checkParts } from './check-parts';
import { findClientNoRule } from './client-no-rule';
import { createColumnReader, type ClientNoRule, type ReaderColumn } from './column-readers';
import { compareTotals, findStatedTotals } from './control-totals';
import { fieldTables } from './field-tables';
import { missingFields } from './guess-layout';
import type { GrowingRows } from './growing-rows';
import { readHeaderText } from './header-text';
import { ImportFailure } from './import-failure';
import { createIssueList } from './issue-list';
import { createKeyRegister, type KeyRegister } from './key-register';
import { readRows, type TakenRows } from './read-rows';
import { sortRows, type SortedRows } from './sort-rows';

export interface CheckOptions {
  /** Parts may differ from their total by this many fen. */
  readonly partsToleranceFen: number;
  readonly month: Month | null;
  readonly today: Day;
  /** Pads client numbers that lost their zeros; only where the mapping says so. */
  readonly clientNoWidth?: number | undefined;
  /** Sheet → 1-based rows that the user leaves out. */
  readonly excluded?: ReadonlyMap<string, ReadonlySet<number>> | undefined;
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
export function fieldsOf(layout: Layout): string[] {
  return readerColumns(layout).map((column) => column.field.name);
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
  const columns = readerColumns(layout);
  const keys = columns.flatMap((column, at) => (column.field.key === true ? [at] : []));
  const rows =
    growing?.sorted ?? withoutExcluded(sortRows(sheet, layout), options.excluded?.get(sheet.name));
  const clientNo = growing?.clientNo ?? clientNoRuleOf(sheet, columns, layout, options);
  const shared = { issues, today: options.today, date1904: workbook.date1904, clientNo };
  const readers = columns.map((column) => createColumnReader(column, shared));
  const missing = missingFields(layout);
  missing.forEach((field) => issues.atSheet('requiredColumnMissing', { field }));
  const reading = { sheet, layout, rows, readers, columns, keys, issues, register };
  const taken = missing.length > 0 ? noRows : yield* handOut(part, readRows(reading));
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

const noRows: TakenRows = { records: [], repeated: [] };

function* handOut(
  part: number,
  steps: Generator<readonly ImportRecord[], TakenRows>,
): Generator<CheckedRows, TakenRows> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield { part, records: step.value };
  return step.value;
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
    return [{ index: column.index, field, unit, percent: readHeaderText(column.header).percent }];
  });
}

function clientNoRuleOf(
  sheet: RawSheet,
  columns: readonly ReaderColumn[],
  layout: Layout,
  { clientNoWidth }: CheckOptions,
): ClientNoRule {
  const keyColumn = columns.find((column) => column.field.type === 'clientNo')?.index ?? -1;
  return findClientNoRule(sheet, layout.headerRows.last, keyColumn, clientNoWidth ?? null);
}
