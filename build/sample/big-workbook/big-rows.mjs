import { chineseMonth } from '../calendar.mjs';
import { inventClients } from '../outlet.mjs';
import { outletStaff } from '../people/staff.mjs';

export const branchName = '示例银行海棠市分行';

/**
 * @typedef {{ type: 'text' | 'day' | 'amount', value: string | number | undefined }} BigCell amounts are
 *   fen, days YYYY-MM-DD
 * @typedef {{ rows: number, seed: number, month: string, messy: boolean }} BigWish
 */

/**
 * What stands above the clients: title, unit line, header.
 * @param {import('./columns.mjs').Column[]} columns
 * @param {string} month
 * @returns {BigCell[][]}
 */
export function headRows(columns, month) {
  return [
    ['个人客户金融资产明细'],
    [`统计月份:${chineseMonth(month)}`, '单位:元'],
    columns.map(({ head }) => head),
  ].map((texts) => texts.map((value) => ({ type: 'text', value })));
}

export const rowsAboveData = 3;

/**
 * The clients, row by row; what their amounts come to is added to `sums`, a number for each column.
 * @param {import('./columns.mjs').Column[]} columns
 * @param {BigWish} wish
 * @param {number[]} sums
 * @returns {Generator<BigCell[]>}
 */
export function* dataRows(columns, { rows, seed, month, messy }, sums) {
  const clients = inventClients({ seed, count: rows, months: [month], staff: outletStaff() });
  let at = 0;
  for (const client of clients) {
    const written = messy ? withFault(client, at) : client;
    at += 1;
    yield columns.map(({ type, valueOf }, column) => {
      const figures = /** @type {import('../types.mjs').Figures} */ (client.figures[0]);
      const value = valueOf(written, figures);
      if (type === 'amount') sums[column] = (sums[column] ?? 0) + Number(value ?? 0);
      return { type, value };
    });
  }
}

/** Nine clients in ten with something to warn of: in turn the phone, the ID number, the sex. */
function withFault(client, at) {
  if (at % 10 === 9) return client;
  const { mobile, idNo, sex } = client;
  switch (at % 3) {
    case 0:
      return { ...client, mobile: mobile === '' ? '1990000' : mobile.slice(0, -1) };
    case 1:
      return { ...client, idNo: `${idNo.slice(0, -1)}${idNo.endsWith('1') ? '2' : '1'}` };
    default:
      return { ...client, sex: sex === '男' ? '女' : '男' };
  }
}

/**
 * The row of totals below the clients.
 * @param {import('./columns.mjs').Column[]} columns
 * @param {number} rows
 * @param {number[]} sums
 * @returns {BigCell[]}
 */
export function totalRow(columns, rows, sums) {
  return columns.map(({ type }, at) => {
    if (at === 0) return { type: 'text', value: '合计' };
    if (at === 1) return { type: 'text', value: `${rows} 户` };
    return type === 'amount' ? { type, value: sums[at] } : { type: 'text', value: '' };
  });
}
