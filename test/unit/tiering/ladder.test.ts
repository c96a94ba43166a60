import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderFault } from '../../../electron/domain/tiering/nodes/ladder';
import { prepareScheme } from '../../../electron/domain/tiering/prepare-scheme';
import { presetSchemes } from '../../../electron/domain/tiering/presets/index';
import { sixLevels } from '../../../electron/domain/tiering/presets/six-levels';
import { vipRegulation } from '../../../electron/domain/tiering/presets/vip-regulation';
import { fen, wan } from '../../../shared/models/money';
import type { Scheme } from '../../../shared/models/scheme';
import { ladderBoundOf, mainMetricOf } from '../../../shared/models/scheme-reading';

/** Judges the scheme's main metric alone. */
function judgeOf(scheme: Scheme) {
  const { judge } = prepareScheme(scheme);
  const key = mainMetricOf(scheme)!.key;
  return (value: number | null) => judge({ metrics: { [key]: value } })!;
}

const isPlainLadder = ({ root, population }: Scheme) =>
  root.kind === 'ladder' && population === null;

const anyFen = fc.integer({ min: -1_000_000_00, max: 2_000_000_000_00 }).map((value) => fen(value));

describe.each(presetSchemes.filter(isPlainLadder).map((scheme) => [scheme.id, scheme] as const))(
  'ladder %s',
  (_id, scheme) => {
    const judge = judgeOf(scheme);

    it('includes its lower bound and excludes its upper one, to the fen', () => {
      for (const tier of scheme.tiers.slice(1)) {
        const bound = ladderBoundOf(scheme, tier.rank)!;
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
      expect(judge(null)).toMatchObject({
        rank: 0,
        distanceUp: null,
        distanceDown: null,
        nearMiss: null,
      });
    });
  },
);

describe('presets', () => {
  it('carry the figures that are given', () => {
    const bounds = (scheme: typeof vipRegulation) =>
      scheme.tiers.map(({ name, rank }) => [name, ladderBoundOf(scheme, rank)]);
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
    const judge = judgeOf(vipRegulation);
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
    const { root } = vipRegulation;
    if (root.kind !== 'ladder') throw new Error('R1 is a ladder');
    const [lowest, standard, platinum] = root.steps;
    expect(ladderFault([])).toBe('ladderEmpty');
    expect(ladderFault([standard!, platinum!])).toBe('lowestHasBound');
    expect(ladderFault([lowest!, platinum!, standard!])).toBe('boundsNotRising');
    const empty: Scheme = { ...vipRegulation, root: { ...root, steps: [] } };
    expect(() => prepareScheme(empty)).toThrow(RangeError);
  });
});
