import { wan, yi } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  figureMetric,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  ours,
  ratingMetrics,
  tiersOf,
  usualNearness,
} from './parts';

/** C3 营销三类 (docs/schemes.md#organisations): it decides what visits are due (docs/rules/contacts.md#duties). */
export const marketingClasses: Scheme = {
  id: 'C3',
  version: 1,
  name: '营销三类',
  subject: 'organisation',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    deposits: {
      label: '存款余额',
      unit: 'money',
      definition: {
        kind: 'average',
        field: 'depositDailyAvg',
        months: 1,
        stated: 'depositPointInTime',
      },
    },
    depositDailyAvg: figureMetric('日均存款', 'depositDailyAvg'),
    ...ratingMetrics('targetCredit'),
  },
  tiers: tiersOf('三类', '二类', '一类'),
  root: {
    kind: 'category',
    rows: [
      {
        name: '目标授信 2亿起',
        when: 'targetCredit >= yi(2)',
        then: { kind: 'tier', rank: 2 },
      },
    ],
    otherwise: ladderOn('deposits', [wan(5_000), yi(2)]),
  },
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('一类：存款 2亿起，或目标授信 2亿起；二类：存款 5000万起；其余三类'),
    given('存款取余额（时点）'),
    ours('文件没有时点余额时取当月日均；可改选日均存款；贵宾起点：二类'),
    nearnessSource,
  ],
};
