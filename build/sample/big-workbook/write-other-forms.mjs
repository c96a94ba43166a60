import fs from 'node:fs';
import { yuanText } from '../amounts.mjs';
import { biff8Bytes } from '../biff8/workbook.mjs';
import { looks } from '../biff8/looks.mjs';
import { sampleDefaults } from '../outlet.mjs';
import { branchName, dataRows, headRows, totalRow } from './big-rows.mjs';
import { bigColumns } from './columns.mjs';

/** Rows that are put together before they go to the file. */
const rowsOfPiece = 5000;

function* allRows({ rows, seed = sampleDefaults.seed, month = '2026-10', messy = false }) {
  const columns = bigColumns(branchName);
  const sums = columns.map(() => 0);
  yield* headRows(columns, month);
  yield* dataRows(columns, { rows, seed, month, messy }, sums);
  yield totalRow(columns, rows, sums);
}

/**
 * The rows of the big workbook as a .csv in UTF-8 with a mark, as Excel saves it.
 * @param {string} path
 * @param {{ rows: number, seed?: number, month?: string, messy?: boolean }} wish
 */
export function writeBigCsv(path, wish) {
  const file = fs.openSync(path, 'w');
  let lines = ['\ufeff'];
  const flush = () => {
    fs.writeSync(file, lines.join(''));
    lines = [];
  };
  for (const cells of allRows(wish)) {
    lines.push(`${cells.map(textOf).join(',')}\r\n`);
    if (lines.length >= rowsOfPiece) flush();
  }
  flush();
  fs.closeSync(file);
}

function textOf({ type, value }) {
  if (value === undefined) return '';
  return type === 'amount' ? yuanText(value) : String(value);
}

/**
 * The rows of the big workbook as an Excel 97–2003 workbook; at most 65,532 of them fit.
 * @param {string} path
 * @param {{ rows: number, seed?: number, month?: string, messy?: boolean }} wish
 */
export function writeBigXls(path, wish) {
  const rows = [...allRows(wish)].map((cells) => cells.map(valueOf));
  const lookOf = (_row, value) => (typeof value === 'number' ? looks.amount : looks.plain);
  fs.writeFileSync(path, biff8Bytes([{ name: '客户资产', rows, merges: [], lookOf }]));
}

function valueOf({ type, value }) {
  if (value === undefined || value === '') return null;
  if (type === 'amount') return value / 100;
  return type === 'day' ? String(value) : value;
}
