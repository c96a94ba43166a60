import { expect, it } from 'vitest';
import { explainTier } from '../../../electron/domain/tiering/explain';
import { vipRegulation } from '../../../electron/domain/tiering/presets/vip-regulation';
import { fen } from '../../../shared/models/money';
import type { Month } from '../../../shared/models/calendar';
import type { TierResult } from '../../../shared/models/tiering';

const result: TierResult = {
  clientNo: '0001',
  month: '2026-10' as Month,
  schemeId: 'R1',
  schemeVersion: 1,
  snapshotRevision: 1,
  rank: 2,
  tier: '白金',
  previousRank: 1,
  previousTier: '标准',
  movement: 'up',
  metric: fen(152_340_000),
  metricSource: { kind: 'file', month: '2026-10' as Month },
  boundMet: fen(150_000_000),
  nextTier: '黑金',
  distanceUp: fen(447_660_000),
  distanceDown: fen(2_340_000),
  nearMiss: 'down',
  wonBack: false,
  metricLabel: '近三月日均资产',
  metricUnit: 'money',
  secondMetric: null,
  rule: 'none',
  judgedRank: 2,
  judgedTier: '白金',
  heldMonths: 0,
  decidedAt: 'root',
  decidedBy: [],
};

it('says in one sentence why', () => {
  expect(explainTier(result, vipRegulation, 'zh-CN').sentence).toBe(
    '近三月日均资产 1,523,400.00 元 ≥ 白金 1,500,000 元；距黑金还差 4,476,600.00 元；上月为标准，本月升级',
  );
});

it('names the months a computed figure is made of', () => {
  const computed: TierResult = {
    ...result,
    metricSource: { kind: 'computed', months: ['2026-10', '2026-09'] as Month[] },
  };
  const { rows } = explainTier(computed, vipRegulation, 'zh-CN');
  expect(rows.map(({ value }) => value)).toContain('由 2026-09、2026-10 共 2 个月日均按天数加权');
});

it('explains the lowest tier by the bound that was not reached, and a missing figure as missing', () => {
  const low: TierResult = {
    ...result,
    rank: 0,
    tier: '普通',
    judgedRank: 0,
    judgedTier: '普通',
    boundMet: null,
    metric: fen(1_954_861),
    nextTier: '标准',
    distanceUp: fen(18_045_139),
    distanceDown: null,
    previousTier: null,
    previousRank: null,
    movement: 'new',
  };
  expect(explainTier(low, vipRegulation, 'zh-CN').sentence).toBe(
    '近三月日均资产 19,548.61 元 < 标准 200,000 元，为普通；距标准还差 180,451.39 元；本月新入',
  );
  const without: TierResult = {
    ...low,
    metric: null,
    distanceUp: null,
    metricSource: { kind: 'missing' },
  };
  expect(explainTier(without, vipRegulation, 'zh-CN').sentence).toBe(
    '没有近三月日均资产数据，列为普通；本月新入',
  );
});

it('has no row about a next tier at the top', () => {
  const top: TierResult = { ...result, nextTier: null, distanceUp: null };
  const labels = explainTier(top, vipRegulation, 'zh-CN').rows.map(({ label }) => label);
  expect(labels.some((label) => label.includes('上一层级'))).toBe(false);
});
