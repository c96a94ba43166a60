import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCondition, prepareCondition } from '../../../electron/domain/tiering/conditions';
import { figure } from '../../fixtures/schemes';

const metrics = { deposits: figure('demandDeposit'), credit: figure('personalLoan') };

type Expression =
  | {
      readonly kind: 'compare';
      readonly name: string;
      readonly sign: string;
      readonly value: number;
    }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly value: string;
      readonly equal: boolean;
    }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression };

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    name: fc.constantFrom('deposits', 'credit', 'annualSales'),
    sign: fc.constantFrom('>=', '>', '<', '<=', '==', '!='),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    name: fc.constantFrom('industry', 'marketNature'),
    value: fc.constantFrom('房地产', '制造业'),
    equal: fc.boolean(),
  }),
);
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ kind: fc.constant('not' as const), of: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      left: tie('expression'),
      right: tie('expression'),
    }),
  ),
}));

function write(each: Expression): string {
  switch (each.kind) {
    case 'compare':
      return `${each.name} ${each.sign} wan(${each.value})`;
    case 'text':
      return `${each.name} ${each.equal ? '==' : '!='} "${each.value}"`;
    case 'not':
      return `!(${write(each.of)})`;
    default:
      return `(${write(each.left)} ${each.kind === 'and' ? '&&' : '||'} ${write(each.right)})`;
  }
}

type Known = Readonly<Record<string, number | string | null>>;

function compare(sign: string, value: number, bound: number): boolean {
  const signs: Readonly<Record<string, boolean>> = {
    '>=': value >= bound,
    '>': value > bound,
    '<': value < bound,
    '<=': value <= bound,
    '==': value === bound,
    '!=': value !== bound,
  };
  return signs[sign] === true;
}

/** The meaning written down plainly: a comparison with something missing is false. */
function holds(each: Expression, known: Known): boolean {
  switch (each.kind) {
    case 'compare': {
      const value = known[each.name];
      return typeof value === 'number' && compare(each.sign, value, each.value * 1_000_000);
    }
    case 'text': {
      const value = known[each.name] ?? null;
      return value !== null && (value === each.value) === each.equal;
    }
    case 'not':
      return !holds(each.of, known);
    case 'and':
      return holds(each.left, known) && holds(each.right, known);
    case 'or':
      return holds(each.left, known) || holds(each.right, known);
  }
}

const amount = fc.option(fc.constantFrom(0, 999_999, 1_000_000, 2_000_000, 3_000_001), {
  nil: null,
});
const word = fc.option(fc.constantFrom('房地产', '制造业', '教育'), { nil: null });

describe('conditions', () => {
  it('mean what a plain evaluator makes of them, missing facts included', () => {
    const known = fc.record({
      deposits: amount,
      credit: amount,
      annualSales: amount,
      industry: word,
      marketNature: word,
    });
    fc.assert(
      fc.property(expression, known, (each, values) => {
        const prepared = prepareCondition(write(each), metrics);
        const metric = (key: string) => (values[key as 'deposits'] ?? NaN) as number;
        expect(prepared.holds(metric, { values, lists: {} })).toBe(holds(each, values));
      }),
      { numRuns: 300 },
    );
  });

  it('know the lists a client is on, and their levels', () => {
    const asks = (text: string, lists: Record<string, string | true>) =>
      prepareCondition(text, metrics).holds(() => NaN, { values: {}, lists });
    expect(asks('"vip" in lists', { vip: true })).toBe(true);
    expect(asks('"vip" in lists', {})).toBe(false);
    expect(asks('lists["level"] == "总行级"', { level: '总行级' })).toBe(true);
    expect(asks('lists["level"] == "总行级"', {})).toBe(false);
  });

  it('read amounts as people write them', () => {
    const holdsFor = (text: string, deposits: number) =>
      prepareCondition(text, metrics).holds(() => deposits, { values: {}, lists: {} });
    expect(holdsFor('deposits >= yi(2)', 20_000_000_000)).toBe(true);
    expect(holdsFor('deposits >= yi(2)', 19_999_999_999)).toBe(false);
    expect(holdsFor('deposits >= wan(0.5)', 500_000)).toBe(true);
  });

  it.each([
    ['deposits >= ', 'grammar'],
    ['deposits', 'no yes or no'],
    ['nobody >= 3', 'an unknown name'],
    ['industry >= 3', 'a text against a number'],
    ['mobile == "1"', 'a fact that tells who somebody is'],
  ])('%s is refused: %s', (text) => {
    expect(checkCondition(text, metrics).ok).toBe(false);
  });

  it('are taken when they are right', () => {
    expect(checkCondition('deposits >= yi(2) || industry in ["房地产", "教育"]', metrics)).toEqual({
      ok: true,
    });
    expect(checkCondition('isStrategic && annualSales > yi(3)', metrics)).toEqual({ ok: true });
  });
});
