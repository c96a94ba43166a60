import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ImportRecord, Layout, RecordValue, SetAsideRow } from '../../../shared/models/import';
import type { RowFinisher } from './convert-foreign';
import type { ColumnReader } from './column-readers';
import type { ReaderColumn } from './reader-column';
import type { IssueList } from './issue-list';
import type { KeyRegister } from './key-register';
import { findMergedFills, type MergedFill } from './merged-columns';
import { rowText, type SortedRows } from './sort-rows';

/** A sheet while its rows are read. */
export interface RowReading {
  readonly sheet: RawSheet;
  readonly layout: Layout;
  readonly rows: SortedRows;
  readonly readers: readonly ColumnReader[];
  readonly columns: readonly ReaderColumn[];
  /** Places of the key's fields among the values. */
  readonly keys: readonly number[];
  readonly issues: IssueList;
  readonly register: KeyRegister;
  readonly finish: RowFinisher | null;
}

/** The rows that one step took. */
export type TakenRecords = readonly ImportRecord[];

/** Rows of data that one step reads. */
export const rowsOfStep = 500;

/**
 * Reads, checks and takes every row of data; rows with an error are left out. Each step hands out
 * the rows it took, so that they can be worked on while the rest is read; in the end come those that
 * only repeat one of them.
 */
export function* readRows(reading: RowReading): Generator<TakenRecords, SetAsideRow[]> {
  const { sheet, layout, rows } = reading;
  const fills = findMergedFills(sheet, layout.headerRows.last);
  const columnFills = reading.columns.map((column) => fills.get(column.index));
  const repeated: SetAsideRow[] = [];
  for (let from = 0; from < rows.data.length; from += rowsOfStep) {
    yield readSome(reading, from, columnFills, repeated);
  }
  return repeated;
}

function readSome(
  reading: RowReading,
  from: number,
  fills: readonly (MergedFill | undefined)[],
  repeated: SetAsideRow[],
): TakenRecords {
  const { sheet, rows, issues } = reading;
  const records: ImportRecord[] = [];
  const to = Math.min(from + rowsOfStep, rows.data.length);
  for (let at = from; at < to; at += 1) {
    const row = rows.data[at] as number;
    issues.startRow();
    const record = { row: row + 1, values: readRow(reading, row, fills) };
    requireValues(reading, row, record.values);
    if (!issues.rowFailed) reading.finish?.(record.values, row);
    if (issues.rowFailed) continue;
    const outcome = takeRow(reading, row, record);
    if (outcome === 'taken') records.push(record);
    if (outcome === 'repeated') {
      repeated.push({ row: row + 1, reason: 'duplicate', text: rowText(sheet.rows[row] ?? []) });
    }
  }
  return records;
}

function readRow(
  { sheet, columns, readers }: RowReading,
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
function requireValues(reading: RowReading, row: number, values: readonly RecordValue[]): void {
  const { columns, issues } = reading;
  if (issues.rowFailed) return;
  for (let at = 0; at < columns.length; at += 1) {
    const { field, index } = columns[at] as ReaderColumn;
    if (values[at] !== null || field.required !== true) continue;
    const code = field.name === 'clientNo' ? 'keyMissing' : 'requiredMissing';
    issues.atCell(code, row, index, { field: field.name });
  }
}

/** The key's fields as one text; empty where all of them are. */
function keyOf(keys: readonly number[], values: readonly RecordValue[]): string {
  if (keys.length === 1) return String(values[keys[0] as number] ?? '');
  const parts = keys.map((at) => values[at] ?? '');
  return parts.every((part) => part === '') ? '' : parts.join('\u0000');
}

function takeRow(
  reading: RowReading,
  row: number,
  record: ImportRecord,
): 'taken' | 'repeated' | 'out' {
  const { columns, keys, issues, register, sheet } = reading;
  if (keys.length === 0) return 'taken';
  const key = keyOf(keys, record.values);
  if (key === '') return 'taken';
  const known = register.take(key, sheet.name, record);
  if (known === null) return 'taken';
  const column = (columns[keys[0] as number] as ReaderColumn).index;
  const shown = keys.map((at) => record.values[at] ?? '').join(' ');
  const values = { key: shown, row: known.row, sheet: known.sheet };
  if (known.sheet === sheet.name && known.isSame) {
    issues.atCell('keyDuplicateSame', row, column, values);
    return 'repeated';
  }
  issues.atCell('keyDuplicateDiffers', row, column, values);
  if (known.sheet === sheet.name) {
    issues.atCell('keyDuplicateFirst', known.row - 1, column, { key: shown, row: row + 1 });
  }
  return 'out';
}
