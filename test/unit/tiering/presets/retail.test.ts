import { describe, expect, it } from 'vitest';
import { careClassOf } from '../../../../electron/domain/assignment/care-class-of';
import { presetSchemes } from '../../../../electron/domain/tiering/presets/index';
import { findSchemeFaults } from '../../../../electron/domain/tiering/faults/find-scheme-faults';
import type { Scheme } from '../../../../shared/models/scheme';
import { around, fenOf, preset, tierOf } from './tier-of';

/** Of people (docs/schemes.md#people): metric, then tier names with their inclusive lower bounds in 万. */
const ladders = [
  [
    'R1',
    'average3m',
    '普通',
    [
      ['标准', 20],
      ['白金', 150],
      ['黑金', 600],
    ],
  ],
  [
    'R2',
    'averageMonth',
    '非核心',
    [
      ['一般核心', 1],
      ['黄金', 10],
      ['白金', 30],
      ['黑金', 100],
      ['钻石', 600],
    ],
  ],
  [
    'R3',
    'average3m',
    '普通',
    [
      ['金卡', 50],
      ['白金卡', 100],
      ['钻石卡', 500],
    ],
  ],
  [
    'R4',
    'yearAverage',
    '普通',
    [
      ['金卡', 10],
      ['白金卡', 100],
      ['钻石卡', 500],
    ],
  ],
  [
    'R5',
    'totalAssets',
    '网点',
    [
      ['财富管理中心', 500],
      ['私人银行', 800],
    ],
  ],
  [
    'R6',
    'aum',
    '一般',
    [
      ['中端', 50],
      ['高端', 300],
    ],
  ],
] as const;

describe.each(ladders)('preset %s', (id, metric, lowest, steps) => {
  it.each(steps.map(([name, bound], at) => [name, bound, steps[at - 1]?.[0] ?? lowest] as const))(
    '%s begins at %d万, to the fen',
    (name, bound, below) => {
      const [before, at, after] = around(fenOf.wan(bound));
      expect(tierOf(id, { [metric]: before })).toBe(below);
      expect(tierOf(id, { [metric]: at })).toBe(name);
      expect(tierOf(id, { [metric]: after })).toBe(name);
    },
  );

  it('has no tier besides, and gives the lowest to who has no figure or owes', () => {
    expect(preset(id).tiers.map(({ name }) => name)).toEqual([
      lowest,
      ...steps.map(([name]) => name),
    ]);
    expect(tierOf(id, { [metric]: null })).toBe(lowest);
    expect(tierOf(id, { [metric]: 0 })).toBe(lowest);
    expect(tierOf(id, { [metric]: -1 })).toBe(lowest);
  });
});

describe('what the presets measure', () => {
  it('is the file’s own three-month or year average, else one of the months', () => {
    const average = (months: number, stated: string) => ({
      kind: 'average',
      field: 'aumDailyAvgMonth',
      months,
      stated,
    });
    expect(preset('R3').metrics['average3m']?.definition).toEqual(average(3, 'aumDailyAvg3m'));
    expect(preset('R1').metrics['average3m']?.definition).toMatchObject({
      kind: 'counted',
      stated: 'cardAssetsDailyAvg3m',
      counts: ['demandDeposit', 'timeDeposit', 'structuredDeposit', 'wealthProduct'],
    });
    expect(preset('R4').metrics['yearAverage']?.definition).toEqual({
      ...average(12, 'aumDailyAvgYear'),
      span: 'yearToDate',
    });
    expect(preset('R2').metrics['averageMonth']?.definition).toEqual({
      kind: 'figure',
      field: 'aumDailyAvgMonth',
    });
  });

  it('names gold’s three bands in R4', () => {
    const [, gold] = preset('R4').tiers;
    expect(gold?.bands?.map(({ lowerBound }) => lowerBound)).toEqual([
      fenOf.wan(10),
      fenOf.wan(20),
      fenOf.wan(50),
    ]);
    const classes = [10, 20, 50, 100, 500].flatMap((bound) =>
      around(fenOf.wan(bound))
        .slice(0, 2)
        .map((metric) => {
          const rank = preset('R4').tiers.findIndex(
            ({ name }) => name === tierOf('R4', { yearAverage: metric }),
          );
          return careClassOf(preset('R4'), rank, metric);
        }),
    );
    expect(classes).toEqual([
      // Whoever is below the floor is a manager's, never a teller's.
      'goldTop',
      'goldLower',
      'goldLower',
      'goldUpper',
      'goldUpper',
      'goldTop',
      'goldTop',
      'platinum',
      'platinum',
      'diamond',
    ]);
  });

  it('offers other metrics to choose from, without a fault', () => {
    for (const [id, metric] of [
      ['R2', 'weighted'],
      ['R3', 'turnover3m'],
      ['C3', 'depositDailyAvg'],
    ] as const) {
      const root = JSON.parse(
        JSON.stringify(preset(id).root).replaceAll(/"metric":"\w+"/g, `"metric":"${metric}"`),
      ) as Scheme['root'];
      expect(findSchemeFaults({ ...preset(id), root }), id).toEqual([]);
    }
    expect(preset('R2').metrics['averageMonth']?.label).toBe('上月日均综合金融资产');
  });

  it('says of every figure where it comes from', () => {
    for (const { id, sources } of presetSchemes) {
      expect(sources.length, id).toBeGreaterThan(0);
      expect(
        sources.some(({ isOurDefault }) => !isOurDefault),
        id,
      ).toBe(true);
    }
  });
});
