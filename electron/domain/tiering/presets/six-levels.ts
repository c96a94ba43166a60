import { assetParts } from '../../../../shared/models/client';
import { fieldTexts } from '../../../../shared/text/fields';
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

/** R2 六级: last month's daily average of all financial assets, the newest a month's file can bring. */
export const sixLevels: Scheme = {
  id: 'R2',
  version: 1,
  name: '六级分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    averageMonth: figureMetric('上月日均综合金融资产', 'aumDailyAvgMonth'),
    ...Object.fromEntries(
      assetParts.map((part) => [part, figureMetric(fieldTexts[part].zh, part)]),
    ),
    weighted: {
      label: '按系数折算的时点资产',
      unit: 'money',
      definition: { kind: 'sum', terms: assetParts.map((metric) => ({ metric, weight: 1 })) },
    },
  },
  tiers: tiersOf('非核心', '一般核心', '黄金', '白金', '黑金', '钻石'),
  root: ladderOn('averageMonth', [wan(1), wan(10), wan(30), wan(100), wan(600)]),
  rules: noRules,
  vipFloorRank: 2,
  ...usualNearness,
  sources: [
    given('层级界限：六级分层（1万 / 10万 / 30万 / 100万 / 600万）'),
    given('指标：上月日均综合金融资产，即分层月份当月文件的月日均'),
    given('贵宾起点：黄金'),
    ours('可改按各类资产的系数折算（系数起初都为 1）'),
    nearnessSource,
  ],
};
