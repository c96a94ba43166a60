import { yi } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  judged,
  ladderOn,
  linear,
  nearnessSource,
  noRules,
  ours,
  percent,
  points,
  ratingMetrics,
  scoreMetric,
  tiersOf,
  usualNearness,
} from './parts';

/** C5 集团价值评分 (paper 20): five weighted indicators, then a ladder on the score. */
export const groupScore: Scheme = {
  id: 'C5',
  version: 1,
  name: '集团价值评分',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    totalAssets: figureMetric('资产总额', 'totalAssets'),
    annualSales: figureMetric('年销售收入', 'annualSales'),
    depositDailyAvg: figureMetric('日均存款', 'depositDailyAvg'),
    depositGrowth: {
      label: '存款增长率',
      unit: 'ratio',
      definition: { kind: 'growth', of: 'depositDailyAvg', monthsAgo: 12, as: 'ratio' },
    },
    ...ratingMetrics('socialInfluence', 'productUse'),
    score: scoreMetric('集团价值得分', [
      linear('规模', 'totalAssets', 30, 0, yi(10)),
      judged('社会影响力', 'socialInfluence', 15),
      linear('收入', 'annualSales', 25, 0, yi(5)),
      judged('产品使用', 'productUse', 20),
      linear('增长', 'depositGrowth', 10, 0, percent(30)),
    ]),
  },
  tiers: tiersOf('C', 'B2', 'B1 示范', 'A2 战略', 'A1 高值'),
  root: ladderOn('score', [points(20), points(40), points(60), points(80)]),
  rules: noRules,
  vipFloorRank: 2,
  ...usualNearness,
  sources: [
    given('五项指标:规模、社会影响力、收入、产品使用、增长;A1 高值、A2 战略、B1 示范、B2、C'),
    ours('权重 30/15/25/20/10;满分线:资产 10亿、收入 5亿、年增长 30%'),
    ours('分界:20、40、60、80 分;贵宾起点:B1'),
    nearnessSource,
  ],
};
