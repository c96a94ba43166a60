import { describe, expect, test } from 'vitest';
import { presetSchemes } from '../../electron/domain/tiering/presets/index';
import { prepareScheme } from '../../electron/domain/tiering/prepare-scheme';
import {
  addTierAbove,
  changeTier,
  removeTier,
  setLadderStep,
} from '../../renderer/screens/tiering/draft/edit-scheme';
import { sliderRange } from '../../renderer/screens/tiering/draft/ladder-editor';
import { withTierAbove } from '../../renderer/screens/tiering/draft/tiers-editor';
import { axisScale, bandOf, roundCut } from '../../renderer/screens/tiering/matrix/axis-scale';
import type { Scheme } from '../../shared/models/scheme';
import { readMetricValue, typeMetricValue } from '../../shared/text/metric-value';

const wan = 1_000_000;
const preset = (id: string): Scheme => presetSchemes.find((scheme) => scheme.id === id)!;
const tierOf = (scheme: Scheme, value: number): string | undefined =>
  scheme.tiers[prepareScheme(scheme).judge({ metrics: { average3m: value } })!.rank]?.name;

describe('values as people type them', () => {
  test.each([
    ['150万', 150 * wan],
    ['１５０万元', 150 * wan],
    ['6亿', 60_000 * wan],
    ['0.5亿', 5_000 * wan],
    ['1,500,000', 150 * wan],
    ['1500000元', 150 * wan],
    ['≥ 20万', 20 * wan],
  ])('%s is that many fen', (typed, fen) => {
    expect(readMetricValue(typed, 'money')).toBe(fen);
  });

  test('what is shown is read back as it was', () => {
    for (const fen of [0, 1, 99, 123_456, 20 * wan, 1_500_001, 60_000 * wan, 12_345_678_901_234]) {
      expect(readMetricValue(typeMetricValue(fen, 'money'), 'money')).toBe(fen);
    }
    for (const unit of ['ratio', 'score', 'count'] as const) {
      for (const value of [0, 1, 50, 1_234, 15_000]) {
        expect(readMetricValue(typeMetricValue(value, unit), unit)).toBe(value);
      }
    }
  });

  test.each(['', '万', 'abc', '1.2.3万', '十五万'])('“%s” is no amount', (typed) => {
    expect(readMetricValue(typed, 'money')).toBeNull();
  });
});

describe('a draft edited', () => {
  test('a tier added above one gets a bound between its neighbours', () => {
    const next = withTierAbove(preset('R1'), 1, '新层级');
    expect(next.tiers.map(({ name }) => name)).toEqual(['普通', '标准', '新层级', '白金', '黑金']);
    expect(next.tiers.map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
    expect(tierOf(next, 85 * wan - 1)).toBe('标准');
    expect(tierOf(next, 85 * wan)).toBe('新层级');
    expect(tierOf(next, 150 * wan)).toBe('白金');
    expect(withTierAbove(next, 4, '新层级').tiers.at(-1)?.name).toBe('新层级2');
  });

  test('a tier taken away leaves its clients to the tier below', () => {
    const next = removeTier(preset('R1'), 2);
    expect(next.tiers.map(({ name }) => name)).toEqual(['普通', '标准', '黑金']);
    expect(tierOf(next, 200 * wan)).toBe('标准');
    expect(tierOf(next, 600 * wan)).toBe('黑金');
    expect(removeTier(removeTier(removeTier(next, 0), 0), 0).tiers.length).toBe(1);
  });

  test('the VIP floor and every node follow when ranks move', () => {
    const c1 = preset('C1');
    const next = addTierAbove(c1, 0, '新层级');
    expect(next.tiers[next.vipFloorRank]?.name).toBe(c1.tiers[c1.vipFloorRank]?.name);
    expect(removeTier(next, 1).root).toEqual(c1.root);
  });

  test('names and steps are replaced, never added twice', () => {
    expect(changeTier(preset('R1'), 1, { name: '银卡' }).tiers[1]?.name).toBe('银卡');
    const steps = setLadderStep([{ rank: 0, lowerBound: null }], 1, 5);
    expect(setLadderStep(steps, 1, 7)).toEqual([
      { rank: 0, lowerBound: null },
      { rank: 1, lowerBound: 7 },
    ]);
  });
});

test('a slider’s places are whole steps between the bounds beside it', () => {
  const { root } = preset('R1');
  if (root.kind !== 'ladder') throw new Error('R1 is a ladder');
  for (const { rank, lowerBound } of root.steps) {
    if (lowerBound === null) continue;
    const { min, max, step } = sliderRange(root.steps, rank);
    expect(min % step).toBe(0);
    expect(max % step).toBe(0);
    expect(min).toBeGreaterThan(root.steps[rank - 1]?.lowerBound ?? 0);
    expect(max).toBeLessThan(root.steps[rank + 1]?.lowerBound ?? Infinity);
  }
});

describe('the axes of a matrix', () => {
  test('place every value between their ends, and back', () => {
    const values = [-500 * wan, 0, 20 * wan, 9_000_000 * wan];
    const scale = axisScale(values, 'money');
    for (const value of values) {
      const place = scale.toPlot(value);
      expect(place).toBeGreaterThan(scale.min);
      expect(place).toBeLessThan(scale.max);
      expect(Math.round(scale.fromPlot(place))).toBe(value);
    }
  });

  test('a value at a cut is above it; dragged cuts are round', () => {
    expect([4_999, 5_000, 5_001].map((value) => bandOf(value, [5_000]))).toEqual([0, 1, 1]);
    expect(roundCut(123_456_789)).toBe(123_000_000);
    expect(roundCut(0)).toBe(0);
  });
});
