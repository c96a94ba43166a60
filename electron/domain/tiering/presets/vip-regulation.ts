import { wan } from '../../../../shared/models/money';
import type { LadderScheme } from '../../../../shared/models/tiering';
import type { Month } from '../../../../shared/models/calendar';

/** R1 贵宾服务办法 (paper 20): the default scheme; its bounds are the card standards of paper 50. */
export const vipRegulation: LadderScheme = {
  kind: 'ladder',
  id: 'R1',
  version: 1,
  name: '贵宾服务办法',
  effectiveFrom: '2000-01' as Month,
  metric: { kind: 'threeMonthAverage', field: 'aumDailyAvg3m', label: '近三月日均资产' },
  tiers: [
    { name: '普通', rank: 0, lowerBound: null },
    { name: '标准', rank: 1, lowerBound: wan(20) },
    { name: '白金', rank: 2, lowerBound: wan(150) },
    { name: '黑金', rank: 3, lowerBound: wan(600) },
  ],
  vipFloorRank: 1,
  nearMissBelow: 0.1,
  warningAbove: 0.05,
  sources: [
    { text: '层级界限:贵宾服务办法(20万 / 150万 / 600万)', isOurDefault: false },
    { text: '临界客户:界限以下 10%、界限以上 5%', isOurDefault: true },
  ],
};
