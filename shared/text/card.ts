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
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已提交', en: 'Submitted' },
  approved: { zh: '已批准', en: 'Approved' },
  sheetPrinted: { zh: '已出单', en: 'Sheet printed' },
  opened: { zh: '已开卡', en: 'Opened' },
  closed: { zh: '已销卡', en: 'Closed' },
  rejected: { zh: '未批准', en: 'Rejected' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  automatic: { zh: '自动审批', en: 'Automatic' },
  special: { zh: '特批', en: 'Special' },
  byRegulation: { zh: '按规定办理', en: 'By regulation' },
} as const satisfies TextTable;

/** The five grounds of a special approval (docs/rules/cards.md#special-approval). */
export const specialGroundTexts = {
  leaderOfOrganisation: {
    zh: '与我行有大额业务或重要关系的企事业单位领导、部门负责人',
    en: 'Leader or department head of an organisation with large business or an important relationship',
  },
  seniorManager: {
    zh: '注册资本 1000 万元（含）以上企业的高级管理人员',
    en: 'Senior manager of an enterprise with registered capital of 10 million yuan or more',
  },
  publicFigure: { zh: '社会知名人士', en: 'Public figure' },
  jointMarketing: {
    zh: '联合营销或大客户投标中承诺的放宽条件',
    en: 'Relaxed terms promised in joint marketing or a tender for a major client',
  },
  importantPartner: { zh: '其他重要合作伙伴', en: 'Another important partner' },
} as const satisfies TextTable;

/** A card's states. */
export const cardStateTexts = {
  conflicting: { zh: '待核（已有有效卡）', en: 'In conflict with a valid card' },
  active: { zh: '有效', en: 'Active' },
  suspended: { zh: '暂停服务', en: 'Suspended' },
  expired: { zh: '已到期', en: 'Expired' },
  replaced: { zh: '已换卡', en: 'Replaced' },
  closed: { zh: '已销卡', en: 'Closed' },
  withdrawn: { zh: '已取消资格', en: 'Qualification withdrawn' },
  revoked: { zh: '开卡记录已撤销', en: 'Opening undone' },
} as const satisfies TextTable;

/** Why a qualification is withdrawn. */
export const withdrawalGroundTexts = {
  maliciousOverdraft: { zh: '恶意透支', en: 'Malicious overdraft' },
  arrears: { zh: '欠款不还', en: 'Arrears' },
  harmToBank: { zh: '损害本行利益', en: 'Harm to the bank' },
} as const satisfies TextTable;

/** What happens to blank cards. */
export const stockMoveTexts = {
  receive: { zh: '领入', en: 'Received' },
  handOut: { zh: '发给柜员', en: 'Handed out' },
  handBack: { zh: '柜员交回', en: 'Handed back' },
  use: { zh: '使用', en: 'Used' },
  spoil: { zh: '作废', en: 'Spoiled' },
  explainGap: { zh: '跳号说明', en: 'Gap explained' },
  return: { zh: '上缴', en: 'Returned' },
  destroy: { zh: '销毁', en: 'Destroyed' },
} as const satisfies TextTable;

/** States of a blank card. */
export const blankStateTexts = {
  inStock: { zh: '库存', en: 'In stock' },
  withTeller: { zh: '柜员持有', en: 'With a teller' },
  setAside: { zh: '跳号待查', en: 'Set aside' },
  spoiled: { zh: '作废待处理', en: 'Spoiled' },
  used: { zh: '已使用', en: 'Used' },
  returned: { zh: '已上缴', en: 'Returned' },
  destroyed: { zh: '已销毁', en: 'Destroyed' },
} as const satisfies TextTable;

/** Kinds of exceptions, and their states. */
export const exceptionTexts = {
  openedWithoutApplication: { zh: '开卡未申请', en: 'Opened without an application' },
  notOpened: { zh: '申请未开卡', en: 'Approved, not opened' },
  levelDiffers: { zh: '级别不一致', en: 'Levels differ' },
  sheetNotPrinted: { zh: '审批单未打印即开卡', en: 'Opened on a sheet never printed' },
  severalCards: { zh: '一人多卡', en: 'Several cards of one client' },
  usedAfterExpiry: { zh: '已过期仍使用', en: 'Used after expiry' },
  quotaExceeded: { zh: '特批超限', en: 'Special quota exceeded' },
  open: { zh: '待处理', en: 'Open' },
  explained: { zh: '已说明', en: 'Explained' },
  fixed: { zh: '已解决', en: 'Fixed' },
} as const satisfies TextTable;

/** How deposits and wealth products were told from all assets, as forms and sheets say it. */
export const countedWayTexts = {
  own: { zh: '文件单列', en: 'a column of its own' },
  parts: { zh: '存款、理财日均相加', en: 'averages of the parts' },
  estimate: { zh: '估算，已剔除基金等', en: 'estimated, funds and the like taken out' },
  everything: {
    zh: '含基金等，未能剔除',
    en: 'funds and the like included, they could not be taken out',
  },
  nothingElse: { zh: '全部为存款、理财', en: 'deposits and wealth products only' },
} as const satisfies TextTable;
