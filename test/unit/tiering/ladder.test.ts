import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderFault, prepareLadder } from '../../../electron/domain/tiering/ladder';
import { presetSchemes } from '../../../electron/domain/tiering/presets/index';
import { sixLevels } from '../../../electron/domain/tiering/presets/six-levels';
import { vipRegulation } from '../../../electron/domain/tiering/presets/vip-regulation';
import { fen, wan, type Fen } from '../../../shared/models/money';

const anyFen = fc.integer({ min: -1_000_000_00, max: 2_000_000_000_00 }).map((value) => fen(value));

describe.each(presetSchemes.map((scheme) => [scheme.id, scheme] as const))(
  'ladder %s',
  (_id, scheme) => {
    const judge = prepareLadder(scheme);

    it('includes its lower bound and excludes its upper one, to the fen', () => {
      for (const tier of scheme.tiers.slice(1)) {
        const bound = tier.lowerBound as Fen;
        expect(judge(fen(bound - 1)).rank).toBe(tier.rank - 1);
        expect(judge(bound).rank).toBe(tier.rank);
        expect(judge(fen(bound + 1)).rank).toBe(tier.rank);
      }
    });

    it('never gives a lower tier for more assets', () => {
      fc.assert(
        fc.property(anyFen, anyFen, (left, right) => {
          const [less, more] = left < right ? [left, right] : [right, left];
          expect(judge(less).rank).toBeLessThanOrEqual(judge(more).rank);
        }),
      );
    });

    it('reaches the next tier with exactly the missing amount, and falls a fen after the spare one', () => {
      fc.assert(
        fc.property(anyFen, (metric) => {
          const { rank, distanceUp, distanceDown } = judge(metric);
          if (distanceUp !== null) {
            expect(judge(fen(metric + distanceUp)).rank).toBe(rank + 1);
            expect(judge(fen(metric + distanceUp - 1)).rank).toBe(rank);
          }
          if (distanceDown !== null) {
            expect(judge(fen(metric - distanceDown)).rank).toBe(rank);
            expect(judge(fen(metric - distanceDown - 1)).rank).toBe(rank - 1);
          }
        }),
      );
    });

    it('puts a client without the figure into the lowest tier, near nothing', () => {
      expect(judge(null)).toEqual({
        rank: 0,
        distanceUp: null,
        distanceDown: null,
        nearMiss: null,
      });
    });
  },
);

describe('presets', () => {
  it('carry the figures of the paper', () => {
    const bounds = (scheme: typeof vipRegulation) =>
      scheme.tiers.map(({ name, lowerBound }) => [name, lowerBound]);
    expect(bounds(vipRegulation)).toEqual([
      ['普通', null],
      ['标准', 20_000_000],
      ['白金', 150_000_000],
      ['黑金', 600_000_000],
    ]);
    expect(bounds(sixLevels)).toEqual([
      ['非核心', null],
      ['一般核心', 1_000_000],
      ['黄金', 10_000_000],
      ['白金', 30_000_000],
      ['黑金', 100_000_000],
      ['钻石', 600_000_000],
    ]);
  });

  it('call a client near within 10% below a bound and at risk within 5% above it', () => {
    const judge = prepareLadder(vipRegulation);
    expect(judge(wan(18)).nearMiss).toBeNull();
    expect(judge(fen(wan(18) + 1)).nearMiss).toBe('up');
    expect(judge(fen(wan(20) - 1)).nearMiss).toBe('up');
    expect(judge(wan(20)).nearMiss).toBe('down');
    expect(judge(fen(wan(21) - 1)).nearMiss).toBe('down');
    expect(judge(wan(21)).nearMiss).toBeNull();
  });
});

describe('a ladder that is none', () => {
  it('is refused with what is wrong', () => {
    const [lowest, standard, platinum] = vipRegulation.tiers;
    expect(ladderFault({ ...vipRegulation, tiers: [] })).toBe('empty');
    expect(ladderFault({ ...vipRegulation, tiers: [standard!, platinum!] })).toBe('lowestBound');
    expect(ladderFault({ ...vipRegulation, tiers: [lowest!, platinum!, standard!] })).toBe('order');
    expect(() => prepareLadder({ ...vipRegulation, tiers: [] })).toThrow(RangeError);
  });
});
