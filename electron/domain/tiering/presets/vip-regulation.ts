import { wan } from '../../../../shared/models/money';
import type { Scheme } from '../../../../shared/models/scheme';
import { cardAssets } from '../../../../shared/models/card-assets';
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

/**
 * R1 贵宾服务办法 (docs/rules/tiering.md#card-standards-r1): the default scheme; its bounds are the standards of the
 * card.
 */
export const vipRegulation: Scheme = {
  id: 'R1',
  version: 1,
  name: '贵宾服务办法',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: { average3m: cardAssets },
  tiers: tiersOf('普通', '标准', '白金', '黑金'),
  root: ladderOn('average3m', [wan(20), wan(150), wan(600)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('层级界限：贵宾服务办法（20万 / 150万 / 600万）'),
    given('计入资产：存款类和银行理财产品类资产，近三个月日均，人民币或等值外币'),
    ours(
      '没有单列时：近三月日均资产减去同期基金、保险、年金、债券、贵金属、信托及其他的月末平均（估算）',
    ),
    nearnessSource,
  ],
};
