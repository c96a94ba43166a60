import type { TextTable } from '../message';

/** The regulation's figures in the settings. */
export const cardRules = {
  section: { zh: '贵宾卡规则', en: 'VIP card rules' },
  headOfficeBound: { zh: '总行：{{level}}卡标准（万元）', en: 'Head office: {{level}} (10k yuan)' },
  branchBound: { zh: '网点：{{level}}卡标准（万元）', en: 'Outlet: {{level}} (10k yuan)' },
  validityYears: { zh: '有效期（年）', en: 'Validity (years)' },
  waitingYears: { zh: '终止后再申请（年）', en: 'Bar after the end (years)' },
  openingDays: { zh: '批准后开卡期限（天）', en: 'To be opened within (days)' },
  stockMonths: { zh: '空白卡备货（月）', en: 'Stock must last (months)' },
  overstockMonths: { zh: '积压警戒（月）', en: 'Overstock above (months)' },
  useMonths: { zh: '用量回看（月）', en: 'Use looked back on (months)' },
  registerLines: { zh: '登记簿每页行数', en: 'Lines on a register page' },
  specialPercent: { zh: '特批限额（%）', en: 'Quota of special cards (%)' },
  reviewFeeYuan: { zh: '账户管理费（元/年）', en: 'Management fee (yuan a year)' },
  reminderDays: { zh: '到期提醒（天前）', en: 'Reminders (days ahead)' },
  applicationsFrom: { zh: '自何日起开卡须有申请', en: 'Cards need an application from' },
  requiresIdScan: { zh: '提交须附证件扫描件', en: 'An ID scan is needed' },
  effectiveFrom: { zh: '生效日', en: 'In force from' },
  reason: { zh: '修改依据', en: 'Reason' },
  versions: { zh: '历次规则', en: 'Versions' },
  version: {
    zh: '{{from}} 起：{{reason}}（{{at}} {{by}}）',
    en: 'From {{from}}: {{reason}} ({{at}} {{by}})',
  },
  default: { zh: '管理办法默认值', en: 'Defaults of the regulation' },
} as const satisfies TextTable;
