import type { TextTable } from '../message';

/** The field's words for values that come from the ledger as codes. */
export const terms = {
  month: { zh: '{{year}}年{{month}}月', en: '{{year}}-{{month}}' },

  'movement.new': { zh: '新增', en: 'New' },
  'movement.up': { zh: '升级', en: 'Up' },
  'movement.down': { zh: '降级', en: 'Down' },
  'movement.same': { zh: '不变', en: 'Same' },
  'movement.left': { zh: '流出', en: 'Left' },

  'list.up': { zh: '升级客户', en: 'Upgrades' },
  'list.down': { zh: '降级客户', en: 'Downgrades' },
  'list.new': { zh: '新增客户', en: 'New clients' },
  'list.left': { zh: '流出客户', en: 'Clients who left' },
  'list.wonBack': { zh: '回流客户', en: 'Won back' },
  'list.outflow': { zh: '资产流出', en: 'Outflow' },
  'list.inflow': { zh: '资产流入', en: 'Inflow' },
  'list.kept': { zh: '规则保级', en: 'Kept by a rule' },
  'holding.deposit': { zh: '存款型', en: 'Deposits' },
  'holding.wealth': { zh: '理财型', en: 'Wealth products' },
  'holding.investment': { zh: '投资型', en: 'Investments' },
  'holding.credit': { zh: '信贷型', en: 'Loans' },
  'holding.settlement': { zh: '结算型', en: 'Settlement' },

  'list.watch': { zh: '关注客户', en: 'Under watch' },
  watch: { zh: '关注', en: 'Watch' },
  watchUntil: {
    zh: '低于本层级界限，在保级期内；如不回升，{{month}}起降级',
    en: 'Below the bound, kept by grace; falls from {{month}} unless the figures recover',
  },
  'list.nearMiss': { zh: '升级临界', en: 'Near the next tier' },
  'list.warning': { zh: '降级预警', en: 'At risk of falling' },

  'level.standard': { zh: '标准', en: 'Standard' },
  'level.platinum': { zh: '白金', en: 'Platinum' },
  'level.black': { zh: '黑金', en: 'Black' },

  'applicationKind.newCard': { zh: '新开', en: 'New card' },
  'applicationKind.upgrade': { zh: '升级', en: 'Upgrade' },
  'applicationKind.downgrade': { zh: '降级', en: 'Downgrade' },
  'applicationKind.renewal': { zh: '到期续卡', en: 'Renewal' },
  'applicationKind.replacement': { zh: '补换卡', en: 'Replacement' },
  'applicationKind.closing': { zh: '销卡', en: 'Closing' },

  'applicationState.draft': { zh: '草稿', en: 'Draft' },
  'applicationState.submitted': { zh: '已提交', en: 'Submitted' },
  'applicationState.approved': { zh: '已审批', en: 'Approved' },
  'applicationState.sheetPrinted': { zh: '已打印', en: 'Sheet printed' },
  'applicationState.opened': { zh: '已开卡', en: 'Card opened' },
  'applicationState.closed': { zh: '已销卡', en: 'Card closed' },
  'applicationState.rejected': { zh: '未批准', en: 'Rejected' },
  'applicationState.withdrawn': { zh: '已撤回', en: 'Withdrawn' },

  'approval.automatic': { zh: '自动审批', en: 'Automatic' },
  'approval.special': { zh: '特批', en: 'Special' },
  'approval.byRegulation': { zh: '按规定办理', en: 'By regulation' },

  'importKind.retail': { zh: '零售客户月报', en: 'Retail clients' },
  'importKind.corporate': { zh: '对公客户月报', en: 'Corporate clients' },
  'importKind.staff': { zh: '员工名单', en: 'Staff' },
  'importKind.owners': { zh: '管户关系', en: 'Owners' },
  'importKind.cards': { zh: '贵宾卡开换卡', en: 'Card openings' },
  'importKind.maturities': { zh: '到期清单', en: 'Maturities' },
  'importKind.branches': { zh: '机构网点', en: 'Branches' },
  'importKind.rates': { zh: '汇率表', en: 'Exchange rates' },
  'importKind.ratings': { zh: '客户评分', en: 'Ratings' },
  'importKind.spend': { zh: '消费明细', en: 'Card spend' },

  'severity.error': { zh: '错误', en: 'Error' },
  'severity.warning': { zh: '警告', en: 'Warning' },
  'severity.note': { zh: '提示', en: 'Note' },

  'unit.yuan': { zh: '元', en: 'yuan' },
  'unit.thousand': { zh: '千元', en: 'thousand yuan' },
  'unit.wan': { zh: '万元', en: '10k yuan' },
  'unit.million': { zh: '百万元', en: 'million yuan' },
  'unit.yi': { zh: '亿元', en: '100m yuan' },

  'job.reading': { zh: '读取文件', en: 'Reading' },
  'job.checking': { zh: '校验数据', en: 'Checking' },
  'job.writing': { zh: '写入台账', en: 'Writing' },
  'job.undoing': { zh: '撤销导入', en: 'Undoing' },
  'job.tiering': { zh: '计算分层', en: 'Tiering' },
  'job.printing': { zh: '排版打印', en: 'Printing' },
  'job.proposing': { zh: '计算指派建议', en: 'Proposing owners' },
  'job.generating': { zh: '生成数据', en: 'Generating' },

  'role.head': { zh: '网点负责人', en: 'Outlet head' },
  'role.rm': { zh: '理财经理', en: 'Relationship manager' },
  'role.lobbyManager': { zh: '大堂经理', en: 'Lobby manager' },
  'role.teller': { zh: '柜员', en: 'Teller' },
  'role.advisor': { zh: '理财顾问', en: 'Advisor' },
  'role.auditor': { zh: '检查员', en: 'Auditor' },

  'clientKind.retail': { zh: '个人客户', en: 'Retail client' },
  'clientKind.corporate': { zh: '公司客户', en: 'Corporate client' },
  'clientKind.institution': { zh: '机构客户', en: 'Institution' },
} as const satisfies TextTable;

/** English readings of the schemes that ship with the program, by id. */
export const schemeNames = {
  R1: { zh: '贵宾服务办法', en: 'VIP service regulation' },
  R2: { zh: '六级', en: 'Six tiers' },
} as const satisfies TextTable;

/** English readings of the tiers that ship with the program; others are shown as written. */
export const tierNames = {
  普通: { zh: '普通', en: 'Basic' },
  标准: { zh: '标准', en: 'Standard' },
  白金: { zh: '白金', en: 'Platinum' },
  黑金: { zh: '黑金', en: 'Black' },
  非核心: { zh: '非核心', en: 'Non-core' },
  一般核心: { zh: '一般核心', en: 'Core' },
  黄金: { zh: '黄金', en: 'Gold' },
  钻石: { zh: '钻石', en: 'Diamond' },
} as const satisfies TextTable;
