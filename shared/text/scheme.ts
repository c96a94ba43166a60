import type { SchemeFaultCode } from '../models/scheme';
import type { Text, TextTable } from './message';

/** What is wrong with a scheme, where, and what to do. */
export const schemeFaultTexts: Readonly<Record<SchemeFaultCode, Text>> = {
  noTiers: {
    zh: '方案没有层级。请至少添加一个层级。',
    en: 'The scheme has no tiers. Add at least one.',
  },
  rankGap: {
    zh: '层级顺序应从 0 起连续编号：此处为 {{rank}}，应为 {{expected}}。',
    en: 'Ranks must run from 0 without gaps: found {{rank}}, expected {{expected}}.',
  },
  duplicateTierName: {
    zh: '层级名称“{{tier}}”重复。请改名，名称不能相同。',
    en: 'The tier name “{{tier}}” occurs twice. Give each tier its own name.',
  },
  ladderEmpty: {
    zh: '{{at}}：阶梯没有任何一级。请添加各级界限。',
    en: '{{at}}: the ladder has no steps. Add its bounds.',
  },
  lowestHasBound: {
    zh: '{{at}}：阶梯最低一级不应有下限，否则低于它的客户没有层级。请清空最低一级的下限。',
    en: '{{at}}: the lowest step must have no bound, else clients below it have no tier. Clear it.',
  },
  boundsNotRising: {
    zh: '{{at}}：阶梯各级下限必须逐级升高，不能重叠或缺失。请检查界限顺序。',
    en: '{{at}}: bounds must rise from step to step without overlap or gap. Check their order.',
  },
  unknownMetric: {
    zh: '{{at}}：没有名为“{{metric}}”的指标，或它不适用于这类客户。请先在方案里声明它。',
    en: '{{at}}: there is no metric “{{metric}}”, or it does not fit this kind of client. Declare it.',
  },
  unknownRank: {
    zh: '{{at}}：没有第 {{rank}} 级。请改为方案里已有的层级。',
    en: '{{at}}: there is no rank {{rank}}. Choose a tier of the scheme.',
  },
  unknownList: {
    zh: '{{at}}：台账里没有名单“{{list}}”。请先建立这份名单。',
    en: '{{at}}: there is no list “{{list}}” in the ledger. Create the list first.',
  },
  unknownRating: {
    zh: '{{at}}：台账里还没有“{{rating}}”这项评分。请先录入评分。',
    en: '{{at}}: there is no rating “{{rating}}” in the ledger yet. Enter it first.',
  },
  metricCycle: {
    zh: '{{at}}：指标“{{metric}}”引用了自己，无法计算。请去掉循环引用。',
    en: '{{at}}: the metric “{{metric}}” is made of itself. Remove the cycle.',
  },
  unitMismatch: {
    zh: '{{at}}：指标的单位是“{{unit}}”，按定义应为“{{expected}}”。请改正单位。',
    en: '{{at}}: the unit is “{{unit}}” but the definition yields “{{expected}}”. Correct the unit.',
  },
  unreachableTier: {
    zh: '没有客户能进入层级“{{tier}}”：没有任何一条路径通向它。请补上界限，或删除它。',
    en: 'No client can come to the tier “{{tier}}”: nothing leads to it. Add a bound or remove it.',
  },
  unreachableRow: {
    zh: '{{at}}：条件行“{{row}}”永远轮不到，前面的行已经覆盖了它。请调整顺序或删除它。',
    en: '{{at}}: the row “{{row}}” never decides, rows above cover it. Move or remove it.',
  },
  spansMixed: {
    zh: '指标“{{metric}}”对有的客户取文件的年初至今日均，对有的客户取近若干月日均，两种口径混在一个名单里。请改用本年日均（span: yearToDate），或不取文件的年日均。',
    en: 'The metric “{{metric}}” takes a file’s year to date for some clients and the last months for others: two metrics in one list. Make it the year to date (span: yearToDate), or do not take the file’s column.',
  },
  conditionInvalid: {
    zh: '{{at}}：条件“{{condition}}”不能使用（{{why}}）。请检查指标、字段名称和写法。',
    en: '{{at}}: the condition “{{condition}}” can not be used ({{why}}). Check names and grammar.',
  },
  matrixShape: {
    zh: '{{at}}：矩阵应为 {{rows}} 行 × {{columns}} 列，与两轴的切分不符。请补齐单元格。',
    en: '{{at}}: the cells must be {{rows}} rows of {{columns}} to fit the cuts. Complete them.',
  },
  cutsNotRising: {
    zh: '{{at}}：切分值必须逐个升高。请检查顺序。',
    en: '{{at}}: the cuts must rise one after the other. Check their order.',
  },
  bandsNotFalling: {
    zh: '{{at}}：指标“{{indicator}}”的分档下限必须从高到低。请调整顺序。',
    en: '{{at}}: the bands of “{{indicator}}” must fall from the highest. Put them in order.',
  },
  scaleEmpty: {
    zh: '{{at}}：指标“{{indicator}}”没有可用的计分刻度。请填写分档，或使零分点与满分点不同。',
    en: '{{at}}: “{{indicator}}” has no usable scale. Add bands or make zero and full points differ.',
  },
  weightsZero: {
    zh: '{{at}}：所有指标的权重之和为 0。请设置权重。',
    en: '{{at}}: the weights add up to 0. Set weights.',
  },
  tooFewWays: {
    zh: '{{at}}：就高至少要有两条路径，现在只有 {{count}} 条。请再加一条，或直接使用那一条。',
    en: '{{at}}: the best of several needs at least two ways, there are {{count}}. Add one, or use it by itself.',
  },
  duplicateWay: {
    zh: '{{at}}：就高的路径名称“{{way}}”重复。请改名，否则说不清由哪一条决定。',
    en: '{{at}}: two ways are named “{{way}}”. Rename one, else nobody knows which decided.',
  },
  tooMany: {
    zh: '{{at}}：共 {{count}} 项，最多 {{limit}} 项，太多则无法在合理时间内分层。请精简。',
    en: '{{at}}: there are {{count}}, at most {{limit}} can be judged by in sensible time. Use fewer.',
  },
  tooCostly: {
    zh: '{{at}}：条件对每位客户要算约 {{steps}} 步，最多 {{limit}} 步。请去掉套在一起的 all、exists、map、filter，或拆成几行。',
    en: '{{at}}: the condition takes about {{steps}} steps for each client, at most {{limit}} are allowed. Take apart all, exists, map and filter within each other, or use several rows.',
  },
  patternUnsafe: {
    zh: '{{at}}：匹配式“{{pattern}}”可能永远算不完。请写固定的文字：括号后面不能重复，* 和 + 最多两处，不用 \\1 和 （？=…）。',
    en: '{{at}}: the pattern “{{pattern}}” may never come to an end. Write it as plain text: no repeated groups, at most two of * and +, no \\1 and no (?=…).',
  },
  ruleOutOfRange: {
    zh: '{{at}}：{{value}} 超出范围，应在 {{low}} 与 {{high}} 之间。请改正。',
    en: '{{at}}: {{value}} is out of range, it must lie between {{low}} and {{high}}. Correct it.',
  },
};

/** Labels of a scheme's parts where two versions differ. */
export const schemePartTexts = {
  name: { zh: '方案名称', en: 'Name' },
  effectiveFrom: { zh: '生效月份', en: 'Effective from' },
  subject: { zh: '适用客户', en: 'Clients' },
  population: { zh: '适用范围', en: 'Population' },
  metric: { zh: '指标“{{name}}”', en: 'Metric “{{name}}”' },
  indicatorWeight: {
    zh: '“{{metric}}”中“{{name}}”的权重',
    en: 'Weight of “{{name}}” in “{{metric}}”',
  },
  indicator: { zh: '“{{metric}}”的评分项“{{name}}”', en: 'Indicator “{{name}}” of “{{metric}}”' },
  tier: { zh: '层级“{{name}}”', en: 'Tier “{{name}}”' },
  strategy: { zh: '层级“{{name}}”的策略', en: 'Strategy of “{{name}}”' },
  foldedWeight: { zh: '层级“{{name}}”的折算权重', en: 'Folded weight of “{{name}}”' },
  bound: { zh: '“{{name}}”的下限', en: 'Lower bound of “{{name}}”' },
  cuts: { zh: '矩阵“{{metric}}”的切分', en: 'Cuts on “{{metric}}”' },
  cells: { zh: '矩阵单元格', en: 'Cells of the matrix' },
  unknownCell: { zh: '缺一项数值的客户', en: 'Clients who lack a value' },
  row: { zh: '条件行“{{name}}”', en: 'Row “{{name}}”' },
  way: { zh: '就高的路径“{{name}}”', en: 'Way “{{name}}” of the best of several' },
  list: { zh: '名单“{{name}}”', en: 'List “{{name}}”' },
  structure: { zh: '判定结构', en: 'Structure' },
  graceMonths: { zh: '保级月数', en: 'Months of grace' },
  upgrade: { zh: '升级生效', en: 'Upgrades take effect' },
  keepAboveShare: { zh: '保级线（占界限）', en: 'Kept above (share of the bound)' },
  minimumMonths: { zh: '最少数据月数', en: 'Minimum months of figures' },
  household: { zh: '家庭合并', en: 'Household' },
  vipFloorRank: { zh: '贵宾起点', en: 'VIP floor' },
  nearMissBelow: { zh: '升级临界范围', en: 'Near miss below a bound' },
  warningAbove: { zh: '降级预警范围', en: 'Warning above a bound' },
  sources: { zh: '来源说明', en: 'Sources' },
  atOnce: { zh: '当月', en: 'at once' },
  nextMonth: { zh: '次月', en: 'next month' },
  none: { zh: '不合并', en: 'not pooled' },
  all: { zh: '合并，全家同级', en: 'pooled, tier to all' },
  head: { zh: '合并，仅户主', en: 'pooled, tier to the head' },
  retail: { zh: '个人客户', en: 'People' },
  organisation: { zh: '对公客户', en: 'Organisations' },
  everybody: { zh: '全部', en: 'everybody' },
} as const satisfies TextTable;
