import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  matrixTiers,
  noRules,
  ours,
  points,
  ratingMetrics,
  unratedRank,
  usualNearness,
} from './parts';

/** R6 三层 for organisations: the volume of funds against the outlook; the bounds are the branch's own. */
export const organisationLayers: Scheme = {
  id: 'R6-org',
  version: 1,
  name: '对公三层分层',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    funds: figureMetric('资金量（日均存款）', 'depositDailyAvg'),
    ...ratingMetrics('growthOutlook'),
  },
  tiers: matrixTiers('一般', '中端', '高端'),
  root: {
    kind: 'matrix',
    x: { metric: 'funds', cuts: [wan(50), wan(300)] },
    y: { metric: 'growthOutlook', cuts: [points(60)] },
    cells: [
      [1, 2, 3],
      [2, 3, 3],
    ],
    unknown: unratedRank,
  },
  rules: noRules,
  vipFloorRank: 2,
  ...usualNearness,
  sources: [
    given('对公客户按资金量大小与发展前景分一般、中端、高端'),
    ours('资金量 50万、300万；发展前景 60 分为好，提高一层'),
    ours('资金量取日均存款；贵宾起点：中端'),
    ours('缺一项评分或数据的客户列为“未评定”，不当作零分'),
  ],
};
