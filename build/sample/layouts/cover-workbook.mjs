import { yuanNumber } from '../amounts.mjs';
import { chineseMonth, excelSerial, printDay } from '../calendar.mjs';
import { allFigures, rowsOfMonth, sumFigures } from '../totals.mjs';
import { amountCell, birthDateCell } from './hand-typed-cells.mjs';
import { finishSheet, formatted, startSheet, xlsxBytes } from './sheet.mjs';

const header = [
  '核心客户号',
  '户名',
  '性别',
  '出生日期',
  '证件类型',
  '证件号码',
  '联系电话',
  '职业',
  '工作单位',
  // Line breaks and blanks inside headers are how people narrow their columns.
  '风险等级',
  '三个月\n日均资产',
  '当月日均AUM',
  '年日均\n金融资产',
  ' 金融资产余额 ',
  '活期余额',
  '定期余额',
  '结构性存款',
  '理财产品',
  '基金市值',
  '保费余额',
  '债券',
  '理财经理',
  '经理工号',
  '开户网点',
];
const widths = header.map((text) => Math.max(10, text.length * 2));
const branchColumn = header.length - 1;
const rowsPerPage = 200;

/**
 * A workbook as a person hands it on: a cover, a hidden table of branch codes, notes; in the data sheet
 * amounts of every kind (numbers, text with separators, full-width digits, ¥, 万), repeated page heads,
 * a hidden column and rows hidden by a filter that still count.
 * @param {import('../types.mjs').Outlet} outlet
 * @param {number} at which month
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function coverWorkbook(outlet, at) {
  const rows = rowsOfMonth(outlet, at);
  const month = outlet.months[at] ?? '';
  const { draft, hiddenRows } = dataSheet(outlet, rows, month);
  const look = { widths, hiddenColumns: [branchColumn], hiddenRows };
  const sheets = [
    { name: '封面', sheet: finishSheet(cover(outlet, month)) },
    { name: '机构代码', sheet: finishSheet(branchCodes(outlet)), hidden: true },
    { name: '客户明细', sheet: finishSheet(draft, look) },
    { name: '指标说明', sheet: finishSheet(explanation()) },
  ];
  return {
    name: `贵宾系统_个金客户资产明细_${month.replace('-', '')}.xlsx`,
    bytes: xlsxBytes(sheets),
    facts: { kind: 'retail', month, unit: 'yuan', sheet: '客户明细', rows: rows.length },
    totals: sumFigures(rows, allFigures),
  };
}

function dataSheet(outlet, rows, month) {
  const draft = startSheet();
  const hiddenRows = /** @type {number[]} */ ([]);
  rows.forEach((row, index) => {
    if (index % rowsPerPage === 0) addPageHead(draft, outlet, month);
    if (index % 97 === 50) hiddenRows.push(draft.rows.length);
    draft.add(...clientCells(row, index, outlet.branchName));
  });
  addTotal(draft, rows);
  draft.blank();
  draft.add('注:1. 日均为每日余额的平均;2. 数据均为虚构,仅供演示。');
  draft.add(`制表人:示例·温如言    复核人:示例·沈砚书    打印日期:${printDay(month)}`);
  return { draft, hiddenRows };
}

function addPageHead(draft, { branchName }, month) {
  draft.add(`${branchName}个金客户资产明细`);
  draft.merge(0, header.length - 1);
  const between = Array.from({ length: header.length - 3 }, () => null);
  draft.add(`统计月份:${chineseMonth(month)}`, ...between, '单位:元');
  draft.merge(0, 3);
  draft.add(...header);
}

function clientCells({ client, figures }, index, branchName) {
  return [
    client.clientNo,
    index % 11 === 4 ? `${client.name}\u00a0` : client.name,
    client.sex,
    birthDateCell(client.birthDate, index),
    client.idType,
    client.idNo,
    index % 13 === 6 ? ` ${client.mobile}` : client.mobile,
    client.occupation || null,
    client.employer || null,
    client.riskRating || null,
    ...allFigures.map((field, column) => amountCell(figures[field], index * 7 + column * 3)),
    client.owner?.name,
    client.owner?.staffNo,
    branchName,
  ];
}

function addTotal(draft, rows) {
  const sums = Object.values(sumFigures(rows, allFigures)).map((sum) =>
    formatted(yuanNumber(sum), '#,##0.00'),
  );
  const between = Array.from({ length: header.indexOf('风险等级') - 1 }, () => null);
  draft.add('合计', `${rows.length}户`, ...between, ...sums);
}

function cover({ bankName, branchName }, month) {
  const draft = startSheet();
  draft.blank();
  draft.add(null, bankName);
  draft.add(null, '个金客户资产明细表');
  draft.add(null, `统计月份:${chineseMonth(month)}`);
  draft.blank();
  draft.add(null, '编制机构', branchName);
  draft.add(null, '编制日期', formatted(excelSerial(printDay(month)), 'yyyy"年"m"月"d"日"'));
  draft.add(null, '密级', '内部(虚构数据)');
  return draft;
}

function branchCodes({ branchName, branchCode }) {
  const draft = startSheet();
  draft.add('机构号', '机构名称', '状态');
  draft.add(branchCode, branchName, '正常');
  draft.add('990101002', '示例银行海棠支行东岸分理处', '撤并');
  return draft;
}

function explanation() {
  const draft = startSheet();
  draft.add('指标', '口径');
  draft.add('三个月日均资产', '本月及前两个月每日余额之和除以天数');
  draft.add('当月日均AUM', '当月每日余额之和除以天数');
  draft.add('金融资产余额', '月末最后一日余额');
  return draft;
}
