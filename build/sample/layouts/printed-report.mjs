import { wanNumber } from '../amounts.mjs';
import { looks } from '../biff8/looks.mjs';
import { biff8Bytes } from '../biff8/workbook.mjs';
import { chineseMonth, printDay } from '../calendar.mjs';
import { rowsOfMonth, sumFigures } from '../totals.mjs';
import { startSheet } from './sheet.mjs';

/** The figures of this report, in its order. */
const fields = /** @type {const} */ ([
  'aumDailyAvg3m',
  'aumDailyAvgMonth',
  'aumPointInTime',
  'demandDeposit',
  'timeDeposit',
  'structuredDeposit',
  'wealthProduct',
  'fund',
  'insurance',
  'bond',
]);
const columnCount = fields.length + 8;
const rowsPerPage = 45;
const titleRows = 2;
const widths = [6, 12, 14, 10, 20, 13, ...fields.map(() => 15), 8, 16];

/**
 * A report as an old system prints it into a BIFF8 .xls: in 万元, page after page, with the two-row merged
 * header repeated on each, subtotals per page and a total with the number of clients.
 * @param {import('../types.mjs').Outlet} outlet
 * @param {number} at which month
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function printedReport(outlet, at) {
  const rows = rowsOfMonth(outlet, at);
  const month = outlet.months[at] ?? '';
  const draft = startSheet();
  addTitle(draft, outlet.branchName, month);
  addPages(draft, rows);
  addEnd(draft, rows, month);
  const sheets = [
    { name: 'Sheet1', ...draft, widths, lookOf },
    { name: '填表说明', ...explanation() },
  ];
  return {
    name: `个人客户金融资产分布表-${month}.xls`,
    bytes: biff8Bytes(sheets),
    facts: { kind: 'retail', month, unit: 'wan', sheet: 'Sheet1', rows: rows.length },
    totals: sumFigures(rows, fields),
  };
}

function addTitle(draft, branchName, month) {
  for (const title of [branchName, '个人客户金融资产分布表']) {
    draft.add(title);
    draft.merge(0, columnCount - 1);
  }
  const unit = Array.from({ length: columnCount - 3 }, () => null);
  draft.add(`报表期:${chineseMonth(month)}`, ...unit, '单位:万元、户');
}

function addHeader(draft) {
  const top = ['序号', '客户编号', '客户姓名', '证件', null, '移动电话', '金融资产', null, null];
  draft.add(...top, '存款', null, null, '理财及代销', null, null, null, '管户经理', null);
  for (const [first, last] of [
    [3, 4],
    [6, 8],
    [9, 11],
    [12, 15],
    [16, 17],
  ])
    draft.merge(first, last);
  for (const column of [0, 1, 2, 5]) draft.merge(column, column, 1);
  const below = ['类型', '号码', null, '近三月日均', '本月日均', '时点', '活期', '定期', '结构性'];
  draft.add(null, null, null, ...below, '理财', '基金', '保险', '国债', '工号', '姓名');
}

function addPages(draft, rows) {
  const pages = Math.ceil(rows.length / rowsPerPage);
  for (let page = 0; page < pages; page += 1) {
    const first = page * rowsPerPage;
    const onPage = rows.slice(first, first + rowsPerPage);
    addHeader(draft);
    onPage.forEach((row, index) => draft.add(...clientCells(row, first + index)));
    draft.add(null, '小计', null, null, null, null, ...sums(onPage));
    draft.add(`第 ${page + 1} 页 / 共 ${pages} 页`);
    draft.merge(0, columnCount - 1);
    draft.blank();
  }
}

function clientCells({ client, figures }, index) {
  const { owner } = client;
  return [
    index + 1,
    client.clientNo,
    paddedName(client.name, index),
    client.idType,
    client.idNo,
    client.mobile,
    ...fields.map((field) => wanNumber(figures[field])),
    owner?.staffNo,
    owner?.name,
  ];
}

/** Two characters are spread over the width of three in part of the rows, as forms ask for it. */
function paddedName(name, index) {
  const characters = [...name];
  return characters.length === 2 && index % 3 === 0 ? characters.join('\u3000') : name;
}

function sums(rows) {
  return Object.values(sumFigures(rows, fields)).map(wanNumber);
}

function addEnd(draft, rows, month) {
  draft.add(null, '合计', `${rows.length} 户`, null, null, null, ...sums(rows));
  draft.blank();
  draft.add(`制表:示例·温如言      复核:示例·沈砚书      打印日期:${printDay(month)}`);
  draft.merge(0, columnCount - 1);
}

function lookOf(row, value) {
  if (row < titleRows) return looks.title;
  return typeof value === 'number' && !Number.isInteger(value) ? looks.amount : looks.plain;
}

function explanation() {
  const draft = startSheet();
  draft.add('填表说明');
  draft.add('1. 本表金额单位为万元,保留六位小数。');
  draft.add('2. 金融资产为存款与理财、代销产品之和;日均为每日余额的平均。');
  draft.add('3. 本表数据均为虚构。');
  return draft;
}
