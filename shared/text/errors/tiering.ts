import type { TextTable } from '../message';

/** Tiering. */
export const tieringErrors = {
  'tiering.schemeMissing': {
    zh: '没有编号为“{{scheme}}”的分层方案。现有：{{schemes}}。',
    en: 'There is no scheme “{{scheme}}”. There are: {{schemes}}.',
  },
  'tiering.noOffer': {
    zh: '方案 {{scheme}} 没有待采用的新版本：台账里的就是最新的，或已经决定过。请用 scheme offers 查看。',
    en: 'There is no new version of {{scheme}} to take: the ledger has it, or it was decided on. See the offers.',
  },
  'figures.tooLarge': {
    zh: '金额合计超过 90 万亿元，无法精确到分，所以没有算下去。多半是某个月文件的单位不对。请按资产排序找到过大的金额，更正或撤销那次导入。',
    en: 'Amounts add up to more than 90 trillion yuan and can not be kept to the fen, so nothing was worked out. Probably the unit of some month’s file is wrong: sort by assets, find the amounts that are too large, then correct or undo that import.',
  },
  'tiering.noSnapshot': {
    zh: '{{month}} 还没有客户数据。请先导入该月的客户资产月报。',
    en: 'There are no figures for {{month}}. Import that month first.',
  },
  'tiering.notRun': {
    zh: '{{month}} 还没有按方案“{{scheme}}”分层。请先运行分层。',
    en: '{{month}} has not been tiered by “{{scheme}}” yet. Run the tiering first.',
  },
  'tiering.notEffective': {
    zh: '方案“{{scheme}}”自 {{from}} 起生效，不能用于 {{month}}。',
    en: '“{{scheme}}” takes effect in {{from}} and can not be used for {{month}}.',
  },
  'tiering.monthClosed': {
    zh: '{{month}} 已结账，不再重新分层。如需更正，请先重开这个月。',
    en: '{{month}} is closed and is not tiered again. Reopen the month first if it must be corrected.',
  },
  'tiering.versionMissing': {
    zh: '方案“{{scheme}}”没有第 {{version}} 版，最新为第 {{newest}} 版。',
    en: '“{{scheme}}” has no version {{version}}; the newest is {{newest}}.',
  },
  'tiering.schemeFaulty': {
    zh: '方案不能使用：{{fault}}',
    en: 'The scheme can not be used: {{fault}}',
  },
  'tiering.subjectChanged': {
    zh: '方案“{{scheme}}”的适用客户（个人或对公）不能更改。请另建方案。',
    en: 'The kind of clients of “{{scheme}}” can not change. Make another scheme.',
  },
  'tiering.effectiveTooEarly': {
    zh: '新版本不能早于上一版本的生效月份 {{from}}（所选为 {{month}}）。请改选该月或之后的月份。',
    en: 'A new version can not begin before the one it follows ({{from}}; chosen: {{month}}). Choose that month or a later one.',
  },
  'tiering.schemeFileInvalid': {
    zh: '方案文件 {{file}} 的格式不正确：{{where}}。请使用本程序导出的方案文件。',
    en: 'The scheme file {{file}} is not valid: {{where}}. Use a file that this program exported.',
  },
  'tiering.listExists': {
    zh: '名单“{{list}}”已经存在。',
    en: 'There is a list “{{list}}” already.',
  },
  'tiering.listMissing': {
    zh: '没有名单“{{list}}”。现有：{{lists}}。',
    en: 'There is no list “{{list}}”. There are: {{lists}}.',
  },
  'tiering.levelMissing': {
    zh: '名单的级别“{{level}}”不正确，应为：{{levels}}。',
    en: 'The level “{{level}}” is none of the list; choose one of: {{levels}}.',
  },
  'tiering.listUnchanged': {
    zh: '客户 {{clientNo}} 已在该名单的这一级别，无需更改。',
    en: 'Client {{clientNo}} is on the list at that level already.',
  },
  'tiering.listChangeTooEarly': {
    zh: '客户 {{clientNo}} 自 {{since}} 起在名单内，变更日期不能早于该日。',
    en: 'Client {{clientNo}} is on the list since {{since}}; the change can not be dated before.',
  },
  'tiering.notOnList': {
    zh: '客户 {{clientNo}} 不在名单“{{list}}”内。',
    en: 'Client {{clientNo}} is not on the list “{{list}}”.',
  },
  'tiering.rankMissing': {
    zh: '方案“{{scheme}}”没有第 {{rank}} 级。',
    en: '“{{scheme}}” has no rank {{rank}}.',
  },
  'tiering.overrideOverlaps': {
    zh: '客户 {{clientNo}} 在 {{from}} 至 {{until}} 已手工定为“{{tier}}”（第 {{id}} 条），与所选月份重叠。请改选月份，先结束那一条，或选择替换它。',
    en: 'Client {{clientNo}} has “{{tier}}” set by hand from {{from}} to {{until}} already (no. {{id}}), which overlaps. Choose other months, end that one first, or replace it.',
  },
  'tiering.monthsReversed': {
    zh: '截止月份 {{until}} 早于开始月份 {{from}}。请检查。',
    en: 'The last month {{until}} lies before the first {{from}}. Check them.',
  },
  'tiering.overrideMissing': {
    zh: '没有编号为 {{id}} 的人工指定，或它已经结束。',
    en: 'There is no hand-set tier {{id}}, or it has ended already.',
  },
  'tiering.householdKind': {
    zh: '客户 {{clientNo}} 不是个人客户，不能加入家庭。',
    en: 'Client {{clientNo}} is no person and can not join a household.',
  },
  'tiering.householdTaken': {
    zh: '客户 {{clientNo}} 已属于另一个家庭。请先从那个家庭移出。',
    en: 'Client {{clientNo}} belongs to another household. Take them out of it first.',
  },
  'tiering.householdTooSmall': {
    zh: '家庭至少需要两名不同的成员。',
    en: 'A household needs at least two different members.',
  },
  'tiering.householdMissing': {
    zh: '没有编号为 {{id}} 的家庭。',
    en: 'There is no household {{id}}.',
  },
  'tiering.whatIfClosed': {
    zh: '这次测算已经关闭。请重新打开。',
    en: 'This what-if is closed. Open it again.',
  },
  'tiering.noMonths': {
    zh: '{{from}} 至 {{to}} 没有可用的客户数据。请检查月份。',
    en: 'There are no figures from {{from}} to {{to}}. Check the months.',
  },
  'client.missing': {
    zh: '台账里没有客户号 {{clientNo}}。',
    en: 'There is no client {{clientNo}} in the ledger.',
  },
  'client.notInMonth': {
    zh: '客户 {{clientNo}} 在 {{month}} 没有数据。',
    en: 'Client {{clientNo}} has no figures for {{month}}.',
  },
} as const satisfies TextTable;
