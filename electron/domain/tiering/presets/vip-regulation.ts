import { wan } from '../../../../shared/models/money';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { noRules } from './no-rules';

/** R1 贵宾服务办法 (paper 20): the default scheme; its bounds are the card standards of paper 50. */
export const vipRegulation: Scheme = {
  id: 'R1',
  version: 1,
  name: '贵宾服务办法',
  subject: 'retail',
  effectiveFrom: '2000-01' as Month,
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
  tiers: [
    { name: '普通', rank: 0 },
    { name: '标准', rank: 1 },
    { name: '白金', rank: 2 },
    { name: '黑金', rank: 3 },
  ],
  root: {
    kind: 'ladder',
    metric: 'average3m',
    steps: [
      { rank: 0, lowerBound: null },
      { rank: 1, lowerBound: wan(20) },
      { rank: 2, lowerBound: wan(150) },
      { rank: 3, lowerBound: wan(600) },
    ],
  },
  rules: noRules,
  vipFloorRank: 1,
  nearMissBelow: 0.1,
  warningAbove: 0.05,
  sources: [
    { text: '层级界限:贵宾服务办法(20万 / 150万 / 600万)', isOurDefault: false },
    { text: '临界客户:界限以下 10%、界限以上 5%', isOurDefault: true },
  ],
};
