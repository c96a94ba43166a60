import type { ImportRecord, RecordValue } from '../../shared/models/import';

/** One column of a chunk: a few big values cross to another thread much faster than many small. */
type PackedColumn =
  /** NaN stands for null. */
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  /** All texts in one; a length of -1 stands for null. */
  | { readonly kind: 'texts'; readonly text: string; readonly lengths: Int32Array }
  | { readonly kind: 'mixed'; readonly values: readonly RecordValue[] };

/** Rows on their way to another thread, column by column. */
export interface PackedRecords {
  readonly rows: Int32Array;
  readonly columns: readonly PackedColumn[];
}

/** Packs rows that all have the same columns. */
export function packRecords(records: readonly ImportRecord[]): PackedRecords {
  const width = records[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => packColumn(records, column));
  return { rows: Int32Array.from(records, ({ row }) => row), columns };
}

/** What of packed rows is handed over instead of copied. */
export function transferOf({ rows, columns }: PackedRecords): ArrayBuffer[] {
  const buffers = [rows.buffer as ArrayBuffer];
  for (const column of columns) {
    if (column.kind === 'numbers') buffers.push(column.values.buffer as ArrayBuffer);
    if (column.kind === 'texts') buffers.push(column.lengths.buffer as ArrayBuffer);
  }
  return buffers;
}

/** The rows as they were packed, each made when its turn comes: all at once would be garbage for long. */
export function* unpackRecords({ rows, columns }: PackedRecords): Generator<ImportRecord> {
  const places = new Int32Array(columns.length);
  for (let row = 0; row < rows.length; row += 1) {
    const values = new Array<RecordValue>(columns.length);
    for (let at = 0; at < columns.length; at += 1) {
      values[at] = valueOf(columns[at] as PackedColumn, row, places, at);
    }
    yield { row: rows[row] as number, values };
  }
}

/** `places` holds how far the texts of each column are used up. */
function valueOf(column: PackedColumn, row: number, places: Int32Array, at: number): RecordValue {
  if (column.kind === 'mixed') return column.values[row] ?? null;
  if (column.kind === 'numbers') {
    const value = column.values[row] as number;
    return Number.isNaN(value) ? null : value;
  }
  const length = column.lengths[row] as number;
  if (length < 0) return null;
  const from = places[at] as number;
  places[at] = from + length;
  return column.text.slice(from, from + length);
}

function packColumn(records: readonly ImportRecord[], column: number): PackedColumn {
  let hasNumbers = false;
  let hasTexts = false;
  for (let at = 0; at < records.length; at += 1) {
    const value = (records[at] as ImportRecord).values[column] ?? null;
    if (typeof value === 'number') hasNumbers = true;
    else if (value !== null) hasTexts = true;
  }
  if (hasNumbers && hasTexts) {
    return { kind: 'mixed', values: records.map((each) => each.values[column]!) };
  }
  return hasNumbers ? packNumbers(records, column) : packTexts(records, column);
}

function packNumbers(records: readonly ImportRecord[], column: number): PackedColumn {
  const values = new Float64Array(records.length);
  records.forEach((record, at) => (values[at] = (record.values[column] as number | null) ?? NaN));
  return { kind: 'numbers', values };
}

function packTexts(records: readonly ImportRecord[], column: number): PackedColumn {
  const lengths = new Int32Array(records.length);
  const texts = records.map((record, at) => {
    const text = record.values[column] as string | null;
    lengths[at] = text === null ? -1 : text.length;
    return text ?? '';
  });
  return { kind: 'texts', text: texts.join(''), lengths };
}
