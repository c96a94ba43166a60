import type { TextTable } from './message';

/** The card's words: levels, kinds and states. */
export const cardTexts = {
  standard: { zh: '标准', en: 'Standard' },
  platinum: { zh: '白金', en: 'Platinum' },
  black: { zh: '黑金', en: 'Black' },
  newCard: { zh: '新开', en: 'New card' },
  upgrade: { zh: '升级', en: 'Upgrade' },
  downgrade: { zh: '降级', en: 'Downgrade' },
  renewal: { zh: '到期续卡', en: 'Renewal' },
  replacement: { zh: '补换卡', en: 'Replacement' },
  closing: { zh: '销卡', en: 'Closing' },
  submitted: { zh: '已提交', en: 'Submitted' },
  approved: { zh: '已批准', en: 'Approved' },
  sheetPrinted: { zh: '已出单', en: 'Sheet printed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  automatic: { zh: '自动审批', en: 'Automatic' },
} as const satisfies TextTable;
