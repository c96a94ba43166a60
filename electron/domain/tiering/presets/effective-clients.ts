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
  percent,
  ratingMetrics,
  usualNearness,
} from './parts';

/**
 * C7 有效客户 (docs/rules/tiering.md#effective-clients-c7): deposits, activity and at least three signed products;
 * who lacks only deposits is a near miss of the ladder.
 */
export const effectiveClients: Scheme = {
  id: 'C7',
  version: 1,
  name: '有效客户',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    deposits: figureMetric('日均存款', 'depositDailyAvg'),
    activeAccountCount: figureMetric('有效账户数', 'activeAccountCount', 'count'),
    ...ratingMetrics('signedProducts'),
  },
  tiers: [
    { rank: 0, name: '无效', foldedWeight: 0 },
    { rank: 1, name: '有效', foldedWeight: 100 },
    { rank: 2, name: '有效·50万起', foldedWeight: 200 },
    { rank: 3, name: '有效·500万起', foldedWeight: 500 },
  ],
  root: {
    kind: 'category',
    rows: [
      {
        name: '有交易且签约产品不少于 3 项',
        when: 'activeAccountCount >= 1 && signedProducts >= 3',
        then: ladderOn('deposits', [wan(5), wan(50), wan(500)]),
      },
    ],
    otherwise: { kind: 'tier', rank: 0 },
  },
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  quarterlyGrowthTarget: percent(6),
  sources: [
    given('有效：日均存款、活跃、签约产品不少于 3 项；季增长目标 6%'),
    ours('日均存款 5万起；活跃：至少一个有效账户'),
    ours('折算户数：有效 1、50万起 2、500万起 5'),
    nearnessSource,
  ],
};
