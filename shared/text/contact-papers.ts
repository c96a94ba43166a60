import type { TextTable } from './message';

/** Words of the morning sheet and of the list of messages. */
export const contactPaperTexts = {
  sheetTitle: { zh: '今日工作清单', en: 'Worklist of the day' },
  sheetSubtitle: {
    zh: '{{name}}（{{staffNo}}）　{{today}}',
    en: '{{name}} ({{staffNo}})  {{today}}',
  },
  week: {
    zh: '本周已联系 {{counted}} 户，应联系 {{needed}} 户',
    en: '{{counted}} of {{needed}} clients contacted this week',
  },
  due: { zh: '时限', en: 'Due' },
  overdue: { zh: '逾期', en: 'Overdue' },
  today: { zh: '今日', en: 'Today' },
  thisWeek: { zh: '本周', en: 'This week' },
  clientNo: { zh: '客户号', en: 'Client number' },
  name: { zh: '姓名', en: 'Name' },
  tier: { zh: '级别', en: 'Tier' },
  assets: { zh: '资产（万元）', en: 'Assets (10,000)' },
  reasons: { zh: '联系事由', en: 'Why' },
  channel: { zh: '方式', en: 'By' },
  wording: { zh: '建议话术', en: 'What to say' },
  last: { zh: '上次联系', en: 'Last contact' },
  result: { zh: '结果', en: 'Result' },
  dutyReason: { zh: '{{rule}}（{{counted}}/{{needed}}）', en: '{{rule}} ({{counted}}/{{needed}})' },
  dutyLate: { zh: '{{rule}}（逾期 {{days}} 天）', en: '{{rule}} ({{days}} days late)' },
  eventReason: { zh: '{{event}} {{on}}', en: '{{event}} {{on}}' },
  stepReason: { zh: '约定：{{text}} {{on}}', en: 'Agreed: {{text}} {{on}}' },
  messagesTitle: { zh: '短信名单', en: 'List of messages' },
  mobile: { zh: '手机号', en: 'Mobile' },
  message: { zh: '短信内容', en: 'Message' },
  messagesNote: {
    zh: '已跳过登记“请勿联系”的客户 {{skipped}} 户、没有手机号的客户 {{without}} 户。',
    en: 'Left out: {{skipped}} clients who asked not to be contacted, {{without}} without a mobile number.',
  },
  missingTitle: { zh: '{{rate}}：未达标客户', en: '{{rate}}: clients missing' },
  owner: { zh: '管户人', en: 'Owner' },
  missing: { zh: '所缺', en: 'Missing' },
  order: { zh: '排序', en: 'Order' },
  orderMeaning: {
    zh: '逾期在前，其次按得分（级别、逾期天数、资产、事件、约定之和）由高到低',
    en: 'Late ones first, then by points: tier, days late, assets, event, agreed step',
  },
} as const satisfies TextTable;
