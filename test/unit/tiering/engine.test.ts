import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareScheme } from '../../../electron/domain/tiering/prepare-scheme';
import { presetSchemes } from '../../../electron/domain/tiering/presets/index';
import { findSchemeFaults } from '../../../electron/domain/tiering/faults/find-scheme-faults';
import { schemeSchema } from '../../../shared/models/scheme-schema';
import type { Scheme, SchemeNode } from '../../../shared/models/scheme';
import { figure, ladder, schemeWith } from '../../fixtures/schemes';

const amount = fc.integer({ min: -1_000, max: 9_000_000_000_000 });
const rising = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000_000_000_000 }), { minLength: 3, maxLength: 3 })
  .map((bounds) => bounds.toSorted((a, b) => a - b));

describe('a ladder', () => {
  it('includes a bound and excludes it above, to the unit, whatever the bounds', () => {
    fc.assert(
      fc.property(rising, (bounds) => {
        const { judge } = prepareScheme(schemeWith({ root: ladder('average', bounds) }));
        bounds.forEach((bound, place) => {
          expect(judge({ metrics: { average: bound } })?.rank).toBe(place + 1);
          expect(judge({ metrics: { average: bound - 1 } })?.rank).toBeLessThan(place + 1);
        });
      }),
    );
  });

  it('calls near exactly what is near, by whole-number arithmetic', () => {
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(rising, share, amount, (bounds, percent, value) => {
        const scheme = schemeWith({
          root: ladder('average', bounds),
          nearMissBelow: percent / 100,
        });
        const judged = prepareScheme(scheme).judge({ metrics: { average: value } })!;
        const next = bounds.find((bound) => value < bound);
        const isNear =
          next !== undefined && BigInt(value) * 100n > BigInt(next) * BigInt(100 - percent);
        expect(judged.nearMiss === 'up').toBe(isNear);
      }),
    );
  });
});

describe('a score', () => {
  const indicators = fc.array(
    fc.record({
      weight: fc.integer({ min: 1, max: 4_000 }),
      zeroAt: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      span: fc.integer({ min: 1, max: 2_000_000_000 }),
      falls: fc.boolean(),
      value: fc.option(fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }), { nil: null }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('is what exact fractions give, rounded down once at the end', () => {
    fc.assert(
      fc.property(indicators, (parts) => {
        const metrics: Record<string, Scheme['metrics'][string]> = {};
        parts.forEach((_, place) => (metrics[`m${place}`] = figure('fund')));
        metrics['score'] = {
          label: '得分',
          unit: 'score',
          definition: {
            kind: 'score',
            indicators: parts.map(({ weight, zeroAt, span, falls }, place) => ({
              name: `${place}`,
              metric: `m${place}`,
              weightPercent: weight / 100,
              scale: {
                kind: 'linear',
                zeroAt,
                fullAt: zeroAt + (falls ? -span : span),
                points: 10_000,
              },
              pointsWithoutFigure: 5_000,
            })),
          },
        };
        const values = Object.fromEntries(parts.map(({ value }, place) => [`m${place}`, value]));
        const { judge } = prepareScheme(schemeWith({ metrics, root: ladder('score', [1, 2, 3]) }));
        // Over one denominator: of all spans and of the weights.
        const whole = parts.reduce((product, { span }) => product * BigInt(span), 1n);
        let sum = 0n;
        for (const { weight, zeroAt, span, falls, value } of parts) {
          const way = value === null ? 0n : BigInt(falls ? zeroAt - value : value - zeroAt);
          const inside = way < 0n ? 0n : way > BigInt(span) ? BigInt(span) : way;
          const points =
            value === null ? 5_000n * whole : (inside * 10_000n * whole) / BigInt(span);
          sum += points * BigInt(weight);
        }
        expect(judge({ metrics: values })?.metric).toBe(Number(sum / (10_000n * whole)));
      }),
    );
  });

  it('reaches a bound that the exact sum reaches: three thirds of 50 points are 50', () => {
    const thirds = ['a', 'b', 'c'].map((name) => ({
      name,
      metric: 'fund',
      weightPercent: 50,
      scale: { kind: 'linear', zeroAt: 0, fullAt: 3, points: 10_000 } as const,
      pointsWithoutFigure: 0,
    }));
    const metrics: Scheme['metrics'] = {
      fund: figure('fund'),
      score: {
        label: '得分',
        unit: 'score',
        definition: { kind: 'score', indicators: thirds },
      },
    };
    const scheme = schemeWith({ metrics, root: ladder('score', [5_000, 6_000, 7_000]) });
    // Each indicator is a third of 50 points, 16.67 in the hundredth, and three of them 50.00.
    const judged = prepareScheme(scheme).judge({ metrics: { fund: 1 } });
    expect(judged).toMatchObject({ metric: 5_000, rank: 1 });
  });

  it('is none for a client without a figure for which no points stand in', () => {
    const scheme = schemeWith({
      metrics: {
        fund: figure('fund'),
        score: {
          label: '得分',
          unit: 'score',
          definition: {
            kind: 'score',
            indicators: [
              {
                name: '基金',
                metric: 'fund',
                weightPercent: 100,
                scale: {
                  kind: 'bands',
                  bands: [
                    { lowerBound: 10, points: 5_000 },
                    { lowerBound: null, points: 100 },
                  ],
                },
                pointsWithoutFigure: null,
              },
            ],
          },
        },
      },
      root: ladder('score', [200, 300, 400]),
    });
    const { judge } = prepareScheme(scheme);
    expect(judge({ metrics: { fund: null } })).toMatchObject({ rank: 0, metric: null });
    expect(judge({ metrics: { fund: 9 } })).toMatchObject({ rank: 0, metric: 100 });
    expect(judge({ metrics: { fund: 10 } })).toMatchObject({ rank: 3, metric: 5_000 });
  });
});

describe('composition', () => {
  const rows: SchemeNode = {
    kind: 'category',
    rows: [
      { name: '大户', when: 'average >= 200', then: { kind: 'tier', rank: 3 } },
      { name: '职工', when: "occupation == '职员'", then: ladder('average', [50, 60, 70]) },
    ],
    otherwise: ladder('average', [100, 150, 180]),
  };
  const scheme = schemeWith({
    root: { kind: 'namedList', list: 'vip', rank: 2, otherwise: rows },
  });

  it('gives what its parts give by hand', () => {
    const { judge } = prepareScheme(scheme);
    const alone = (bounds: readonly number[], value: number | null) =>
      prepareScheme(schemeWith({ root: ladder('average', bounds) })).judge({
        metrics: { average: value },
      })?.rank;
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
        fc.constantFrom('职员', '教师', null),
        fc.boolean(),
        (average, occupation, isMember) => {
          const lists: Record<string, true> = isMember ? { vip: true } : {};
          const facts = { occupation, lists };
          const expected = isMember
            ? 2
            : average !== null && average >= 200
              ? 3
              : occupation === '职员'
                ? alone([50, 60, 70], average)
                : alone([100, 150, 180], average);
          expect(judge({ metrics: { average }, facts })?.rank).toBe(expected);
        },
      ),
    );
  });

  it('names the leaf that decided', () => {
    const prepared = prepareScheme(scheme);
    const judged = prepared.judge({ metrics: { average: 65 }, facts: { occupation: '职员' } })!;
    expect(prepared.leaves[judged.path]).toMatchObject({
      at: 'root.otherwise.rows.1.then',
      trail: ['职工'],
    });
  });

  it('takes a member’s own level, and falls through where it is no tier', () => {
    const { judge } = prepareScheme(
      schemeWith({
        root: {
          kind: 'namedList',
          list: 'vip',
          rank: 'byMember',
          otherwise: { kind: 'tier', rank: 1 },
        },
      }),
    );
    const rankOf = (level: string) =>
      judge({ metrics: {}, facts: { lists: { vip: level } } })?.rank;
    expect(rankOf('黑金')).toBe(3);
    expect(rankOf('别的')).toBe(1);
  });
});

describe('a matrix', () => {
  const scheme = schemeWith({
    metrics: { x: figure('fund'), y: figure('bond') },
    root: {
      kind: 'matrix',
      x: { metric: 'x', cuts: [100] },
      y: { metric: 'y', cuts: [10, 20] },
      cells: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    },
  });

  it('puts a value at a cut above it, and a missing one into the lowest band', () => {
    const { judge } = prepareScheme(scheme);
    const rankOf = (x: number | null, y: number | null) => judge({ metrics: { x, y } })?.rank;
    expect([
      rankOf(99, 9),
      rankOf(100, 9),
      rankOf(100, 10),
      rankOf(99, 20),
      rankOf(100, 20),
    ]).toEqual([0, 1, 2, 2, 3]);
    expect(rankOf(null, 20)).toBe(2);
    expect(judge({ metrics: { x: 95, y: 20 } })).toMatchObject({
      secondMetric: 20,
      distanceUp: 5,
      nearMiss: 'up',
    });
  });
});

describe('the population', () => {
  it('leaves out whom it does not cover', () => {
    const { judge } = prepareScheme(schemeWith({ population: 'average >= 100' }));
    expect(judge({ metrics: { average: 99 } })).toBeNull();
    expect(judge({ metrics: { average: null } })).toBeNull();
    expect(judge({ metrics: { average: 100 } })?.rank).toBe(1);
  });
});

describe.each(presetSchemes.map((scheme) => [scheme.id, scheme] as const))(
  'preset %s',
  (_, scheme) => {
    it('is a scheme without faults that goes through a file unchanged', () => {
      expect(findSchemeFaults(scheme)).toEqual([]);
      expect(schemeSchema.parse(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
    });

    it('gives every client of its population exactly one of its tiers, known or not', () => {
      const prepared = prepareScheme(scheme);
      const value = fc.option(fc.integer({ min: -1_000_000, max: 100_000_000_000_000 }), {
        nil: null,
      });
      const metrics = fc.record(
        Object.fromEntries(prepared.metrics.keys.map((key) => [key, value])),
      );
      fc.assert(
        fc.property(metrics, (values) => {
          const judged = prepared.judge({ metrics: values });
          if (judged) expect(scheme.tiers.map(({ rank }) => rank)).toContain(judged.rank);
        }),
        { numRuns: 50 },
      );
    });
  },
);
