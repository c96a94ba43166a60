import { describe, expect, it } from 'vitest';
import { findSchemeFaults } from '../../../electron/domain/tiering/faults/find-scheme-faults';
import { listDifferences } from '../../../electron/domain/tiering/scheme-differences';
import { toFinding } from '../../../electron/domain/tiering/scheme-check';
import { vipRegulation } from '../../../electron/domain/tiering/presets/vip-regulation';
import type { Metric, Scheme, SchemeFaultCode, SchemeNode } from '../../../shared/models/scheme';
import { figure, ladder, schemeWith } from '../../fixtures/schemes';

const codes = (scheme: Scheme) =>
  findSchemeFaults(scheme, { lists: ['vip'], ratings: ['satisfaction'] }).map(({ code }) => code);
const steps = (...bounds: (number | null)[]): SchemeNode => ({
  kind: 'ladder',
  metric: 'average',
  steps: bounds.map((lowerBound, rank) => ({ rank, lowerBound })),
});
const tier: SchemeNode = { kind: 'tier', rank: 0 };
const score = (
  scale: Extract<Metric['definition'], { kind: 'score' }>['indicators'][number]['scale'],
  weight = 100,
): Scheme =>
  schemeWith({
    metrics: {
      average: figure('fund'),
      score: {
        label: '得分',
        unit: 'score',
        definition: {
          kind: 'score',
          indicators: [
            {
              name: '基金',
              metric: 'average',
              weightPercent: weight,
              scale,
              pointsWithoutFigure: 0,
            },
          ],
        },
      },
    },
  });
const line = { kind: 'linear', zeroAt: 0, fullAt: 1, points: 1 } as const;
const row = (when: string, then: SchemeNode = tier) => ({ name: when, when, then });
const category = (...rows: ReturnType<typeof row>[]): Partial<Scheme> => ({
  root: { kind: 'category', rows, otherwise: ladder('average', [100, 200, 300]) },
});
const axis = { metric: 'average', cuts: [1] };

const wrong: readonly (readonly [SchemeFaultCode, Scheme])[] = [
  ['noTiers', schemeWith({ tiers: [] })],
  [
    'rankGap',
    schemeWith({
      tiers: [
        { rank: 0, name: 'a' },
        { rank: 2, name: 'b' },
      ],
    }),
  ],
  [
    'duplicateTierName',
    schemeWith({
      tiers: [
        { rank: 0, name: 'a' },
        { rank: 1, name: 'a' },
      ],
    }),
  ],
  ['ladderEmpty', schemeWith({ root: steps() })],
  ['lowestHasBound', schemeWith({ root: steps(1, 2, 3, 4) })],
  ['boundsNotRising', schemeWith({ root: steps(null, 2, 2, 4) })],
  ['unknownMetric', schemeWith({ root: { ...ladder('nobody', [1, 2, 3]) } })],
  ['unknownMetric', schemeWith({ metrics: { average: figure('depositDailyAvg') } })],
  ['unknownRank', schemeWith({ vipFloorRank: 9 })],
  [
    'unknownList',
    schemeWith({ root: { kind: 'namedList', list: 'no', rank: 1, otherwise: tier } }),
  ],
  [
    'unknownRating',
    schemeWith({
      metrics: {
        average: {
          label: 'a',
          unit: 'count',
          definition: { kind: 'rating', rating: 'no', unit: 'count' },
        },
      },
    }),
  ],
  [
    'metricCycle',
    schemeWith({
      metrics: {
        average: {
          label: 'a',
          unit: 'ratio',
          definition: { kind: 'ratio', numerator: 'average', denominator: 'average' },
        },
      },
    }),
  ],
  ['unitMismatch', schemeWith({ metrics: { average: { ...figure('fund'), unit: 'count' } } })],
  ['unreachableTier', schemeWith({ root: ladder('average', [1, 2]) })],
  ['unreachableRow', schemeWith(category(row('average >= 1'), row('average  >= 1')))],
  ['unreachableRow', schemeWith(category(row('true'), row('average >= 1')))],
  ['conditionInvalid', schemeWith(category(row('average >')))],
  ['conditionInvalid', schemeWith({ population: 'nobody == 1' })],
  ['matrixShape', schemeWith({ root: { kind: 'matrix', x: axis, y: axis, cells: [[0, 1]] } })],
  [
    'cutsNotRising',
    schemeWith({
      root: {
        kind: 'matrix',
        x: { ...axis, cuts: [2, 1] },
        y: axis,
        cells: [
          [0, 1, 2],
          [1, 2, 3],
        ],
      },
    }),
  ],
  [
    'bandsNotFalling',
    score({
      kind: 'bands',
      bands: [
        { lowerBound: 1, points: 1 },
        { lowerBound: 2, points: 2 },
      ],
    }),
  ],
  ['scaleEmpty', score({ ...line, fullAt: 0 })],
  ['weightsZero', score(line, 0)],
  ['ruleOutOfRange', schemeWith({ rules: { ...schemeWith().rules, graceMonths: -1 } })],
  ['ruleOutOfRange', schemeWith({ rules: { ...schemeWith().rules, keepAboveShare: 0 } })],
];

describe('faults of a scheme', () => {
  it.each(wrong)('%s is found', (code, scheme) => {
    expect(codes(scheme)).toContain(code);
  });

  it('are none in a scheme that is right', () => {
    expect(codes(schemeWith())).toEqual([]);
    expect(codes(score(line))).toEqual([]);
  });

  it('are said in both languages with everything filled in', () => {
    for (const [, scheme] of wrong) {
      for (const fault of findSchemeFaults(scheme, { lists: [], ratings: [] })) {
        for (const language of ['zh-CN', 'en'] as const) {
          expect(toFinding(fault, language).sentence).not.toContain('{{');
        }
      }
    }
  });
});

describe('differences', () => {
  it('are none between equal values, and in words where there are any', () => {
    expect(listDifferences(vipRegulation, structuredClone(vipRegulation), 'zh-CN')).toEqual([]);
    if (vipRegulation.root.kind !== 'ladder') throw new Error('R1 is a ladder');
    const raised: Scheme = {
      ...vipRegulation,
      root: {
        ...vipRegulation.root,
        steps: vipRegulation.root.steps.map((step) =>
          step.rank === 2 ? { ...step, lowerBound: 200_000_000 } : step,
        ),
      },
      rules: { ...vipRegulation.rules, graceMonths: 3 },
    };
    expect(listDifferences(vipRegulation, raised, 'zh-CN')).toEqual([
      { at: 'root.steps.2', label: '“白金”的下限', before: '1,500,000 元', after: '2,000,000 元' },
      { at: 'rules.graceMonths', label: '保级月数', before: '0', after: '3' },
    ]);
  });

  it('call a part that only one of them has absent in the other', () => {
    const added: Scheme = {
      ...vipRegulation,
      tiers: [...vipRegulation.tiers, { rank: 4, name: '至尊' }],
    };
    expect(listDifferences(vipRegulation, added, 'zh-CN')[0]).toMatchObject({
      before: null,
      after: '至尊',
    });
  });
});
