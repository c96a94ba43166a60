import * as XLSX from 'xlsx';
import { biffText, createByteWriter } from './byte-writer.mjs';
import { writeLooks } from './looks.mjs';
import { writeBegin, writeEnd, writeSheet } from './sheet-stream.mjs';
import { createStringTable } from './string-table.mjs';

/**
 * @typedef {object} BiffSheet
 * @property {string} name
 * @property {unknown[][]} rows numbers and texts
 * @property {{ s: { r: number, c: number }, e: { r: number, c: number } }[]} merges
 * @property {number[]} [widths]
 * @property {(row: number, value: unknown) => number} [lookOf] number of a cell's look
 */

const recordTypes = { codePage: 0x42, window: 0x3d, sheet: 0x85 };
const globals = 0x05;
const unicode = 1200;

/**
 * The bytes of an Excel 97–2003 workbook. SheetJS writes these too, but takes 5 GB and half a minute for
 * 20,000 clients, and more merged areas in one record than Excel accepts.
 * @param {BiffSheet[]} sheets
 */
export function biff8Bytes(sheets) {
  const strings = createStringTable();
  const streams = sheets.map((sheet) => {
    const writer = createByteWriter();
    writeSheet(writer, sheet, strings);
    return writer.finish();
  });
  const stream = Buffer.concat([writeGlobals(sheets, streams, strings), ...streams]);
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, 'Workbook', stream);
  // Without it the library marks its files with an entry of its own.
  XLSX.CFB.utils.cfb_del(container, '/\u0001Sh33tJ5');
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }));
}

function writeGlobals(sheets, streams, strings) {
  const writer = createByteWriter();
  writeBegin(writer, globals);
  writer.record(recordTypes.codePage, () => writer.uint16(unicode));
  writer.record(recordTypes.window, () => writer.uint16(0, 0, 28800, 15000, 0x38, 0, 0, 1, 600));
  writeLooks(writer);
  const places = sheets.map(({ name }) => writeSheetName(writer, name));
  strings.write(writer);
  writeEnd(writer);
  let offset = writer.position();
  places.forEach((place, at) => {
    writer.patchUint32(place, offset);
    offset += streams[at].length;
  });
  return writer.finish();
}

/** Names a sheet and leaves room for where it begins. */
function writeSheetName(writer, name) {
  let place = 0;
  writer.record(recordTypes.sheet, () => {
    place = writer.position();
    writer.uint32(0);
    writer.uint16(0);
    writer.uint8(name.length);
    writer.bytes(biffText(name));
  });
  return place;
}
