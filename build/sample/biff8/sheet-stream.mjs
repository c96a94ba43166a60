import { looks } from './looks.mjs';

const recordTypes = {
  begin: 0x809,
  columns: 0x7d,
  dimensions: 0x200,
  number: 0x203,
  sharedText: 0xfd,
  window: 0x23e,
  merges: 0xe5,
  end: 0x0a,
};
const sheetStream = 0x10;
/** More areas than this make the record longer than a record may be. */
const mergesPerRecord = 1026;

/** The record that begins a stream of the given kind. */
export function writeBegin(writer, kind) {
  writer.record(recordTypes.begin, () => {
    writer.uint16(0x0600, kind, 0x0dbb, 0x07cc);
    writer.uint32(0, 0x0600);
  });
}

/** Ends a stream of records. */
export function writeEnd(writer) {
  writer.record(recordTypes.end);
}

/**
 * Writes one sheet.
 * @param {import('./byte-writer.mjs').ByteWriter} writer
 * @param {import('./workbook.mjs').BiffSheet} sheet
 * @param {{ numberOf(text: string): number }} strings
 */
export function writeSheet(writer, { rows, merges, widths = [], lookOf }, strings) {
  const columnCount = Math.max(...rows.map((row) => row.length));
  writeBegin(writer, sheetStream);
  widths.forEach((width, column) => writeWidth(writer, column, width));
  writer.record(recordTypes.dimensions, () => {
    writer.uint32(0, rows.length);
    writer.uint16(0, columnCount, 0);
  });
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === null || value === undefined) return;
      const look = lookOf?.(row, value) ?? looks.plain;
      writeCell(writer, { row, column, look, value }, strings);
    });
  });
  writer.record(recordTypes.window, () => {
    writer.uint16(0x06b6, 0, 0, 0x40, 0, 0, 0);
    writer.uint32(0);
  });
  writeMerges(writer, merges);
  writeEnd(writer);
}

function writeWidth(writer, column, width) {
  writer.record(recordTypes.columns, () => {
    writer.uint16(column, column, width * 256, looks.plain, 0, 0);
  });
}

function writeCell(writer, { row, column, look, value }, strings) {
  const isNumber = typeof value === 'number';
  writer.record(isNumber ? recordTypes.number : recordTypes.sharedText, () => {
    writer.uint16(row, column, look);
    if (isNumber) writer.float64(value);
    else writer.uint32(strings.numberOf(String(value)));
  });
}

function writeMerges(writer, merges) {
  for (let first = 0; first < merges.length; first += mergesPerRecord) {
    const some = merges.slice(first, first + mergesPerRecord);
    writer.record(recordTypes.merges, () => {
      writer.uint16(some.length);
      for (const { s, e } of some) writer.uint16(s.r, e.r, s.c, e.c);
    });
  }
}
