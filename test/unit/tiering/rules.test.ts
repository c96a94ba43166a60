import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../electron/domain/tiering/judgement';
import { prepareScheme } from '../../../electron/domain/tiering/prepare-scheme';
import { noRules } from '../../../electron/domain/tiering/presets/parts';
import { applyRules, type TierState } from '../../../electron/domain/tiering/rules/apply-rules';
import { watchUntil } from '../../../electron/domain/tiering/rules/grace';
import { keepFrom } from '../../../electron/domain/tiering/rules/hysteresis';
import { poolFigures } from '../../../electron/domain/tiering/rules/household';
import { isFlapping } from '../../../electron/domain/tiering/flapping';
import type { SchemeRules } from '../../../shared/models/scheme';
import type { DecidingRule } from '../../../shared/models/tiering';
import { schemeWith } from '../../fixtures/schemes';

interface MonthCase {
  readonly value: number;
  readonly override: number | null;
}
interface MonthTier {
  readonly rank: number;
  readonly rule: DecidingRule;
  readonly judged: number;
  readonly kept: number;
}

/** Runs months one after the other as a tiering does: each sees only what was stored before. */
function runMonths(rules: Partial<SchemeRules>, months: readonly MonthCase[]): MonthTier[] {
  const scheme = schemeWith({ rules: { ...noRules, ...rules } });
  const { judge, leaves } = prepareScheme(scheme);
  const tiers: MonthTier[] = [];
  let state: TierState | null = null;
  months.forEach(({ value, override }, at) => {
    const judged = judge({ metrics: { average: value } })!;
    const ruled = applyRules(scheme.rules, judged, leaves[judged.path] as Leaf, state, {
      monthsOfFigures: at + 1,
      override,
      isPooled: false,
      keptBefore: () =>
        tiers
          .map(({ kept }) => kept)
          .reverse()
          .slice(0, scheme.rules.graceMonths),
    });
    state = {
      rank: ruled.rank,
      judgedRank: judged.rank,
      rule: ruled.rule,
      heldMonths: ruled.heldMonths,
    };
    tiers.push({ rank: ruled.rank, rule: ruled.rule, judged: judged.rank, kept: ruled.keptRank });
  });
  return tiers;
}

const plain = (values: readonly number[]) => values.map((value) => ({ value, override: null }));
const ranks = (rules: Partial<SchemeRules>, values: readonly number[]) =>
  runMonths(rules, plain(values)).map(({ rank }) => rank);

const value = fc.integer({ min: 0, max: 400 });
const anyRules = fc.record({
  graceMonths: fc.integer({ min: 0, max: 4 }),
  upgrade: fc.constantFrom('atOnce' as const, 'nextMonth' as const),
  keepAboveShare: fc.constantFrom(1, 0.95, 0.8),
  minimumMonths: fc.integer({ min: 0, max: 3 }),
});

describe('rules over months', () => {
  it('keep a tier for the months of grace, then let it go', () => {
    expect(ranks({ graceMonths: 2 }, [300, 150, 150, 150, 150])).toEqual([3, 3, 3, 1, 1]);
    expect(ranks({ graceMonths: 2 }, [300, 150, 300, 150, 150, 150])).toEqual([3, 3, 3, 3, 3, 1]);
    expect(ranks({ graceMonths: 0 }, [300, 150])).toEqual([3, 1]);
    const rules = runMonths({ graceMonths: 1 }, plain([300, 150, 150])).map(({ rule }) => rule);
    expect(rules).toEqual(['none', 'grace', 'none']);
  });

  it('let an upgrade wait a month, and only as far as it still holds', () => {
    expect(ranks({ upgrade: 'nextMonth' }, [100, 300, 300])).toEqual([1, 1, 3]);
    expect(ranks({ upgrade: 'nextMonth' }, [100, 300, 200, 200])).toEqual([1, 1, 2, 2]);
    expect(ranks({ upgrade: 'nextMonth' }, [100, 300, 100])).toEqual([1, 1, 1]);
  });

  it('let a tier fall only below its share of the bound, exactly', () => {
    expect(ranks({ keepAboveShare: 0.95 }, [200, 190, 189])).toEqual([2, 2, 1]);
    expect(ranks({ keepAboveShare: 0.95 }, [300, 285, 284, 189])).toEqual([3, 3, 2, 1]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_000_000_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        (bound, percent) => {
          const limit = BigInt(keepFrom(bound, percent / 100));
          expect(limit * 100n >= BigInt(bound) * BigInt(percent)).toBe(true);
          expect((limit - 1n) * 100n >= BigInt(bound) * BigInt(percent)).toBe(false);
        },
      ),
    );
  });

  it('hold a tier set by hand while it is set, and leave no grace behind', () => {
    const months = [50, 50, 50, 50].map((each, at) => ({
      value: each,
      override: at === 1 || at === 2 ? 3 : null,
    }));
    expect(runMonths({ graceMonths: 3 }, months).map(({ rank, rule }) => [rank, rule])).toEqual([
      [0, 'none'],
      [3, 'override'],
      [3, 'override'],
      [0, 'none'],
    ]);
  });

  it('hold new clients in the lowest tier until there are enough months', () => {
    expect(ranks({ minimumMonths: 3 }, [300, 300, 300])).toEqual([0, 0, 3]);
  });

  it('change nothing when all are off', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        for (const { rank, judged, rule } of runMonths({}, plain(values))) {
          expect([rank, rule]).toEqual([judged, 'none']);
        }
      }),
    );
  });

  it('agree with a model written from the rule: the best tier of the window of grace', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.array(value, { minLength: 1, maxLength: 15 }),
        (graceMonths, values) => {
          const tiers = runMonths({ graceMonths }, plain(values));
          tiers.forEach(({ rank }, at) => {
            const window = tiers.slice(Math.max(0, at - graceMonths), at + 1);
            expect(rank).toBe(Math.max(...window.map(({ judged }) => judged)));
          });
        },
      ),
    );
  });

  it('agree with a model of hand-set tiers: set months as set, the others as if it never was, but for grace', () => {
    const month = fc.record({
      value,
      override: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (months) => {
        runMonths({}, months).forEach(({ rank, judged, rule }, at) => {
          const override = months[at]?.override ?? null;
          expect(rank).toBe(override ?? judged);
          expect(rule).toBe(override === null ? 'none' : 'override');
        });
      }),
    );
  });

  it('never give more assets in every month a lower tier, whatever the rules', () => {
    const pair = fc.record({ less: value, more: value }).map(({ less, more }) => ({
      less: Math.min(less, more),
      more: Math.max(less, more),
    }));
    fc.assert(
      fc.property(anyRules, fc.array(pair, { minLength: 1, maxLength: 12 }), (rules, months) => {
        const poor = ranks(
          rules,
          months.map(({ less }) => less),
        );
        const rich = ranks(
          rules,
          months.map(({ more }) => more),
        );
        poor.forEach((rank, at) => expect(rich[at]).toBeGreaterThanOrEqual(rank));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a household', () => {
  const slots = [
    { kind: 'figure', field: 'aumDailyAvg3m', monthsBack: 0 },
    { kind: 'figure', field: 'aumDailyAvgMonth', monthsBack: 0 },
    { kind: 'fact', name: 'occupation' },
  ] as const;
  const place = { month: '2026-10' as never, days: [31], totals: new Map<string, number>() };
  const averages = new Map([['average', { stated: 0, months: [1], monthsBack: 0 }]]);
  const metrics = { averages, counted: new Map() };

  it('adds the figures up, working out a stated average that one member lacks', () => {
    const rows = [
      [100, 90, '职员'],
      [null, 50, '教师'],
    ];
    expect(poolFigures(slots, rows, metrics, place)).toEqual([150, 140, null]);
  });
});

describe('flapping', () => {
  it('is up and down within three months, either first', () => {
    expect(isFlapping([0, 1, 0])).toBe(true);
    expect(isFlapping([1, 0, 0, 0, 1])).toBe(true);
    expect(isFlapping([1, 0, 0, 0, 0, 1])).toBe(false);
    expect(isFlapping([0, 1, 2, 2])).toBe(false);
    expect(isFlapping([0, 1, null, 0])).toBe(false);
  });
});

describe('关注', () => {
  it('names the month and the tier that the months that follow bring, where figures stay', () => {
    const months = fc.array(value, { minLength: 2, maxLength: 8 });
    const rules = fc.record({
      graceMonths: fc.integer({ min: 1, max: 4 }),
      keepAboveShare: fc.constantFrom(1, 0.9),
    });
    let watched = 0;
    fc.assert(
      fc.property(rules, months, (chosen, values) => {
        const sofar = runMonths(chosen, plain(values));
        const now = sofar.at(-1)!;
        const before = sofar.map(({ kept }) => kept).slice(0, -1);
        const graceOf = before.reverse().slice(0, chosen.graceMonths);
        const watch = watchUntil(now.rank, now.kept, graceOf, chosen.graceMonths);
        expect(watch !== null).toBe(now.rule === 'grace');
        if (!watch) return;
        watched += 1;
        const onward = [...values, ...Array<number>(6).fill(values.at(-1)!)];
        const after = ranks(chosen, onward).slice(values.length);
        const fall = after.findIndex((rank) => rank < now.rank);
        expect(watch).toEqual({ monthsLeft: fall + 1, fallsTo: after[fall] });
      }),
      { numRuns: 400 },
    );
    expect(watched).toBeGreaterThan(20);
  });
});
