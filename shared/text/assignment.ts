import type {
  AssignmentBreach,
  AssignmentOperationKind,
  AssignmentRuleName,
  SheetIssue,
} from '../models/assignment';
import type { OwnerRole } from '../models/assignment-rules';
import type { CareClass, CareTier } from '../models/care-class';
import type { OwnerSource } from '../models/owner';
import { formatMessage, type Language, type Text } from './message';

/** Roles as the field calls them. */
export const ownerRoleTexts = {
  rm: { zh: '客户经理', en: 'RM' },
  advisor: { zh: '理财顾问', en: 'advisor' },
  lobbyManager: { zh: '大堂经理', en: 'lobby manager' },
  teller: { zh: '柜员', en: 'teller' },
  head: { zh: '网点负责人', en: 'head' },
} as const satisfies Record<OwnerRole, Text>;

/** Classes of care, from preset R4. */
export const careClassTexts = {
  diamond: { zh: '钻石卡', en: 'diamond' },
  platinum: { zh: '白金卡', en: 'platinum' },
  goldTop: { zh: '金卡 50万–100万', en: 'gold 500k–1m' },
  goldUpper: { zh: '金卡 20万–50万', en: 'gold 200–500k' },
  goldLower: { zh: '金卡 10万–20万', en: 'gold 100–200k' },
} as const satisfies Record<CareClass, Text>;

/** Who is taken with a class: prospects are a relationship manager's, like the top gold band. */
export const takenClassTexts = {
  ...careClassTexts,
  goldTop: { zh: '金卡 50万–100万、潜在', en: 'gold 500k–1m, prospects' },
} as const satisfies Record<CareClass, Text>;

/** A client below the VIP floor who may rise. */
export const prospectText = { zh: '潜在客户', en: 'prospect' } as const satisfies Text;

/** Tiers whose caps count. */
export const careTierTexts = {
  diamond: { zh: '钻石卡', en: 'diamond' },
  platinum: { zh: '白金卡', en: 'platinum' },
  gold: { zh: '金卡', en: 'gold' },
} as const satisfies Record<CareTier, Text>;

/** What an operation was. */
export const operationKindTexts = {
  commit: { zh: '指派', en: 'assignment' },
  claim: { zh: '申领', en: 'claim' },
  handover: { zh: '移交', en: 'handover' },
  return: { zh: '到期归还', en: 'return' },
  reversal: { zh: '撤回', en: 'reversal' },
  sheet: { zh: '批量调整表', en: 'reassignment sheet' },
} as const satisfies Record<AssignmentOperationKind, Text>;

/** The rule that a move breaks, with its numbers. */
export const breachTexts = {
  clientUnknown: {
    zh: '客户 {{clientNo}} 不在本月的贵宾客户和潜在客户中。',
    en: 'Client {{clientNo}} is neither a VIP client nor a prospect of this month.',
  },
  personUnknown: {
    zh: '员工 {{staffNo}} 不在人员名单中，或其岗位不管户。',
    en: '{{staffNo}} is not on the staff list, or their role owns no clients.',
  },
  classNotTaken: {
    zh: '{{person}}（{{role}}）不管{{class}}客户。',
    en: '{{person}} ({{role}}) takes no {{class}} clients.',
  },
  tierCap: {
    zh: '{{person}} 的{{tier}}客户将有 {{clients}} 户，上限 {{cap}} 户，超出 {{over}} 户。',
    en: '{{person}} would have {{clients}} {{tier}} clients, {{over}} over the cap of {{cap}}.',
  },
  load: {
    zh: '{{person}} 的总负荷将为 {{load}}，上限 {{limit}}。',
    en: 'The load of {{person}} would be {{load}}; the limit is {{limit}}.',
  },
  onLeave: {
    zh: '{{person}} 休假或离岗（{{from}} 至 {{until}}），不能接收客户。',
    en: '{{person}} is on leave ({{from}} to {{until}}) and can take no clients.',
  },
  otherBranch: {
    zh: '客户 {{clientNo}} 的资产主要在{{branch}}，{{person}} 属于{{personBranch}}。',
    en: 'Most assets of client {{clientNo}} are at {{branch}}; {{person}} belongs to {{personBranch}}.',
  },
  pinned: {
    zh: '客户 {{clientNo}} 已固定给 {{pinned}}。请先取消固定。',
    en: 'Client {{clientNo}} is pinned to {{pinned}}. Take the pin away first.',
  },
  missingTags: {
    zh: '客户 {{clientNo}} 需要“{{tags}}”，{{person}} 没有这个标签。',
    en: 'Client {{clientNo}} needs “{{tags}}”, which {{person}} does not have.',
  },
  familySplit: {
    zh: '家庭“{{family}}”将由 {{owners}} 人分管。',
    en: 'The family “{{family}}” would have {{owners}} owners.',
  },
  longRelationship: {
    zh: '客户 {{clientNo}} 由 {{person}} 管户已 {{months}} 个月。',
    en: 'Client {{clientNo}} has been with {{person}} for {{months}} months.',
  },
} as const satisfies Record<AssignmentRuleName, Text>;

/** The sentence of a broken rule. */
export function breachSentence(breach: AssignmentBreach, language: Language): string {
  return formatMessage(breachTexts[breach.rule], language, breach.values);
}

/** Why a row of a reassignment sheet is not taken. */
export const sheetIssueTexts = {
  clientUnknown: {
    zh: '第 {{row}} 行：客户号“{{value}}”不在台账中，请核对。',
    en: 'Row {{row}}: the client number “{{value}}” is not in the ledger; check it.',
  },
  personUnknown: {
    zh: '第 {{row}} 行：新管户人“{{value}}”不在人员名单中，请填员工号或姓名。',
    en: 'Row {{row}}: “{{value}}” is not on the staff list; enter a staff number or name.',
  },
  duplicateClient: {
    zh: '第 {{row}} 行：客户号“{{value}}”在表中出现两次，请只留一行。',
    en: 'Row {{row}}: the client number “{{value}}” appears twice; keep one row.',
  },
  notVip: {
    zh: '第 {{row}} 行：客户“{{value}}”本月不是贵宾客户或潜在客户，不能指派。',
    en: 'Row {{row}}: client “{{value}}” is no VIP client or prospect this month and can not be assigned.',
  },
} as const satisfies Record<SheetIssue['code'], Text>;

/** What is short and what helps. */
/** Where an owner is known from. */
export const ownerSourceTexts = {
  decided: { zh: '看板', en: 'Board' },
  ownersFile: { zh: '管户清单', en: 'Owners’ file' },
  monthFile: { zh: '月度文件', en: 'Month’s file' },
  none: { zh: '无', en: 'None' },
} as const satisfies Readonly<Record<OwnerSource, Text>>;

export const shortageTexts = {
  unplaced: {
    zh: '{{class}}客户有 {{clients}} 户无人可管',
    en: '{{clients}} {{class}} clients find no owner',
  },
  excess: {
    zh: '仅{{classes}}客户就超出可用负荷 {{load}}',
    en: '{{classes}} clients alone exceed the load by {{load}}',
  },
  addPerson: { zh: '增加 {{count}} 名{{role}}', en: 'add {{count}} {{role}}' },
  raiseCap: {
    zh: '把{{role}}的{{tier}}上限从 {{from}} 调到 {{to}}',
    en: 'raise the {{tier}} cap of a {{role}} from {{from}} to {{to}}',
  },
  raiseOwnCap: {
    zh: '把{{name}}（{{staffNo}}）本人的{{tier}}上限从 {{from}} 调到 {{to}}',
    en: 'raise the {{tier}} cap of {{name}} ({{staffNo}}) from {{from}} to {{to}}',
  },
  cures: { zh: '可以：{{cures}}。', en: 'Either of these is enough: {{cures}}.' },
  noCure: {
    zh: '增加一类人员或调高一个上限都不够，请同时调整多项。',
    en: 'Neither more people of one role nor one higher cap is enough; change several together.',
  },
  or: { zh: '，或', en: '; or ' },
  and: { zh: '、', en: ' and ' },
  end: { zh: '。', en: '.' },
} as const;
