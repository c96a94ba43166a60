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

/** R5 财富中心/私行 (docs/schemes.md): total assets say where a client is looked after. */
export const wealthCentre: Scheme = {
  id: 'R5',
  version: 1,
  name: '财富中心与私行分层',
  subject: 'retail',
  effectiveFrom: alwaysEffective,
  population: null,
  metrics: {
    totalAssets: figureMetric('总资产', 'aumPointInTime'),
  },
  tiers: tiersOf('网点', '财富管理中心', '私人银行'),
  root: ladderOn('totalAssets', [wan(500), wan(800)]),
  rules: noRules,
  vipFloorRank: 1,
  ...usualNearness,
  sources: [
    given('财富管理中心 500万–800万，私人银行 800万起'),
    ours('贵宾起点：财富管理中心'),
    nearnessSource,
  ],
};
