import iconv from 'iconv-lite';
import { separatedText, trailingMinusText, yuanText } from '../amounts.mjs';
import { lastDay, partsOf, printDay } from '../calendar.mjs';
import { allFigures, rowsOfMonth, sumFigures } from '../totals.mjs';

const header = [
  '数据日期',
  'ECIF号',
  '客户名称',
  '性别',
  '生日',
  '证件种类',
  '证照号码',
  '手机',
  '职业分类',
  '风险评级',
  '首次开户日期',
  '3个月日均AUM(元)',
  '月日均金融资产(元)',
  '本年日均AUM(元)',
  '期末AUM(元)',
  '活期存款(元)',
  '定期存款(元)',
  '结构性存款(元)',
  '理财余额(元)',
  '基金(元)',
  '保险(元)',
  '国债(元)',
  '管户人',
  '员工号',
  '归属机构',
];

/**
 * A file as a data platform exports it: GB18030 text with commas, no title, the unit in each header, days
 * in four forms, codes protected from Excel by a tab or ="…", a total and a signature at the end.
 * @param {import('../types.mjs').Outlet} outlet
 * @param {number} at which month
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function delimitedExport(outlet, at) {
  const rows = rowsOfMonth(outlet, at);
  const month = outlet.months[at] ?? '';
  const lines = [
    header,
    ...rows.map((row, index) => clientCells(row, index, { month, branchName: outlet.branchName })),
    totalCells(rows),
    [`制表:数据平台  复核:示例·沈砚书  打印日期:${printDay(month)}`],
  ];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return {
    name: `OCRM个人客户资产_${lastDay(month).replaceAll('-', '')}.csv`,
    bytes: new Uint8Array(iconv.encode(`${text}\r\n`, 'gb18030')),
    facts: { kind: 'retail', month, unit: 'yuan', sheet: '', rows: rows.length },
    totals: sumFigures(rows, allFigures),
  };
}

function clientCells({ client, figures }, index, { month, branchName }) {
  return [
    lastDay(month),
    `="${client.clientNo}"`,
    client.name,
    client.sex,
    dayText(client.birthDate, index),
    client.idType,
    `\t${client.idNo}`,
    client.mobile,
    client.occupation,
    client.riskRating,
    dayText(client.firstOpenedOn, index + 2),
    ...allFigures.map((field, column) => amountText(figures[field], index + column)),
    client.owner?.name ?? '',
    client.owner?.staffNo ?? '',
    branchName,
  ];
}

function dayText(day, index) {
  const { year, index: month, day: date } = partsOf(day);
  switch (index % 4) {
    case 0:
      return day;
    case 1:
      return `${year}/${month}/${date}`;
    case 2:
      return day.replaceAll('-', '');
    default:
      return `${year}年${month}月${date}日`;
  }
}

function amountText(fen, turn) {
  if (fen === 0) return ['0.00', '', '-'][turn % 3] ?? '';
  if (fen < 0) return trailingMinusText(fen);
  return turn % 6 === 5 ? yuanText(fen) : separatedText(fen);
}

function totalCells(rows) {
  const before = header.indexOf('3个月日均AUM(元)');
  const cells = ['合计', String(rows.length), ...Array.from({ length: before - 2 }, () => '')];
  return [...cells, ...Object.values(sumFigures(rows, allFigures)).map(separatedText), '', '', ''];
}

function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
