import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import {
  alwaysEffective,
  given,
  ladderOn,
  nearnessSource,
  noRules,
  ours,
  usualNearness,
} from './parts';

/**
 * R4 网点维护 (docs/rules/tiering.md#care-r4): the year's daily average, from January on; it decides who looks
 * after whom (docs/rules/assignment.md#who-may-own-whom). Gold has three bands: tellers may take the lowest,
 * lobby managers the middle, managers alone the top.
 */
export const outletCare: Scheme = {
  id: 'R4',
  version: 1,
  name: '网点维护分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    yearAverage: {
      label: '本年日均金融资产（年初至今）',
      unit: 'money',
      definition: {
        kind: 'average',
        field: 'aumDailyAvgMonth',
        months: 12,
        stated: 'aumDailyAvgYear',
        span: 'yearToDate',
      },
    },
  },
  tiers: [
    { rank: 0, name: '普通' },
    {
      rank: 1,
      name: '金卡',
      bands: [
        { name: '10万–20万', lowerBound: wan(10) },
        { name: '20万–50万', lowerBound: wan(20) },
        { name: '50万–100万', lowerBound: wan(50) },
      ],
    },
    { rank: 2, name: '白金卡' },
    { rank: 3, name: '钻石卡' },
  ],
  root: ladderOn('yearAverage', [wan(10), wan(100), wan(500)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('金卡 10万–20万 可由柜员、20万–50万 可由大堂经理维护，50万 以上只由客户经理维护'),
    given('白金卡 100万、钻石卡 500万（同一银行的三卡）'),
    ours('金卡起点：10万（由分档而来）'),
    ours('年日均取年初至今；文件没有时，按台账中本年各月的月日均按天数加权，不与近十二个月混用'),
    nearnessSource,
  ],
};
