import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  ours,
  tiersOf,
  usualNearness,
} from './parts';

/** R6 三层 (docs/schemes.md): the bounds are the branch's own; 300万 is the usual wealth-centre line. */
export const threeLayers: Scheme = {
  id: 'R6',
  version: 1,
  name: '三层分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    aum: figureMetric('金融资产', 'aumPointInTime'),
  },
  tiers: tiersOf('一般', '中端', '高端'),
  root: ladderOn('aum', [wan(50), wan(300)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('高端起点：300万（常用的财富中心线）'),
    ours('中端起点：50万'),
    ours('贵宾起点：中端'),
    nearnessSource,
  ],
};
