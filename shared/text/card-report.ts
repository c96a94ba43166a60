import type { TextTable } from './message';

/** Words of the lists about cards. */
export const cardReportTexts = {
  submission: { zh: '贵宾卡特批申请清单', en: 'Special VIP card applications' },
  number: { zh: '申请号', en: 'No.' },
  clientNo: { zh: '客户号', en: 'Client no.' },
  name: { zh: '姓名', en: 'Name' },
  idNo: { zh: '证件号码', en: 'ID number' },
  employer: { zh: '单位', en: 'Employer' },
  occupation: { zh: '职务', en: 'Occupation' },
  kind: { zh: '办理类型', en: 'Kind' },
  level: { zh: '申请级别', en: 'Level' },
  allAssets: { zh: '全部资产日均（元）', en: 'All assets (yuan)' },
  metric: { zh: '近三月日均（元）', en: '3-month average (yuan)' },
  bound: { zh: '级别标准（元）', en: 'Standard (yuan)' },
  month: { zh: '数据月份', en: 'Month' },
  ground: { zh: '特批理由', en: 'Ground' },
  evidence: { zh: '依据说明', en: 'Evidence' },
  rm: { zh: '理财经理', en: 'RM' },
  appliedOn: { zh: '申请日期', en: 'Applied on' },
  metricMeaning: {
    zh: '最近一个已分层月份的近三个月日均金融资产',
    en: 'Average daily assets over three months, of the newest tiered month',
  },
  quota: {
    zh: '特批名额：已开 {{opened}} 张，已批未开 {{approved}} 张，待批 {{pending}} 张；已开贵宾卡 {{denominator}} 张，按 {{percent}}% 最多 {{allowed}} 张。',
    en: 'Quota: {{opened}} opened, {{approved}} approved, {{pending}} waiting; {{denominator}} opened VIP cards, at {{percent}}% at most {{allowed}}.',
  },
} as const satisfies TextTable;
