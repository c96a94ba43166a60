import type { DutyRule, DutySettings } from '../../../shared/models/contact-duty';

/** The duties that are given (docs/rules/contacts.md#duties); visits count for organisations of preset C3. */
const rules: readonly DutyRule[] = [
  {
    ...{ id: 'weekly-quota', name: '每周联系 10 户名下客户', kind: 'person', period: 'week' },
    clients: 10,
    channels: ['call', 'meeting', 'visit', 'message'],
  },
  {
    ...{
      id: 'quarterly-floor',
      name: '名下客户每季至少联系一次',
      kind: 'client',
      period: 'quarter',
    },
    ...{ scheme: null, tiers: [], by: 'owner' },
    required: { call: 1, meeting: 1, visit: 1, message: 1 },
  },
  {
    ...{ id: 'diamond', name: '钻石卡:每月 2 次电话或 1 次面谈', kind: 'client', period: 'month' },
    ...{ scheme: 'R4', tiers: ['钻石卡'], by: 'owner' },
    required: { call: 2, meeting: 1, visit: 1 },
  },
  {
    ...{ id: 'platinum', name: '白金卡:每月 4 次电话或 2 次面谈', kind: 'client', period: 'month' },
    ...{ scheme: 'R4', tiers: ['白金卡'], by: 'owner' },
    required: { call: 4, meeting: 2, visit: 2 },
  },
  {
    ...{ id: 'gold-without-business', name: '金卡:一周无业务致电一次', kind: 'client' },
    ...{ period: 'week', scheme: 'R4', tiers: ['金卡'], by: 'owner', onlyWithoutBusiness: true },
    required: { call: 1, meeting: 1, visit: 1 },
  },
  {
    ...{ id: 'visit-branch-leader', name: '支行行长、副行长每月走访一、二类户', kind: 'client' },
    ...{ period: 'month', scheme: 'C3', tiers: ['一类', '二类'], by: 'branchLeader' },
    required: { visit: 1 },
  },
  {
    ...{ id: 'visit-corporate-head', name: '公司业务负责人每月走访一、二类户两次', kind: 'client' },
    ...{ period: 'month', scheme: 'C3', tiers: ['一类', '二类'], by: 'corporateHead' },
    required: { visit: 2 },
  },
  {
    ...{ id: 'visit-rm', name: '客户经理每月走访一、二类户三次', kind: 'client' },
    ...{ period: 'month', scheme: 'C3', tiers: ['一类', '二类'], by: 'owner' },
    required: { visit: 3 },
  },
  {
    ...{ id: 'visit-outlet-leader', name: '网点负责人每月走访二、三类户两次', kind: 'client' },
    ...{ period: 'month', scheme: 'C3', tiers: ['二类', '三类'], by: 'outletLeader' },
    required: { visit: 2 },
  },
  {
    ...{ id: 'visit-outlet-rm', name: '网点客户经理每月走访三类户三次', kind: 'client' },
    ...{ period: 'month', scheme: 'C3', tiers: ['三类'], by: 'owner' },
    required: { visit: 3 },
  },
];

/** Given (docs/rules/contacts.md#duties), but for minutes, hours and grace, which are ours. */
export const defaultDutySettings: DutySettings = {
  rules: [...rules],
  graceDays: 7,
  minutes: { call: 12, meeting: 50, visit: 90, message: 4 },
  hoursPerDay: 3,
  target: 0.8,
};
