import { yuanText } from '../amounts.mjs';
import { chineseMonth, excelSerial } from '../calendar.mjs';
import { inventClients, sampleDefaults } from '../outlet.mjs';
import { outletStaff } from '../people/staff.mjs';
import { bigColumns } from './columns.mjs';
import { fixedParts, formats, sheetFrame } from './package-parts.mjs';
import { createSharedTexts } from './shared-texts.mjs';
import { createZipFile } from './zip-file.mjs';

const branchName = '示例银行海棠市分行';
const rowsAboveData = 3;

/**
 * Writes the retail clients of a whole city branch for one month as one .xlsx with 24 columns: title,
 * unit line, header, rows, total. Rows go straight to the file, so memory stays small; 200,000 rows
 * are about 30 MB. Returns the month, the number of rows and each figure's sum in yuan.
 * @param {string} path
 * @param {{ rows: number, seed?: number, month?: string }} wish
 */
export function writeBigWorkbook(path, { rows, seed = sampleDefaults.seed, month = '2026-10' }) {
  const columns = bigColumns(branchName);
  const zip = createZipFile(path);
  for (const [name, text] of Object.entries(fixedParts)) writePart(zip, name, text);
  const texts = createSharedTexts();
  const sheet = zip.part('xl/worksheets/sheet1.xml');
  const sums = writeSheet(sheet, { columns, texts, rows, seed, month });
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

function writeSheet(sheet, { columns, texts, rows, seed, month }) {
  const lastColumn = columnName(columns.length - 1);
  const frame = sheetFrame(
    columns.map(({ width }) => width),
    rows + rowsAboveData + 1,
    lastColumn,
  );
  const write = createRowWriter(sheet, texts);
  sheet.write(frame.start);
  write(1, [{ type: 'text', value: '个人客户金融资产明细' }]);
  write(2, [
    { type: 'text', value: `统计月份:${chineseMonth(month)}` },
    { type: 'text', value: '单位:元' },
  ]);
  write(
    3,
    columns.map(({ head }) => ({ type: 'text', value: head })),
  );
  const sums = writeClients(write, { columns, rows, seed, month });
  write(rows + rowsAboveData + 1, totalCells(columns, rows, sums));
  sheet.write(frame.end);
  return sums;
}

function writeClients(write, { columns, rows, seed, month }) {
  const sums = columns.map(() => 0);
  const clients = inventClients({ seed, count: rows, months: [month], staff: outletStaff() });
  let row = rowsAboveData;
  for (const client of clients) {
    row += 1;
    const cells = columns.map(({ type, valueOf }) => ({
      type,
      value: valueOf(client, client.figures[0]),
    }));
    cells.forEach(({ type, value }, at) => {
      if (type === 'amount') sums[at] += value;
    });
    write(row, cells);
  }
  return sums;
}

function totalCells(columns, rows, sums) {
  return columns.map(({ type }, at) => {
    if (at === 0) return { type: 'text', value: '合计' };
    if (at === 1) return { type: 'text', value: `${rows} 户` };
    return type === 'amount' ? { type, value: sums[at] } : { type: 'text', value: '' };
  });
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
