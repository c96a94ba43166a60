import type { MoveRule } from '../models/asset-move';
import { formatMessage, type Language, type TextTable } from './message';

/** Names, heads and meanings of the work lists (docs/rules/reports.md#work-lists). */
export const workListTexts = {
  outflow: { zh: '资金流出', en: 'Money that left' },
  inflow: { zh: '资金流入', en: 'Money that came' },
  maturities: { zh: '到期日历', en: 'Maturities' },
  dormant: { zh: '睡眠客户', en: 'Dormant' },
  withoutOwner: { zh: '无管户人', en: 'Without a manager' },
  withoutContact: { zh: '久未联系', en: 'Not contacted' },
  missingData: { zh: '资料缺失', en: 'Missing data' },
  expiringCards: { zh: '卡片到期', en: 'Cards that expire' },
  annualReview: { zh: '卡片年审', en: 'Annual review' },
  clientNo: { zh: '客户号', en: 'Client no.' },
  name: { zh: '姓名', en: 'Name' },
  tier: { zh: '层级', en: 'Tier' },
  amount: { zh: '金融资产', en: 'Assets' },
  dueAmount: { zh: '到期金额', en: 'Amount due' },
  before: { zh: '上期资产', en: 'Assets before' },
  change: { zh: '变动', en: 'Change' },
  changeShare: { zh: '变动比例', en: 'Change in %' },
  owner: { zh: '客户经理', en: 'Manager' },
  dueOn: { zh: '到期日', en: 'Due on' },
  expiresOn: { zh: '卡片到期日', en: 'Expires on' },
  openedOn: { zh: '开卡日', en: 'Opened on' },
  lastVisitOn: { zh: '最近到访', en: 'Last visit' },
  product: { zh: '产品', en: 'Product' },
  missing: { zh: '缺少', en: 'Missing' },
  cardLevel: { zh: '卡片等级', en: 'Card level' },
  'outflow.meaning': {
    zh: '与上一个有数据的月末相比减少{{rule}}的客户；缺数不算流出，流失客户另列。',
    en: 'Clients who hold less than at the last month’s end there is, by {{rule}}; a blank is no outflow, and who left is listed apart.',
  },
  'inflow.meaning': {
    zh: '与上一个有数据的月末相比增加{{rule}}的客户；缺数不算流入，新增客户另列。',
    en: 'Clients who hold more than at the last month’s end there is, by {{rule}}; a blank is no inflow, and who is new is listed apart.',
  },
  'maturities.meaning': {
    zh: '月末后 {{days}} 天内到期的定期存款与理财。',
    en: 'Deposits and products due within {{days}} days of the month’s end.',
  },
  'dormant.meaning': {
    zh: '本月交易笔数为 0 的贵宾客户。',
    en: 'VIP clients without a transaction in the month.',
  },
  'withoutOwner.meaning': {
    zh: '没有客户经理的贵宾客户。',
    en: 'VIP clients without a relationship manager.',
  },
  'withoutContact.meaning': {
    zh: '月末前 {{days}} 天内没有到访记录的贵宾客户。',
    en: 'VIP clients with no visit in the {{days}} days before the month’s end.',
  },
  'missingData.meaning': {
    zh: '证件号、手机、出生日期、地址、单位、职业、风险等级不全的贵宾客户。',
    en: 'VIP clients whose file lacks ID, mobile, birth date, address, employer, occupation or risk rating.',
  },
  'expiringCards.meaning': {
    zh: '月末后 {{days}} 天内到期的贵宾卡。',
    en: 'VIP cards that expire within {{days}} days of the month’s end.',
  },
  'annualReview.meaning': {
    zh: '往年同月开卡、本月应年审的贵宾卡。',
    en: 'VIP cards opened in this month of an earlier year.',
  },
} as const satisfies TextTable;

const moveTexts = {
  both: {
    zh: '不少于 {{amount}} 万元且不少于 {{share}}%',
    en: 'at least {{amount}} × 10k yuan and {{share}}%',
  },
  either: {
    zh: '不少于 {{amount}} 万元，或不少于 {{share}}%（且不少于 {{least}} 万元）',
    en: 'at least {{amount}} × 10k yuan, or {{share}}% (and {{least}} × 10k yuan)',
  },
} as const satisfies TextTable;

/** What an outflow or inflow is, as people say it. */
export function moveRuleText(rule: MoveRule, language: Language): string {
  return formatMessage(moveTexts[rule.how], language, {
    amount: rule.amount / 1_000_000,
    share: rule.sharePercent,
    least: rule.leastAmount / 1_000_000,
  });
}
