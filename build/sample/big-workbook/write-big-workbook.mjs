import { yuanText } from '../amounts.mjs';
import { excelSerial } from '../calendar.mjs';
import { sampleDefaults } from '../outlet.mjs';
import { branchName, dataRows, headRows, rowsAboveData, totalRow } from './big-rows.mjs';
import { bigColumns } from './columns.mjs';
import { fixedParts, formats, sheetFrame } from './package-parts.mjs';
import { createSharedTexts } from './shared-texts.mjs';
import { createZipFile } from './zip-file.mjs';

/**
 * Writes the retail clients of a whole city branch for one month as one .xlsx with 24 columns: title,
 * unit line, header, rows, total. Rows go straight to the file, so memory stays small; 200,000 rows
 * are about 30 MB. Returns the month, the number of rows and each figure's sum in yuan.
 * @param {string} path
 * @param {{ rows: number, seed?: number, month?: string, messy?: boolean }} wish `messy`: nine rows in
 *   ten carry a warning
 */
export function writeBigWorkbook(path, wish) {
  const { rows, seed = sampleDefaults.seed, month = '2026-10', messy = false } = wish;
  const columns = bigColumns(branchName);
  const zip = createZipFile(path);
  for (const [name, text] of Object.entries(fixedParts)) writePart(zip, name, text);
  const texts = createSharedTexts();
  const sheet = zip.part('xl/worksheets/sheet1.xml');
  const sums = writeSheet(sheet, { columns, texts, rows, seed, month, messy });
  sheet.end();
  const strings = zip.part('xl/sharedStrings.xml');
  texts.writeTo(strings);
  strings.end();
  zip.finish();
  return { month, rows, totals: totalsByField(columns, sums) };
}

function writePart(zip, name, text) {
  const part = zip.part(name);
  part.write(text);
  part.end();
}

/**
 * @param {any} sheet
 * @param {{ columns: import('./columns.mjs').Column[], texts: any }
 *   & import('./big-rows.mjs').BigWish} order
 */
function writeSheet(sheet, { columns, texts, ...wish }) {
  const lastColumn = columnName(columns.length - 1);
  const frame = sheetFrame(
    columns.map(({ width }) => width),
    wish.rows + rowsAboveData + 1,
    lastColumn,
  );
  const write = createRowWriter(sheet, texts);
  sheet.write(frame.start);
  let row = 0;
  const next = (cells) => write((row += 1), cells);
  headRows(columns, wish.month).forEach(next);
  const sums = columns.map(() => 0);
  for (const cells of dataRows(columns, wish, sums)) next(cells);
  next(totalRow(columns, wish.rows, sums));
  sheet.write(frame.end);
  return sums;
}

/** Writes a row of `{type, value}` cells; empty ones are left out. */
function createRowWriter(sheet, texts) {
  return (row, cells) => {
    let xml = `<row r="${row}">`;
    cells.forEach(({ type, value }, column) => {
      if (value === '' || value === undefined || value === null) return;
      xml += cellXml(`${columnName(column)}${row}`, type, value, texts);
    });
    sheet.write(`${xml}</row>`);
  };
}

function cellXml(place, type, value, texts) {
  if (type === 'text') return `<c r="${place}" t="s"><v>${texts.numberOf(value)}</v></c>`;
  const number = type === 'day' ? excelSerial(value) : value / 100;
  return `<c r="${place}" s="${formats[type]}"><v>${number}</v></c>`;
}

/** The columns stay within A to Z. */
const columnName = (column) => String.fromCharCode(65 + column);

/** @returns {Record<string, string>} */
function totalsByField(columns, sums) {
  return Object.fromEntries(
    columns.flatMap(({ field }, at) => (field ? [[field, yuanText(sums[at])]] : [])),
  );
}
