import type { TextTable } from './message';

/** Parts of the sentence that explains a tier, and the heads of its table. */
export const tieringTexts = {
  separator: { zh: '；', en: '; ' },
  yuan: { zh: '{{value}} 元', en: '{{value}} yuan' },
  count: { zh: '{{value}}', en: '{{value}}' },
  percent: { zh: '{{value}}%', en: '{{value}}%' },
  points: { zh: '{{value}} 分', en: '{{value}} points' },
  boundMet: {
    zh: '{{metric}} {{value}} ≥ {{tier}} {{bound}}',
    en: '{{metric}} {{value}} ≥ {{tier}} {{bound}}',
  },
  belowFirst: {
    zh: '{{metric}} {{value}} < {{next}} {{bound}}，为{{tier}}',
    en: '{{metric}} {{value}} < {{next}} {{bound}}, so {{tier}}',
  },
  onlyTier: {
    zh: '{{metric}} {{value}}，为{{tier}}',
    en: '{{metric}} {{value}}, so {{tier}}',
  },
  noFigure: { zh: '没有{{metric}}数据，列为{{tier}}', en: 'no {{metric}} on record, so {{tier}}' },
  countedOwn: { zh: '文件单列', en: 'a column of its own in the file' },
  countedParts: {
    zh: '存款与理财日均相加；全部资产日均 {{all}}',
    en: 'daily averages of deposits and wealth products; all assets {{all}}',
  },
  countedEstimate: {
    zh: '估算：全部资产日均 {{all}}，减去不计入的基金、保险、年金、债券、贵金属、信托及其他（{{months}} 个月月末平均）{{leftOut}}',
    en: 'estimated: all assets {{all}} less funds, insurance, annuities, bonds, metals, trust and other {{leftOut}} (mean of {{months}} month ends)',
  },
  countedEverything: {
    zh: '文件没有资产明细，含基金等，未能剔除',
    en: 'the file has no parts: funds and the like are included, they could not be taken out',
  },
  countedNothingElse: {
    zh: '各月末没有基金等不计入的资产，即全部资产日均',
    en: 'nothing but deposits and wealth products at the month ends: the average of all assets',
  },
  rowCounted: { zh: '计入口径', en: 'What counts' },
  rowAllAssets: { zh: '全部资产日均', en: 'Daily average of all assets' },
  rowLeftOut: {
    zh: '不计入的资产（{{months}} 个月月末平均）',
    en: 'What does not count (mean of {{months}} month ends)',
  },
  byBest: { zh: '就高，按“{{way}}”', en: 'the best of several, by “{{way}}”' },
  distanceUp: { zh: '距{{next}}还差 {{amount}}', en: '{{amount}} short of {{next}}' },
  inCell: {
    zh: '{{metric}} {{value}}，落在矩阵的{{tier}}格',
    en: '{{metric}} {{value}}, in the cell {{tier}} of the matrix',
  },
  lacksAxis: {
    zh: '缺{{metric}}，不能落格，列为{{tier}}',
    en: 'no {{metric}}, so in no cell of the matrix: {{tier}}',
  },
  lacksAxisLowest: {
    zh: '缺{{metric}}，按该轴最低一档列入{{tier}}格',
    en: 'no {{metric}}, so in the lowest band of that axis: cell {{tier}}',
  },
  cellUnknown: {
    zh: '{{tier}}（缺{{metric}}）',
    en: '{{tier}} (no {{metric}})',
  },
  byFacts: { zh: '{{reason}}，为{{tier}}', en: '{{reason}}, so {{tier}}' },
  otherwise: { zh: '不符合其他各类', en: 'none of the other cases' },
  byGrace: {
    zh: '保级期第 {{months}} 个月，仍为{{tier}}',
    en: 'month {{months}} of grace, still {{tier}}',
  },
  byWatch: {
    zh: '关注：低于{{tier}}界限，保级期第 {{months}} 个月，仍为{{tier}}；如不回升，{{from}} 起降为{{lower}}',
    en: 'under watch: below the bound of {{tier}}, month {{months}} of grace, still {{tier}}; falls to {{lower}} from {{from}} unless the figures recover',
  },
  rowWatch: { zh: '关注', en: 'Under watch' },
  watchFacts: {
    zh: '{{from}} 起降为{{lower}}（数据不回升时）',
    en: 'falls to {{lower}} from {{from}} (unless the figures recover)',
  },
  byWaiting: {
    zh: '升级次月生效，本月仍为{{tier}}',
    en: 'the upgrade waits a month, still {{tier}}',
  },
  byHysteresis: {
    zh: '尚未低于保级线，仍为{{tier}}',
    en: 'not yet below the line at which it is lost, still {{tier}}',
  },
  byOverride: { zh: '人工指定为{{tier}}', en: 'set to {{tier}} by hand' },
  byHousehold: { zh: '按家庭合并计算', en: 'figures of the household together' },
  byMinimumMonths: {
    zh: '数据月数不足，暂列{{tier}}',
    en: 'too few months of figures, {{tier}} for now',
  },
  movedBack: { zh: '曾经流失，本月回流', en: 'won back this month' },
  movedNew: { zh: '本月新入', en: 'new this month' },
  movedUp: { zh: '上月为{{previous}}，本月升级', en: '{{previous}} last month, up this month' },
  movedDown: { zh: '上月为{{previous}}，本月降级', en: '{{previous}} last month, down this month' },
  movedSame: { zh: '上月同为{{previous}}', en: '{{previous}} last month too' },
  movedLeft: {
    zh: '上月为{{previous}}，本月无数据',
    en: '{{previous}} last month, no figures this month',
  },
  sourceFile: { zh: '取自 {{month}} 导入文件', en: 'from the imported file of {{month}}' },
  sourceComputed: {
    zh: '由 {{months}} 共 {{count}} 个月日均按天数加权',
    en: 'computed from {{months}} ({{count}} months, weighted by days)',
  },
  sourceMissing: { zh: '无数据', en: 'no figure' },
  rowScheme: { zh: '分层方案', en: 'Scheme' },
  schemeVersion: {
    zh: '{{name}}（{{id}} 第 {{version}} 版）',
    en: '{{name}} ({{id}}, version {{version}})',
  },
  rowMonth: { zh: '月份', en: 'Month' },
  rowSource: { zh: '指标来源', en: 'Source of the figure' },
  rowDecidedBy: { zh: '依据', en: 'Decided by' },
  rowJudged: { zh: '按数据应为', en: 'By the figures' },
  rowRule: { zh: '适用规则', en: 'Rule' },
  holdAssumption: {
    zh: '假设：本月到昨天为止按已知日均（没有时按最近时点余额）计，今天起到月底每天保持同一余额。',
    en: 'Assumes the known daily average (else the latest balance) up to yesterday, and one balance from today to the month’s end.',
  },
  rowMonthFigure: { zh: '{{month}} 日均', en: 'Daily average of {{month}}' },
  rowCell: { zh: '矩阵位置', en: 'Cell of the matrix' },
  cellPlace: {
    zh: '{{tier}}（横轴第 {{column}} 段、纵轴第 {{row}} 段，自低向高）',
    en: '{{tier}} (band {{column}} across, band {{row}} up, from the lowest)',
  },
  rowStrategy: { zh: '经营策略', en: 'Strategy' },
  indicator: {
    zh: '{{value}}，得 {{points}} 分 × 权重 {{weight}}%',
    en: '{{value}}: {{points}} points × weight {{weight}}%',
  },
  indicatorLeftOut: {
    zh: '无数据，不计分；权重 {{weight}}% 由其余各项分担（已知权重不足一半时没有得分）',
    en: 'no figure: left out, the others carry its weight of {{weight}}% (no score below half of the weights)',
  },
  noScore: {
    zh: '无数据，因此没有得分（权重 {{weight}}%）',
    en: 'no figure, so there is no score (weight {{weight}}%)',
  },
  rowOverride: { zh: '人工指定', en: 'Set by hand' },
  overrideFacts: {
    zh: '{{tier}}，至 {{until}} 止；原因：{{reason}}；批准人：{{approver}}',
    en: '{{tier}} until {{until}}; reason: {{reason}}; approved by {{approver}}',
  },
  rowGrace: { zh: '保级期', en: 'Grace' },
  graceFacts: {
    zh: '已保级 {{held}} 个月，共 {{months}} 个月',
    en: '{{held}} of {{months}} months',
  },
  rowPlace: { zh: '{{month}} 数据出处', en: 'Source of {{month}}' },
  filePlace: { zh: '{{file}}「{{sheet}}」第 {{row}} 行', en: '{{file}}, “{{sheet}}”, row {{row}}' },
  rowTier: { zh: '本月层级', en: 'Tier' },
  rowBound: { zh: '达到的界限', en: 'Bound met' },
  rowUp: { zh: '距上一层级（{{next}}）', en: 'To the next tier ({{next}})' },
  rowDown: { zh: '距降级还可减少', en: 'May leave before falling' },
  rowPrevious: { zh: '上月层级', en: 'Tier last month' },
  rowMovement: { zh: '变动', en: 'Movement' },
  rowRevision: { zh: '快照修订号', en: 'Snapshot revision' },
  wonBack: { zh: '回流', en: 'Won back' },
  new: { zh: '新入', en: 'New' },
  up: { zh: '升级', en: 'Up' },
  down: { zh: '降级', en: 'Down' },
  same: { zh: '不变', en: 'Same' },
  left: { zh: '流出', en: 'Left' },
  outflow: { zh: '资产流出', en: 'Outflow' },
  inflow: { zh: '资产流入', en: 'Inflow' },
  kept: { zh: '规则保级', en: 'Kept by a rule' },
  watch: { zh: '关注', en: 'Under watch' },
  nearMiss: { zh: '升级临界', en: 'Near the next tier' },
  warning: { zh: '降级预警', en: 'At risk of falling' },
} as const satisfies TextTable;

/** Names of the rules that may decide a tier. */
export const ruleTexts = {
  none: { zh: '按数据', en: 'By the figures' },
  grace: { zh: '保级期', en: 'Grace' },
  waitingUpgrade: { zh: '次月升级', en: 'Upgrade waits' },
  hysteresis: { zh: '保级线', en: 'Kept above the line' },
  override: { zh: '人工指定', en: 'Set by hand' },
  household: { zh: '家庭合并', en: 'Household' },
  minimumMonths: { zh: '数据月数不足', en: 'Too few months' },
} as const satisfies TextTable;

/** Why it can not be said what to hold to keep or reach a tier, and what to do. */
export const keepRefusalTexts = {
  notRun: {
    zh: '{{month}} 还没有按方案“{{scheme}}”分层，无法测算。请先运行分层。',
    en: '{{month}} has not been tiered by “{{scheme}}” yet. Run the tiering first.',
  },
  notTiered: {
    zh: '{{client}} 在 {{month}} 没有“{{scheme}}”的层级：该月没有数据，或不在方案的适用范围。',
    en: '{{client}} has no tier of “{{scheme}}” in {{month}}: no figures, or not covered by the scheme.',
  },
  noAverage: {
    zh: '{{client}} 的层级不是按日均余额的阶梯定的（名单、条件、评分或时点），没有可测算的余额。',
    en: 'The tier of {{client}} does not come from a ladder on a daily average; there is no balance to name.',
  },
  noFigure: {
    zh: '{{client}} 在 {{month}} 没有方案“{{scheme}}”所用的日均。请导入含日均列的月报。',
    en: '{{client}} has no average for “{{scheme}}” in {{month}}. Import a file with that column.',
  },
  noBalance: {
    zh: '{{client}} 没有时点余额，不知道今天有多少，无法测算。请导入含时点资产列的月报。',
    en: '{{client}} has no balance on record, so today’s is unknown. Import a file with month-end assets.',
  },
  household: {
    zh: '{{client}} 按家庭合并计算，单看一人的余额答不出。请看各成员的资产。',
    en: 'The figures of {{client}} are those of the household; one member’s balance can not answer.',
  },
} as const satisfies TextTable;
