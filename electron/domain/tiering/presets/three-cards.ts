import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  ours,
  tiersOf,
  usualNearness,
} from './parts';

/** R3 三卡 (docs/schemes.md): the three-month daily average. */
export const threeCards: Scheme = {
  id: 'R3',
  version: 1,
  name: '三卡分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    average3m: {
      label: '近三月日均资产',
      unit: 'money',
      definition: {
        kind: 'average',
        field: 'aumDailyAvgMonth',
        months: 3,
        stated: 'aumDailyAvg3m',
      },
    },
    turnover3m: {
      label: '近三月月均交易额（刷卡消费）',
      unit: 'money',
      definition: { kind: 'average', field: 'cardSpend', months: 3, stated: null },
    },
  },
  tiers: tiersOf('普通', '金卡', '白金卡', '钻石卡'),
  root: ladderOn('average3m', [wan(50), wan(100), wan(500)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('层级界限：三卡（50万 / 100万 / 500万），三个月内日均'),
    ours('原文写“日均的交易额”，应为资产之误，这里按资产；方案里另备交易额指标，可改选'),
    ours('贵宾起点：金卡'),
    nearnessSource,
  ],
};
