import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  tiersOf,
  usualNearness,
} from './parts';

/** R1 贵宾服务办法 (paper 20): the default scheme; its bounds are the card standards of paper 50. */
export const vipRegulation: Scheme = {
  id: 'R1',
  version: 1,
  name: '贵宾服务办法',
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
  },
  tiers: tiersOf('普通', '标准', '白金', '黑金'),
  root: ladderOn('average3m', [wan(20), wan(150), wan(600)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [given('层级界限:贵宾服务办法(20万 / 150万 / 600万)'), nearnessSource],
};
