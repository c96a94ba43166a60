import { wanNumber } from '../amounts.mjs';
import { chineseMonth } from '../calendar.mjs';
import { finishSheet, formatted, startSheet, xlsxBytes } from './sheet.mjs';

const companyHeader = [
  '客户编号',
  '企业名称',
  '统一社会信用代码',
  '行业',
  '市场性质',
  '是否战略客户',
  '成立日期',
  '注册资本',
  '资产总额',
  '年销售收入',
  '时点存款',
  '日均存款',
  '贷款余额',
  '票据余额',
  '保函余额',
  '中间业务收入',
  '账户数',
  '有效账户数',
  '客户经理工号',
  '客户经理',
];
const institutionHeader = [
  '客户编号',
  '单位名称',
  '统一社会信用代码',
  '行政级别',
  '单位类型',
  '成立日期',
  '时点存款',
  '日均存款',
  '中间业务收入',
  '账户数',
  '有效账户数',
  '客户经理工号',
  '客户经理',
];

/**
 * The month's report on companies and institutions in 万元: two sheets of one file, each with its
 * own columns.
 * @param {import('../types.mjs').Outlet} outlet
 * @param {number} at which month
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function organisationReport(outlet, at) {
  const month = outlet.months[at] ?? '';
  const ofKind = (kind) => outlet.organisations.filter((each) => each.kind === kind);
  const companies = sheetOf(outlet, month, '公司类', companyHeader, (draft) => {
    for (const each of ofKind('corporate')) draft.add(...companyCells(each, at));
  });
  const institutions = sheetOf(outlet, month, '机构类', institutionHeader, (draft) => {
    for (const each of ofKind('institution')) draft.add(...institutionCells(each, at));
  });
  const sums = (field) =>
    outlet.organisations.reduce((sum, { figures }) => sum + (figures[at]?.[field] ?? 0), 0);
  return {
    name: `对公客户月报-${month}.xlsx`,
    bytes: xlsxBytes([companies, institutions]),
    facts: {
      kind: 'corporate',
      month,
      unit: 'wan',
      sheet: '公司类',
      rows: outlet.organisations.length,
    },
    totals: {
      depositPointInTime: sums('depositPointInTime'),
      depositDailyAvg: sums('depositDailyAvg'),
      feeIncome: sums('feeIncome'),
    },
  };
}

function sheetOf({ branchName }, month, name, header, addRows) {
  const draft = startSheet();
  draft.add(`${branchName}对公客户月报(${name})`);
  draft.merge(0, header.length - 1);
  draft.add(`统计月份:${chineseMonth(month)}`, null, '单位:万元');
  draft.add(...header);
  addRows(draft);
  const widths = header.map((title) => Math.max(12, title.length * 2));
  return { name, sheet: finishSheet(draft, { widths }) };
}

const amount = (fen) => (fen === null ? null : formatted(wanNumber(fen), '#,##0.000000'));

function companyCells(company, at) {
  const figures = company.figures[at];
  return [
    company.clientNo,
    company.name,
    company.creditCode,
    company.industry,
    company.marketNature,
    company.isStrategic ? '是' : '',
    company.foundedOn,
    amount(company.registeredCapital),
    amount(company.totalAssets),
    amount(company.annualSales),
    amount(figures.depositPointInTime),
    amount(figures.depositDailyAvg),
    amount(figures.loanBalance),
    amount(figures.billExposure),
    amount(figures.guaranteeExposure),
    amount(figures.feeIncome),
    figures.accountCount,
    figures.activeAccountCount,
    company.owner?.staffNo ?? null,
    company.owner?.name ?? null,
  ];
}

function institutionCells(institution, at) {
  const figures = institution.figures[at];
  return [
    institution.clientNo,
    institution.name,
    institution.creditCode,
    institution.administrativeLevel,
    institution.institutionKind,
    institution.foundedOn,
    amount(figures.depositPointInTime),
    amount(figures.depositDailyAvg),
    amount(figures.feeIncome),
    figures.accountCount,
    figures.activeAccountCount,
    institution.owner?.staffNo ?? null,
    institution.owner?.name ?? null,
  ];
}
