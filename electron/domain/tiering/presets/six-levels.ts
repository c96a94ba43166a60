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

/** R2 六级 (paper 20): the month's daily average of all financial assets. */
export const sixLevels: Scheme = {
  id: 'R2',
  version: 1,
  name: '六级分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: { averageMonth: figureMetric('本月日均综合金融资产', 'aumDailyAvgMonth') },
  tiers: tiersOf('非核心', '一般核心', '黄金', '白金', '黑金', '钻石'),
  root: ladderOn('averageMonth', [wan(1), wan(10), wan(30), wan(100), wan(600)]),
  rules: noRules,
  vipFloorRank: 2,
  ...usualNearness,
  sources: [
    given('层级界限:六级分层(1万 / 10万 / 30万 / 100万 / 600万)'),
    ours('贵宾起点:黄金'),
    nearnessSource,
  ],
};
