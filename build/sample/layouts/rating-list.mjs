import { finishSheet, startSheet, xlsxBytes } from './sheet.mjs';

const header = ['客户编号', '客户名称', '评分指标', '评分值', '评分月份'];

/**
 * What account managers have judged, one line per client and rating.
 * @param {import('../types.mjs').Outlet} outlet
 * @returns {import('../write-sample-files.mjs').SampleFile}
 */
export function ratingList({ branchName, months, organisations }) {
  const month = months.at(-1) ?? '';
  const draft = startSheet();
  draft.add(`${branchName}对公客户评分表`);
  draft.merge(0, header.length - 1);
  draft.add(...header);
  for (const { clientNo, name, ratings } of organisations) {
    for (const [rating, value] of ratings) draft.add(clientNo, name, rating, value, month);
  }
  const rows = organisations.reduce((sum, { ratings }) => sum + ratings.length, 0);
  const sheet = finishSheet(draft, { widths: [14, 36, 24, 16, 12] });
  return {
    name: '对公客户评分表.xlsx',
    bytes: xlsxBytes([{ name: '评分', sheet }]),
    facts: { kind: 'ratings', month: null, unit: null, sheet: '评分', rows },
    totals: {},
  };
}
