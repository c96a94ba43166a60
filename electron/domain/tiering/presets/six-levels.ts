import { wan } from '../../../../shared/models/money';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { noRules } from './no-rules';

/** R2 六级 (paper 20): the month's daily average of all financial assets. */
export const sixLevels: Scheme = {
  id: 'R2',
  version: 1,
  name: '六级分层',
  subject: 'retail',
  effectiveFrom: '2000-01' as Month,
  population: null,
  metrics: {
    averageMonth: {
      label: '本月日均综合金融资产',
      unit: 'money',
      definition: { kind: 'figure', field: 'aumDailyAvgMonth' },
    },
  },
  tiers: [
    { name: '非核心', rank: 0 },
    { name: '一般核心', rank: 1 },
    { name: '黄金', rank: 2 },
    { name: '白金', rank: 3 },
    { name: '黑金', rank: 4 },
    { name: '钻石', rank: 5 },
  ],
  root: {
    kind: 'ladder',
    metric: 'averageMonth',
    steps: [
      { rank: 0, lowerBound: null },
      { rank: 1, lowerBound: wan(1) },
      { rank: 2, lowerBound: wan(10) },
      { rank: 3, lowerBound: wan(30) },
      { rank: 4, lowerBound: wan(100) },
      { rank: 5, lowerBound: wan(600) },
    ],
  },
  rules: noRules,
  vipFloorRank: 2,
  nearMissBelow: 0.1,
  warningAbove: 0.05,
  sources: [
    { text: '层级界限:六级分层(1万 / 10万 / 30万 / 100万 / 600万)', isOurDefault: false },
    { text: '贵宾起点:黄金', isOurDefault: true },
    { text: '临界客户:界限以下 10%、界限以上 5%', isOurDefault: true },
  ],
};
