import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSchemeFaults } from '../../../electron/domain/tiering/faults/find-scheme-faults';
import { nextRankAt } from '../../../electron/domain/tiering/node-at';
import { prepareScheme } from '../../../electron/domain/tiering/prepare-scheme';
import { schemeSchema } from '../../../shared/models/scheme-schema';
import type { LadderStep, Metric, Scheme, SchemeNode } from '../../../shared/models/scheme';
import { preset } from './presets/tier-of';

const money = (label: string, field: 'aumDailyAvgMonth' | 'cardSpend'): Metric => ({
  label,
  unit: 'money',
  definition: { kind: 'figure', field },
});
const ladder = (metric: string, bounds: readonly number[]): SchemeNode => {
  const steps: LadderStep[] = [null, ...bounds].map((lowerBound, rank) => ({ rank, lowerBound }));
  return { kind: 'ladder', metric, steps };
};
const best = (keepAboveShare = 1): Scheme => ({
  ...preset('R3'),
  id: 'B1',
  metrics: { assets: money('资产', 'aumDailyAvgMonth'), turnover: money('交易额', 'cardSpend') },
  root: {
    kind: 'best',
    ways: [
      { name: '按资产', then: ladder('assets', [100, 200, 300]) },
      { name: '按交易额', then: ladder('turnover', [1_000, 2_000, 3_000]) },
    ],
  },
  rules: { ...preset('R3').rules, keepAboveShare },
});
const judge = (assets: number | null, turnover: number | null) =>
  prepareScheme(best()).judge({ metrics: { assets, turnover } })!;

describe('the best of several', () => {
  it('is a scheme without faults that goes through a file unchanged', () => {
    expect(findSchemeFaults(best())).toEqual([]);
    expect(schemeSchema.parse(JSON.parse(JSON.stringify(best())))).toEqual(best());
  });

  it.each([
    [99, 999, 0, -1],
    [100, 999, 1, 0],
    [99, 1_000, 1, 1],
    [250, 1_500, 2, 0],
    [150, 3_000, 3, 1],
    [null, 2_000, 2, 1],
    [null, null, 0, -1],
  ])('assets %s and turnover %s are rank %d by way %d', (assets, turnover, rank, way) => {
    const judged = judge(assets, turnover);
    expect(judged.rank).toBe(rank);
    const { leaves } = prepareScheme(best());
    if (way >= 0) expect(leaves[judged.path]?.at).toBe(`root.ways.${way}.then`);
  });

  it('names the nearest way up and the last way down', () => {
    // Rank 1 by both: assets hold it by 20, turnover by 900; up it is 80 or 100.
    const both = judge(120, 1_900);
    expect(both).toMatchObject({ rank: 1, metric: 1_900, distanceDown: 900, distanceUp: 80 });
    // Assets alone hold rank 2; turnover would have to come from below it.
    expect(judge(210, 500)).toMatchObject({ rank: 2, distanceDown: 10, distanceUp: 90 });
    // Turnover is a step below: what is missing there is what lies above the tier, not the next step.
    expect(judge(210, 2_900)).toMatchObject({ rank: 2, distanceDown: 900, distanceUp: 90 });
    expect(judge(300, 2_999)).toMatchObject({ rank: 3, distanceUp: null });
    expect(nextRankAt(best(), 'root.ways.0.then', 1)).toBe(2);
    expect(nextRankAt(best(), 'root.ways.0.then', 3)).toBeNull();
  });

  it('is near the next tier by any way, and warned only by the one that holds', () => {
    expect(judge(95, 10).nearMiss).toBe('up');
    expect(judge(10, 950).nearMiss).toBe('up');
    expect(judge(101, 1_900).nearMiss).toBe('up');
    expect(judge(101, 1_500).nearMiss).toBeNull();
    expect(judge(101, 10).nearMiss).toBe('down');
  });

  it('keeps by hysteresis what any way keeps', () => {
    const { judge: kept, leaves } = prepareScheme(best(0.8));
    const judged = kept({ metrics: { assets: 10, turnover: 1_700 } })!;
    expect(judged.rank).toBe(1);
    expect(leaves[judged.path]?.keptRank(judged, 2)).toBe(2);
    const lower = kept({ metrics: { assets: 10, turnover: 1_500 } })!;
    expect(leaves[lower.path]?.keptRank(lower, 2)).toBe(1);
  });

  it('is the highest of its ways for any client, and more of anything never lowers it', () => {
    const amount = fc.option(fc.integer({ min: -10, max: 4_000 }), { nil: null });
    fc.assert(
      fc.property(amount, amount, fc.nat(500), (assets, turnover, more) => {
        const { rank } = judge(assets, turnover);
        expect(rank).toBe(Math.max(judge(assets, null).rank, judge(null, turnover).rank));
        if (assets !== null) {
          expect(judge(assets + more, turnover).rank).toBeGreaterThanOrEqual(rank);
        }
      }),
    );
  });

  it('asks for two ways with names of their own', () => {
    const ways = (names: readonly string[]): Scheme => ({
      ...best(),
      root: {
        kind: 'best',
        ways: names.map((name) => ({ name, then: ladder('assets', [1, 2, 3]) })),
      },
    });
    expect(findSchemeFaults(ways(['甲'])).map(({ code }) => code)).toEqual(['tooFewWays']);
    expect(findSchemeFaults(ways(['甲', '甲'])).map(({ code }) => code)).toEqual(['duplicateWay']);
  });
});
