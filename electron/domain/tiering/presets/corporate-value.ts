import { wan } from '../../../../shared/models/money';
import type { Metric, Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  judged,
  linear,
  matrixTiers,
  noRules,
  ours,
  percent,
  points,
  ratingMetrics,
  scoreMetric,
  unratedRank,
  usualNearness,
} from './parts';

/** Profit contribution (docs/schemes.md): net incomes less the costs of capital, operation and credit. */
const profitContribution: Metric = {
  label: '利润贡献',
  unit: 'money',
  definition: {
    kind: 'sum',
    terms: [
      { metric: 'loanTransferIncome', weight: 1 },
      { metric: 'depositTransferIncome', weight: 1 },
      { metric: 'feeIncome', weight: 1 },
      { metric: 'capitalCost', weight: -1 },
      { metric: 'operatingCost', weight: -1 },
      { metric: 'creditCost', weight: -1 },
    ],
  },
};

const valueToClient = scoreMetric('我行对客户的价值', [
  linear('业务份额', 'shareOfWallet', 15, 0, percent(60)),
  judged('满意度', 'satisfaction', 10),
  judged('产品覆盖度', 'productCoverage', 10),
  linear('账户数', 'accountCount', 5, 0, 5),
  judged('账户种类', 'accountVariety', 5),
  linear('合作年限', 'years', 10, 0, 10),
  judged('产品交易量', 'turnoverPerProduct', 10),
  linear('有效账户数', 'activeAccountCount', 5, 0, 3),
  linear('存款增长', 'depositGrowth', 5, 0, percent(30)),
  linear('贵宾高管', 'executiveVips', 5, 0, 3),
  judged('资产质量', 'assetQuality', 15),
  judged('协议签署', 'agreementsSigned', 5),
]);

/** C1 客户价值·存量客户 (docs/schemes.md): profit contribution against the bank's value to the client. */
export const existingClientValue: Scheme = {
  id: 'C1-value',
  version: 1,
  name: '存量客户价值',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    ...ratingMetrics(
      'loanTransferIncome',
      'depositTransferIncome',
      'capitalCost',
      'operatingCost',
      'creditCost',
    ),
    feeIncome: figureMetric('手续费净收入', 'feeIncome'),
    profitContribution,
    ...ratingMetrics(
      'shareOfWallet',
      'satisfaction',
      'productCoverage',
      'accountVariety',
      'turnoverPerProduct',
      'assetQuality',
      'agreementsSigned',
    ),
    executiveVips: {
      label: '贵宾高管人数',
      unit: 'count',
      definition: { kind: 'executiveVips', scheme: 'R1' },
    },
    accountCount: figureMetric('账户数', 'accountCount', 'count'),
    activeAccountCount: figureMetric('有效账户数', 'activeAccountCount', 'count'),
    years: {
      label: '合作年限（首次开户以来）',
      unit: 'count',
      definition: { kind: 'years', since: 'firstOpenedOn' },
    },
    depositDailyAvg: figureMetric('日均存款', 'depositDailyAvg'),
    depositGrowth: {
      label: '存款增长率',
      unit: 'ratio',
      definition: { kind: 'growth', of: 'depositDailyAvg', monthsAgo: 12, as: 'ratio' },
    },
    valueToClient,
  },
  tiers: matrixTiers(
    ['退出', '双低：控制投入，择机压缩、退出'],
    ['普通', '我行价值高、贡献低：标准化服务，提高综合回报'],
    ['优质', '贡献高、我行价值低：补齐产品，巩固关系，防止流失'],
    ['重要', '双高：专人专班，优先配置资源'],
  ),
  root: {
    kind: 'matrix',
    x: { metric: 'profitContribution', cuts: [wan(20)] },
    y: { metric: 'valueToClient', cuts: [points(50)] },
    cells: [
      [1, 3],
      [2, 4],
    ],
    unknown: unratedRank,
  },
  rules: noRules,
  vipFloorRank: 3,
  ...usualNearness,
  sources: [
    given('横轴：利润贡献 = 贷款、存款转移净收入 + 手续费净收入 − 资本、营运（含税费）、信用成本'),
    given('纵轴：我行对客户的价值，十二项指标加权'),
    given('合作年限：首次开户以来；贵宾高管：由台账中的法定代表人、高管关系与其层级（R1）数出'),
    ours('各项权重与满分线；分界 20万 与 50 分；缺数据的项不计分，权重由其余分担'),
    ours('格内策略文字'),
    ours('缺一项评分或数据的客户列为“未评定”，不当作零分'),
  ],
};

const potential = scoreMetric('潜力', [
  judged('行业空间', 'industrySpace', 40),
  judged('成长性', 'growthOutlook', 35),
  judged('市场与产业链影响力', 'marketInfluence', 25),
]);

const valueToTarget = scoreMetric('我行对目标客户的价值', [
  judged('产品契合度', 'productFit', 30),
  judged('可行性', 'feasibility', 30),
  judged('产品优势', 'productAdvantage', 20),
  judged('便利性', 'convenience', 20),
]);

/** C1 客户价值·目标客户 (docs/schemes.md): potential against the bank's value to the target. */
export const targetClientValue: Scheme = {
  id: 'C1-target',
  version: 1,
  name: '目标客户价值',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    ...ratingMetrics('industrySpace', 'growthOutlook', 'marketInfluence'),
    potential,
    ...ratingMetrics('productFit', 'feasibility', 'productAdvantage', 'convenience'),
    valueToTarget,
  },
  tiers: matrixTiers(
    ['一般', '双低：不主动营销'],
    ['关注', '我行有优势、潜力有限：批量营销，低成本获客'],
    ['潜力', '潜力大、我行优势不足：跟踪培育，准备产品'],
    ['黄金', '双高：重点攻关，高层对接'],
  ),
  root: {
    kind: 'matrix',
    x: { metric: 'potential', cuts: [points(60)] },
    y: { metric: 'valueToTarget', cuts: [points(60)] },
    cells: [
      [1, 3],
      [2, 4],
    ],
    unknown: unratedRank,
  },
  rules: noRules,
  vipFloorRank: 3,
  ...usualNearness,
  sources: [
    given('横轴：潜力 = 行业空间 × w1 + 成长性 × w2 + 市场与产业链影响力 × w3'),
    given('纵轴：产品契合度、可行性、产品优势、便利性'),
    ours('权重 40/35/25 与 30/30/20/20；分界各 60 分；格内策略文字'),
    ours('缺一项评分或数据的客户列为“未评定”，不当作零分'),
  ],
};
