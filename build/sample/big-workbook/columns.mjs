/**
 * A column of the big workbook.
 * @typedef {object} Column
 * @property {string} head
 * @property {'text' | 'day' | 'amount'} type amounts are fen, days YYYY-MM-DD
 * @property {number} width
 * @property {string} [field] of an amount
 * @property {(client: import('../types.mjs').Client, figures: import('../types.mjs').Figures) => string | number | undefined} valueOf
 */

/**
 * The 24 columns a city branch's client export has.
 * @param {string} branchName
 * @returns {Column[]}
 */
export function bigColumns(branchName) {
  return [
    text('客户号', 12, (client) => client.clientNo),
    text('客户姓名', 12, (client) => client.name),
    text('性别', 6, (client) => client.sex),
    { head: '出生日期', type: 'day', width: 12, valueOf: (client) => client.birthDate },
    text('证件类型', 12, (client) => client.idType),
    text('证件号码', 20, (client) => client.idNo),
    text('手机号码', 13, (client) => client.mobile),
    text('职业', 14, (client) => client.occupation),
    text('工作单位', 24, (client) => client.employer),
    text('风险等级', 8, (client) => client.riskRating),
    amount('近三月日均资产', 'aumDailyAvg3m'),
    amount('本月日均资产', 'aumDailyAvgMonth'),
    amount('年日均资产', 'aumDailyAvgYear'),
    amount('时点资产', 'aumPointInTime'),
    amount('活期存款', 'demandDeposit'),
    amount('定期存款', 'timeDeposit'),
    amount('结构性存款', 'structuredDeposit'),
    amount('理财产品', 'wealthProduct'),
    amount('基金市值', 'fund'),
    amount('保险', 'insurance'),
    amount('国债', 'bond'),
    text('经理工号', 10, (client) => client.owner?.staffNo),
    text('管户经理', 16, (client) => client.owner?.name),
    text('所属网点', 28, () => branchName),
  ];
}

/** @returns {Column} */
function text(head, width, valueOf) {
  return { head, type: 'text', width, valueOf };
}

/** @returns {Column} */
function amount(head, field) {
  const valueOf = (_client, figures) => figures[field];
  return { head, type: 'amount', width: 16, field, valueOf };
}
