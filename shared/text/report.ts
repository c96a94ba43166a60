import type { TextTable } from './message';

/** Titles, heads, footnotes and definitions of the reports. */
export const reportTexts = {
  clientListTitle: { zh: '客户清单', en: 'Client list' },
  tierListTitle: { zh: '{{list}}清单', en: '{{list}}' },
  subtitle: {
    zh: '{{branch}} · {{month}} · {{scheme}}（第 {{version}} 版）',
    en: '{{branch}} · {{month}} · {{scheme}} (version {{version}})',
  },
  tiers: { zh: '分层结果', en: 'Tiers' },
  defineMetric: { zh: '分层指标', en: 'Metric' },
  defineMetricMeaning: {
    zh: '{{metric}}；界限下限含、上限不含。',
    en: '{{metric}}; lower bounds inclusive, upper exclusive.',
  },
  defineAum: { zh: '金融资产', en: 'AUM' },
  defineAumMeaning: {
    zh: '月末时点资产，单位元。',
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
    zh: '低于本层级界限、在保级期内（{{months}} 个月）；“降级生效月”假定数据不再变动。',
    en: 'Below the own bound and kept by grace ({{months}} months); the month of the downgrade assumes that figures stay as they are.',
  },
  defineLeft: { zh: '流出', en: 'Left' },
  defineLeftMeaning: {
    zh: '上月有数据、本月没有数据的客户。',
    en: 'Clients with figures last month and none this month.',
  },
} as const satisfies TextTable;
