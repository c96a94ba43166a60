import type { TextTable } from './message';

/** Titles, heads, footnotes and definitions of the reports. */
export const reportTexts = {
  clientListTitle: { zh: '客户清单', en: 'Client list' },
  tierReportTitle: { zh: '客户分层报告', en: 'Tier report' },
  tierListTitle: { zh: '{{list}}清单', en: '{{list}}' },
  subtitle: {
    zh: '{{branch}} · {{month}} · {{scheme}}(第 {{version}} 版)',
    en: '{{branch}} · {{month}} · {{scheme}} (version {{version}})',
  },
  structure: { zh: '分层结构', en: 'Structure' },
  movement: { zh: '变动', en: 'Movements' },
  tiers: { zh: '分层结果', en: 'Tiers' },
  tier: { zh: '层级', en: 'Tier' },
  lowerBound: { zh: '下限(含)', en: 'Lower bound' },
  clients: { zh: '客户数', en: 'Clients' },
  clientShare: { zh: '客户占比', en: 'Share of clients' },
  aum: { zh: '金融资产', en: 'AUM' },
  aumShare: { zh: '资产占比', en: 'Share of AUM' },
  clientsChange: { zh: '客户数较上月', en: 'Clients vs last month' },
  aumChange: { zh: '资产较上月', en: 'AUM vs last month' },
  total: { zh: '合计', en: 'Total' },
  kind: { zh: '类别', en: 'Kind' },
  vipLine: {
    zh: '{{tier}}及以上客户 {{clients}} 户,占客户数 {{clientShare}},占金融资产 {{aumShare}}。',
    en: 'Clients at {{tier}} and above: {{clients}}, {{clientShare}} of clients, {{aumShare}} of AUM.',
  },
  withoutAum: {
    zh: '有 {{count}} 户没有时点资产数据,资产按 0 计入。',
    en: '{{count}} clients have no month-end assets and count as 0.',
  },
  ranAt: { zh: '分层时间 {{at}}。', en: 'Tiered at {{at}}.' },
  noPrevious: {
    zh: '上月没有分层结果,变动列为空。',
    en: 'The month before is not tiered; changes are empty.',
  },
  defineMetric: { zh: '分层指标', en: 'Metric' },
  defineMetricMeaning: {
    zh: '{{metric}};界限下限含、上限不含。',
    en: '{{metric}}; lower bounds inclusive, upper exclusive.',
  },
  defineAum: { zh: '金融资产', en: 'AUM' },
  defineAumMeaning: {
    zh: '月末时点资产,单位元。',
    en: 'Assets on the last day of the month, yuan.',
  },
  defineNear: { zh: '升级临界', en: 'Near the next tier' },
  defineNearMeaning: {
    zh: '指标低于上一层级界限不到 {{share}}。',
    en: 'Metric less than {{share}} below the next bound.',
  },
  defineWarning: { zh: '降级预警', en: 'At risk of falling' },
  defineWarningMeaning: {
    zh: '指标高于本层级界限不到 {{share}}。',
    en: 'Metric less than {{share}} above the own bound.',
  },
  defineWatch: { zh: '关注', en: 'Under watch' },
  defineWatchMeaning: {
    zh: '低于本层级界限、在保级期内({{months}} 个月);“降级生效月”假定数据不再变动。',
    en: 'Below the own bound and kept by grace ({{months}} months); the month of the downgrade assumes that figures stay as they are.',
  },
  defineLeft: { zh: '流出', en: 'Left' },
  defineLeftMeaning: {
    zh: '上月有数据、本月没有数据的客户。',
    en: 'Clients with figures last month and none this month.',
  },
} as const satisfies TextTable;
