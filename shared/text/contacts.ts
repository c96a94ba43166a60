import type { ContactChannel, EventKind, Specialty } from '../models/contact';
import type { DutyPeriodKind, VisitPosition } from '../models/contact-duty';
import type { FilledByHand } from '../models/client';
import type { KeyField } from '../models/client-file';
import type { ContactRateName } from '../models/contact-rates';
import type { SigningStep } from '../models/opportunity';
import type { Text } from './message';

export const channelNames: Readonly<Record<ContactChannel, Text>> = {
  call: { zh: '电话', en: 'Call' },
  meeting: { zh: '面谈', en: 'Meeting' },
  visit: { zh: '走访', en: 'Visit' },
  message: { zh: '短信', en: 'Text' },
};

export const eventNames: Readonly<Record<EventKind, Text>> = {
  birthday: { zh: '生日', en: 'Birthday' },
  anniversary: { zh: '开户纪念', en: 'Anniversary' },
  festival: { zh: '节日', en: 'Festival' },
  movement: { zh: '资金异动', en: 'Assets moved' },
  maturity: { zh: '到期', en: 'Falls due' },
  nearMiss: { zh: '临界提升', en: 'Nearly up' },
  downgrade: { zh: '降级预警', en: 'May go down' },
  noActivity: { zh: '无业务往来', en: 'No business' },
  product: { zh: '产品推介', en: 'Product' },
  news: { zh: '活动与消息', en: 'News' },
};

export const signingStepNames: Readonly<Record<SigningStep, Text>> = {
  assigned: { zh: '已指派', en: 'Assigned' },
  contacted: { zh: '已联系', en: 'Contacted' },
  interested: { zh: '有意向', en: 'Interested' },
  signed: { zh: '已签约', en: 'Signed' },
  ended: { zh: '已婉拒', en: 'Ended' },
};

export const periodNames: Readonly<Record<DutyPeriodKind, Text>> = {
  week: { zh: '每周', en: 'Weekly' },
  month: { zh: '每月', en: 'Monthly' },
  quarter: { zh: '每季', en: 'Quarterly' },
};

export const positionNames: Readonly<Record<VisitPosition, Text>> = {
  branchLeader: { zh: '支行行长、副行长', en: 'Branch president or vice-president' },
  corporateHead: { zh: '公司业务负责人', en: 'Corporate department head' },
  outletLeader: { zh: '网点负责人、副主任', en: 'Outlet head or deputy' },
  rm: { zh: '客户经理', en: 'Relationship manager' },
};

export const specialtyNames: Readonly<Record<Specialty, Text>> = {
  wealth: { zh: '财富顾问', en: 'Wealth advisor' },
  corporate: { zh: '公司业务', en: 'Corporate' },
  international: { zh: '国际业务', en: 'International' },
  creditCard: { zh: '信用卡', en: 'Credit card' },
  eBanking: { zh: '电子银行', en: 'E-banking' },
  legal: { zh: '法律', en: 'Legal' },
};

export const keyFieldNames: Readonly<Record<KeyField | FilledByHand, Text>> = {
  mobile: { zh: '手机', en: 'Mobile' },
  occupation: { zh: '职业', en: 'Occupation' },
  birthDate: { zh: '出生日期', en: 'Birth date' },
  riskRating: { zh: '风险等级', en: 'Risk rating' },
  preferredChannel: { zh: '联系偏好', en: 'Preferred channel' },
  lastContact: { zh: '最近联系', en: 'Last contact' },
  orientation: { zh: '取向', en: 'Orientation' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  industry: { zh: '行业', en: 'Industry' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  financeContact: { zh: '财务联系人', en: 'Finance contact' },
};

export const rateNames: Readonly<Record<ContactRateName | 'doNotContact', Text>> = {
  compliance: { zh: '联系达标率', en: 'Contact compliance' },
  signing: { zh: '签约率', en: 'Signing rate' },
  upkeep: { zh: '信息维护率', en: 'File upkeep' },
  organisationSigning: { zh: '对公签约率', en: 'Signing of organisations' },
  organisationUpkeep: { zh: '对公信息维护率', en: 'Upkeep of organisations' },
  activeUsers: { zh: '有效用户率', en: 'Active users' },
  doNotContact: { zh: '请勿联系', en: 'Do not contact' },
};
