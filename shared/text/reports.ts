import type { TextTable } from './message';

/** Titles, heads, footnotes and definitions of the reports (docs/rules/reports.md). */
export const reportTitleTexts = {
  structure: { zh: '分层结构', en: 'Tier structure' },
  migration: { zh: '层级迁移', en: 'Tier migration' },
  aumMovement: { zh: '资产变动', en: 'Movement of assets' },
  lists: { zh: '工作名单', en: 'Work lists' },
} as const satisfies TextTable;

export const reportBodyTexts = {
  subtitle: {
    zh: '{{branch}} · {{scheme}} · {{month}}',
    en: '{{branch}} · {{scheme}} · {{month}}',
  },
  subtitleAgainst: {
    zh: '{{branch}} · {{scheme}} · {{month}} 对比 {{before}}',
    en: '{{branch}} · {{scheme}} · {{month}} against {{before}}',
  },
  tier: { zh: '层级', en: 'Tier' },
  tierBefore: { zh: '{{month}} 层级', en: 'Tier in {{month}}' },
  new: { zh: '新增', en: 'New' },
  wonBack: { zh: '回流', en: 'Won back' },
  left: { zh: '流失', en: 'Left' },
  up: { zh: '升级', en: 'Upgraded' },
  down: { zh: '降级', en: 'Downgraded' },
  same: { zh: '不变', en: 'Unchanged' },
  total: { zh: '合计', en: 'Total' },
  clients: { zh: '户数', en: 'Clients' },
  clientShare: { zh: '客户占比', en: 'Share of clients' },
  amount: { zh: '资产', en: 'Assets' },
  amountShare: { zh: '资产占比', en: 'Share of assets' },
  bound: { zh: '下限（含）', en: 'Lower bound' },
  vipClients: { zh: '贵宾客户', en: 'VIP clients' },
  vipShare: { zh: '贵宾资产占比', en: 'VIP share of assets' },
  owner: { zh: '客户经理', en: 'Relationship manager' },
  branch: { zh: '网点', en: 'Branch' },
  nobody: { zh: '（未分配）', en: '(nobody)' },
  clientsAgainst: { zh: '户数较{{what}}', en: 'Clients vs {{what}}' },
  amountAgainst: { zh: '资产较{{what}}', en: 'Assets vs {{what}}' },
  lastMonth: { zh: '上月', en: 'last month' },
  lastQuarter: { zh: '上季末', en: 'last quarter' },
  yearStart: { zh: '年初', en: 'year start' },
  byOwner: { zh: '分客户经理', en: 'By manager' },
  byBranch: { zh: '分网点', en: 'By branch' },
  matrixClients: { zh: '迁移矩阵（户数）', en: 'Migration (clients)' },
  matrixOpening: { zh: '迁移矩阵（期初资产）', en: 'Migration (opening assets)' },
  matrixClosing: { zh: '迁移矩阵（期末资产）', en: 'Migration (closing assets)' },
  flowsOfVip: { zh: '层级流向', en: 'Flows between tiers' },
  opening: { zh: '期初', en: 'Opening' },
  newClients: { zh: '新增客户', en: 'New clients' },
  wonBackClients: { zh: '回流客户', en: 'Clients won back' },
  additions: { zh: '存量增加', en: 'Additions' },
  withdrawals: { zh: '存量减少', en: 'Withdrawals' },
  lostClients: { zh: '流失客户', en: 'Lost clients' },
  market: { zh: '市场变动', en: 'Market' },
  movedIn: { zh: '层级迁入', en: 'Moved in' },
  movedOut: { zh: '层级迁出', en: 'Moved out' },
  closing: { zh: '期末', en: 'Closing' },
  byTier: { zh: '分层级', en: 'By tier' },
  vipLine: {
    zh: '{{tier}}及以上客户占户数 {{clientShare}}，持有 {{amountShare}} 的资产。',
    en: 'Clients at {{tier}} and above are {{clientShare}} of clients and hold {{amountShare}} of the assets.',
  },
  migrationLine: {
    zh: '升级 {{up}} 户，降级 {{down}} 户，新增 {{new}} 户，回流 {{wonBack}} 户，流失 {{left}} 户。',
    en: '{{up}} upgraded, {{down}} downgraded, {{new}} new, {{wonBack}} won back, {{left}} left.',
  },
  movementLine: {
    zh: '资产由 {{opening}} 万元变为 {{closing}} 万元，净变动 {{change}} 万元。',
    en: 'Assets went from {{opening}} to {{closing}} × 10k yuan, net {{change}}.',
  },
  sharesRounded: {
    zh: '各层级占比按最大余数法取两位小数，相加正好 100%；合计为负时不列占比。',
    en: 'Shares of the tiers are rounded by largest remainder and add up to exactly 100%; of a negative total none is shown.',
  },
  withoutValue: {
    zh: '“{{tier}}”中有 {{count}} 户缺一项评分或数据，已计入该层级户数。',
    en: '{{count}} clients in “{{tier}}” lack a rating or figure; they are counted in that tier.',
  },
  monthMissing: {
    zh: '{{month}} 的数据没有导入，升降、新增、流失和流出流入均与 {{before}} 比较。补导该月后请重新分层。',
    en: '{{month}} was not imported: movements, new and lost clients, outflow and inflow are against {{before}}. Import it and tier again.',
  },
  leftBesides: {
    zh: '另有 {{count}} 户本月没有数据（流失），不在本名单内，见“流出”名单。',
    en: '{{count}} more clients have no figures this month: they left and are on the list of those.',
  },
  comparisonMissing: {
    zh: '{{month}}（{{what}}）没有分层结果，不作对比。',
    en: '{{month}} ({{what}}) is not tiered, so there is no comparison.',
  },
  closedMonth: { zh: '{{month}} 已结账。', en: '{{month}} is closed.' },
  revisions: {
    zh: '层级按第 {{revision}} 版数据计算，金额取现行第 {{figures}} 版；分层时间 {{at}}。',
    en: 'Tiers by revision {{revision}} of the figures, amounts by the present revision {{figures}}; tiered at {{at}}.',
  },
  revision: {
    zh: '数据为第 {{revision}} 版；分层时间 {{at}}。',
    en: 'Revision {{revision}} of the figures; tiered at {{at}}.',
  },
  noMarket: {
    zh: '未录入市场变动率，市场因素计入存量增加与减少。',
    en: 'No market rates were entered; what the market did is in additions and withdrawals.',
  },
  waterfallAxis: {
    zh: '图中纵轴不从零起时，柱高只用于比较变动。',
    en: 'Where the axis of the chart does not begin at zero, heights compare changes only.',
  },
  defineAmount: { zh: '资产', en: 'Assets' },
  amountRetail: {
    zh: '月末时点金融资产，单位元。',
    en: 'Financial assets on the last day of the month, yuan.',
  },
  amountOrganisation: {
    zh: '月末时点存款，单位元。',
    en: 'Deposits on the last day of the month, yuan.',
  },
  defineNew: { zh: '新增', en: 'New' },
  newMeaning: {
    zh: '上期没有、以前各月也没有的客户。',
    en: 'Not there before, in no earlier month.',
  },
  defineWonBack: { zh: '回流', en: 'Won back' },
  wonBackMeaning: {
    zh: '上期没有、更早的月份有过的客户。',
    en: 'Not there in the month before, but in an earlier one.',
  },
  defineLeft: { zh: '流失', en: 'Left' },
  leftMeaning: {
    zh: '上期有、本期没有的客户。',
    en: 'There in the month before, not in this one.',
  },
  defineOpening: { zh: '期初矩阵', en: 'Opening matrix' },
  openingMeaning: {
    zh: '按上期资产计，各行合计等于上期结构。',
    en: 'By the assets before; each row adds up to the structure before.',
  },
  defineClosing: { zh: '期末矩阵', en: 'Closing matrix' },
  closingMeaning: {
    zh: '按本期资产计，各列合计等于本期结构。',
    en: 'By the assets now; each column adds up to the structure now.',
  },
  defineAdditions: { zh: '存量增加、减少', en: 'Additions, withdrawals' },
  additionsMeaning: {
    zh: '两期都在的客户，逐户比较月末资产，扣除市场变动后分别汇总增加与减少。',
    en: 'Clients in both months, compared one by one, less what the market did; gains and losses are summed apart.',
  },
  defineMoved: { zh: '层级迁入、迁出', en: 'Moved in, out' },
  movedMeaning: {
    zh: '两期都在而层级改变的客户，以期末资产计；存量增减计在原层级。',
    en: 'Clients in both months whose tier changed, by closing assets; their gains and losses count for the old tier.',
  },
} as const satisfies TextTable;
