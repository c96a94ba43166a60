import type { TextTable } from '../message';

/** Groups of clients and their playbooks, as settings. */
export const groupRules = {
  'margin.deposit': { zh: '存款综合收益率（%/年）', en: 'Margin of deposits (% a year)' },
  'margin.wealth': { zh: '理财、保险收益率（%/年）', en: 'Margin of wealth products (% a year)' },
  'margin.investment': { zh: '基金、国债等（%/年）', en: 'Margin of investments (% a year)' },
  'margin.loan': { zh: '贷款收益率（%/年）', en: 'Margin of loans (% a year)' },
  settlementTransactions: { zh: '结算型：月交易笔数起', en: 'Settles: transactions a month from' },
  settlementAssets: { zh: '结算型：资产低于（万元）', en: 'Settles: assets below (10k yuan)' },
  creditShare: { zh: '信贷型：贷款占资产起（%）', en: 'Borrows: loans of assets from (%)' },
  'dimension.contribution': { zh: '按贡献度', en: 'By contribution' },
  'dimension.occupation': { zh: '按职业或行业', en: 'By occupation or line of business' },
  'dimension.orientation': {
    zh: '按取向（个人，由客户经理或文件注明）',
    en: 'By orientation (persons; stated by the manager or a file)',
  },
  'dimension.holding': { zh: '按持有偏好（个人）', en: 'By what persons hold' },
  'dimension.organisationHolding': {
    zh: '按持有偏好（公司与机构）',
    en: 'By what organisations hold',
  },
  'condition.contribution': { zh: '年贡献起（元）', en: 'From (yuan a year)' },
  'condition.occupation': { zh: '含有的词', en: 'Words' },
  'condition.orientation': { zh: '由客户经理注明', en: 'Stated' },
  'condition.holding': { zh: '由数据判定', en: 'By the figures' },
  'condition.organisationHolding': { zh: '由数据判定', en: 'By the figures' },
  addNamed: {
    zh: '补入八类职业中缺少的 {{count}} 类',
    en: 'Add the {{count}} of the eight named occupations that are missing',
  },
  name: { zh: '分群', en: 'Group' },
  nameOf: { zh: '第 {{place}} 个分群', en: 'Group {{place}}' },
  aim: { zh: '维护目标', en: 'Aim' },
  say: { zh: '怎么说', en: 'Say' },
  product: { zh: '荐产品', en: 'Product' },
  service: { zh: '配服务', en: 'Service' },
  addGroup: { zh: '增加分群', en: 'Add a group' },
  removeGroup: { zh: '删除分群“{{name}}”', en: 'Remove the group “{{name}}”' },
  fresh: { zh: '新分群', en: 'New group' },
} as const satisfies TextTable;
