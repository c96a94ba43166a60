import { yi } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
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

/** C5 集团价值评分 (docs/schemes.md): weighted indicators, then a ladder on the score. */
export const groupScore: Scheme = {
  id: 'C5',
  version: 1,
  name: '集团价值评分',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    ...ratingMetrics(
      'averageStaff',
      'monthlyIncome',
      'taxpayerRank',
      'keyIndustry',
      'informationProducts',
    ),
    depositDailyAvg: figureMetric('日均存款', 'depositDailyAvg'),
    depositGrowth: {
      label: '存款增长率',
      unit: 'ratio',
      definition: { kind: 'growth', of: 'depositDailyAvg', monthsAgo: 12, as: 'ratio' },
    },
    score: scoreMetric('集团价值得分', [
      linear('规模:平均集团员工数', 'averageStaff', 20, 0, 1_000),
      linear('规模:月平均收入', 'monthlyIncome', 20, 0, yi(0.5)),
      linear('社会影响力:纳税百强、500强名次', 'taxpayerRank', 15, 501, 1),
      linear('社会影响力:十大重点行业', 'keyIndustry', 15, 0, 1),
      linear('产品使用:信息化产品数', 'informationProducts', 20, 0, 10),
      linear('增长(本程序自拟)', 'depositGrowth', 10, 0, percent(30)),
    ]),
  },
  tiers: tiersOf('C', 'B2', 'B1 示范', 'A2 战略', 'A1 高值'),
  root: ladderOn('score', [points(20), points(40), points(60), points(80)]),
  rules: noRules,
  vipFloorRank: 2,
  ...usualNearness,
  sources: [
    given(
      '指标:规模(平均集团员工数、月平均收入)、社会影响力(纳税百强/500强、十大重点行业)、产品使用(信息化产品使用数)',
    ),
    given('A1 高值、A2 战略、B1 示范、B2、C'),
    ours(
      '增长一项;权重 20/20/15/15/20/10;满分线:1000 人、月收入 5000万、第 1 名、10 项、年增长 30%',
    ),
    ours('分界:20、40、60、80 分;贵宾起点:B1'),
    nearnessSource,
  ],
};
