import { noRules } from '../../electron/domain/tiering/presets/parts';
import { vipRegulation } from '../../electron/domain/tiering/presets/vip-regulation';
import type { Indicator, Metric, MetricField, Scheme } from '../../shared/models/scheme';
import { wan } from '../../shared/models/money';

/**
 * R1's bounds on the file's own average with two months of grace: the ladder that is held against one
 * SQL statement. R1 itself leaves funds and insurance out, which no single column says.
 */
export const graceLadder: Scheme = {
  ...vipRegulation,
  id: 'B1',
  name: '基准阶梯',
  metrics: {
    average3m: {
      label: '近三月日均资产',
      unit: 'money',
      definition: { kind: 'figure', field: 'aumDailyAvg3m' },
    },
  },
  rules: { ...noRules, graceMonths: 2 },
};

const scored: readonly MetricField[] = [
  'demandDeposit',
  'timeDeposit',
  'wealthProduct',
  'fund',
  'insurance',
  'bond',
  'aumPointInTime',
  'aumDailyAvgMonth',
  'aumDailyAvg3m',
  'aumDailyAvgYear',
];

const money = (field: MetricField): Metric => ({
  label: field,
  unit: 'money',
  definition: { kind: 'figure', field },
});

const indicatorOf = (metric: string, place: number, weightPercent: number): Indicator => ({
  name: metric,
  metric,
  weightPercent,
  scale:
    place % 2 === 0
      ? { kind: 'linear', zeroAt: 0, fullAt: wan(100), points: 10_000 }
      : {
          kind: 'bands',
          bands: [
            { lowerBound: wan(100), points: 10_000 },
            { lowerBound: wan(20), points: 7_000 },
            { lowerBound: wan(5), points: 4_000 },
            { lowerBound: null, points: 1_000 },
          ],
        },
  pointsWithoutFigure: 0,
});

const metrics: Scheme['metrics'] = {
  ...Object.fromEntries(scored.map((field) => [field, money(field)])),
  held: {
    label: '持有产品',
    unit: 'count',
    definition: { kind: 'heldCount', fields: scored.slice(0, 6) },
  },
  investedShare: {
    label: '理财占比',
    unit: 'ratio',
    definition: { kind: 'ratio', numerator: 'wealthProduct', denominator: 'aumPointInTime' },
  },
};

const score = (weightOfFirst: number): Metric => ({
  label: '综合得分',
  unit: 'score',
  definition: {
    kind: 'score',
    indicators: Object.keys(metrics).map((key, place) =>
      indicatorOf(key, place, place === 0 ? weightOfFirst : 8),
    ),
  },
});

/** A score of twelve indicators, then a ladder on it; the first weight is what is dragged. */
export const scoreScheme = (weightOfFirst = 12): Scheme => ({
  ...vipRegulation,
  id: 'B2',
  name: '基准评分',
  metrics: { ...metrics, score: score(weightOfFirst) },
  root: {
    kind: 'ladder',
    metric: 'score',
    steps: [
      { rank: 0, lowerBound: null },
      { rank: 1, lowerBound: 2_000 },
      { rank: 2, lowerBound: 4_000 },
      { rank: 3, lowerBound: 7_000 },
    ],
  },
});

/** The score against the assets; the cut across is what is dragged. */
export const matrixScheme = (cut = 4_000): Scheme => ({
  ...scoreScheme(),
  id: 'B3',
  name: '基准矩阵',
  root: {
    kind: 'matrix',
    x: { metric: 'score', cuts: [cut] },
    y: { metric: 'aumPointInTime', cuts: [wan(20)] },
    cells: [
      [0, 1],
      [2, 3],
    ],
  },
});

/** The ladder with its middle bound moved. */
export function ladderWith(bound: number): Scheme {
  if (graceLadder.root.kind !== 'ladder') throw new Error('the benchmark ladder is a ladder');
  const steps = graceLadder.root.steps.map((step) =>
    step.rank === 2 ? { ...step, lowerBound: bound } : step,
  );
  return { ...graceLadder, root: { ...graceLadder.root, steps } };
}
