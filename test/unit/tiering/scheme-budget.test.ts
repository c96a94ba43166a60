import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCondition, prepareCondition } from '../../../electron/domain/tiering/conditions';
import {
  findSchemeFaults,
  isWarning,
} from '../../../electron/domain/tiering/faults/find-scheme-faults';
import { patternFault } from '../../../electron/domain/tiering/pattern-fault';
import { presetSchemes } from '../../../electron/domain/tiering/presets/index';
import { listDifferences } from '../../../electron/domain/tiering/scheme-differences';
import { schemeFaultSentence } from '../../../electron/domain/tiering/scheme-check';
import type { Metric, Scheme, SchemeNode } from '../../../shared/models/scheme';
import { schemeLimits } from '../../../shared/models/scheme-limits';
import { schemeSchema } from '../../../shared/models/scheme-schema';

const base = presetSchemes.find(({ id }) => id === 'R2')!;
const faultsOf = (scheme: Scheme) => findSchemeFaults(scheme).filter((each) => !isWarning(each));
const places = (scheme: Scheme) => faultsOf(scheme).map(({ at, code }) => `${at} ${code}`);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const many = `[${numbers(150).join(',')}]`;

describe('a condition', () => {
  const check = (text: string) => {
    const checked = checkCondition(text, base.metrics);
    return checked.ok ? 'ok' : (checked.budget?.kind ?? checked.why);
  };

  it.each([
    [`${many}.all(x, ${many}.all(y, x <= y || x > y))`, 'steps'],
    [
      '[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, [1,2,3].all(d, [1,2,3].all(e, [1,2,3].all(f, [1,2,3].all(g, a >= 0)))))))',
      'steps',
    ],
    ['lists.all(a, lists.all(b, a != b))', 'steps'],
    ['[1].map(a, a).map(b, b).map(c, c).all(d, d == 1)', 'call'],
    ['["a"].map(a, a + a).map(b, b + b).map(c, c + c).exists(d, d == "")', 'call'],
    ['industry.split("").join("aaaaaaaaaa") == ""', 'call'],
    ['cel.bind(a, [1, 2], cel.bind(b, a + a, b.size() > 1))', 'call'],
    ['bytes(industry).hex() == ""', 'call'],
    ['industry.matches("(a+)+$")', 'pattern'],
    ['industry.matches(industry)', 'pattern'],
    ['industry.matches("(a" + "+)+$")', 'pattern'],
  ])('beyond its budget is refused: %s', (text, kind) => {
    expect(check(text)).toBe(kind);
    // Kept by an older program, it can be looked at and is not run either.
    const kept = prepareCondition(text, base.metrics);
    expect(kept.isBeyondBudget).toBe(true);
    expect(() => kept.holds(() => NaN, { values: {}, lists: {} })).toThrow('budget');
  });

  it.each([
    'industry in ["房地产", "教育"] && annualSales > yi(3)',
    'industry.matches("^(制造|批发).*业$")',
    'lists.exists(each, each.startsWith("VIP"))',
    '[1, 2, 3].all(a, [1, 2].exists(b, a >= b))',
    'industry.split("、").exists(each, each == "教育")',
  ])('within it is taken: %s', (text) => {
    expect(check(text)).toBe('ok');
  });
});

describe('a pattern', () => {
  it.each([
    '(a+)+$',
    '(a*)*b',
    '(a|aa)+$',
    '(a|a)*c',
    '([a-z]+)*1',
    '(.*)*x',
    '(a{1,9}){1,9}',
    'a*a*a*b',
    '.*.*.*x',
    'a?a?a?aaa',
    'a{1,30}',
    'a{30}',
    '(x)\\1',
    '(?=a)b',
    '(?<=a)b',
    '[',
    '(?<name>a)',
    '\\p{L}+',
    'x'.repeat(101),
    'a{2,}a{2,}a{2,}',
  ])('that may go on and on is refused: %s', (pattern) => {
    expect(patternFault(pattern)).not.toBeNull();
  });

  it.each([
    '^贵宾',
    '支行$',
    '.*公司.*',
    '^[A-Z]{2}\\d{4}$',
    '(甲|乙|丙)级?',
    '(?:有限)?公司',
    'a\\+b\\*c\\(',
  ])('as people write them is taken: %s', (pattern) => {
    expect(patternFault(pattern)).toBeNull();
  });

  it('that is taken comes to an end on any text', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '(a|b)',
      '(?:a|ab)',
      '*',
      '+',
      '?',
      '{1,9}',
      '{2}',
      '|',
    );
    const pattern = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const text = fc.constantFrom(`${'a'.repeat(300)}!`, `${'ab'.repeat(150)}!`, 'b'.repeat(300));
    fc.assert(
      fc.property(pattern, text, (one, other) => {
        fc.pre(patternFault(one) === null);
        // Hanging is what would fail here.
        new RegExp(`${one}c`).test(other);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a scheme', () => {
  it('that ships keeps far below every limit', () => {
    for (const scheme of presetSchemes) {
      expect(faultsOf(scheme), scheme.id).toEqual([]);
      expect(schemeSchema.safeParse(scheme).success, scheme.id).toBe(true);
    }
  });

  it('with thousands of metrics is refused at once, with the place', () => {
    const [first] = Object.values(base.metrics);
    const metrics = Object.fromEntries(numbers(20_000).map((place) => [`m${place}`, first!]));
    const large = { ...base, metrics: { ...base.metrics, ...metrics } };
    expect(places(large)).toEqual(['metrics tooMany']);
    const parsed = schemeSchema.safeParse(large);
    expect(parsed.error?.issues[0]?.path[0]).toBe('metrics');
  });

  it('whose metrics are made of each other twice over is refused, with the metric', () => {
    const of = (part: string): Metric => ({
      label: part,
      unit: 'money' as const,
      definition: { kind: 'sum', terms: [1, 2].map((weight) => ({ metric: part, weight })) },
    });
    const [first] = Object.keys(base.metrics);
    const chain = Object.fromEntries(
      numbers(60).map((place) => [`m${place}`, of(place === 0 ? first! : `m${place - 1}`)]),
    );
    const [fault] = faultsOf({ ...base, metrics: { ...base.metrics, ...chain } });
    expect(fault).toMatchObject({ at: 'metrics.m8', code: 'tooMany' });
    expect(schemeFaultSentence(fault!, 'zh-CN')).toContain('metrics.m8');
  });

  it('nested beyond all sense is refused before it is looked into, with the place', () => {
    let root: SchemeNode = { kind: 'tier', rank: 0 };
    for (let level = 0; level < 20_000; level += 1) {
      root = { kind: 'namedList', list: 'a', rank: 0, otherwise: root };
    }
    const { error } = schemeSchema.safeParse({ ...base, root });
    expect(error?.issues[0]?.path.slice(0, 3)).toEqual(['root', 'otherwise', 'otherwise']);
    expect(error!.issues[0]!.path.length).toBeGreaterThan(schemeLimits.depth);
  });

  it('with conditions that together cost too much is refused', () => {
    const when = `${many}.exists(x, x == 1)`;
    const rows = numbers(45).map((place) => ({
      name: `row ${place}`,
      when,
      then: { kind: 'tier' as const, rank: 0 },
    }));
    const root: SchemeNode = { kind: 'category', rows, otherwise: base.root };
    expect(places({ ...base, root })).toEqual(['root tooCostly']);
    const one = {
      ...root,
      rows: [{ ...rows[0]!, when: `${many}.all(x, ${many}.all(y, x != y))` }],
    };
    expect(places({ ...base, root: one })).toEqual(['root.rows.0.when tooCostly']);
    expect(places({ ...base, root: { ...root, rows: rows.slice(0, 5) } })).toEqual([]);
  });

  it('is compared in lines that can be read, however long its parts are', () => {
    const score: Metric = {
      label: '评分',
      unit: 'score' as const,
      definition: {
        kind: 'sum',
        terms: numbers(50).map((weight) => ({ metric: 'a'.repeat(40), weight })),
      },
    };
    const metrics = Object.fromEntries(numbers(200).map((place) => [`m${place}`, score]));
    const text = JSON.stringify(listDifferences(base, { ...base, metrics }, 'zh-CN'));
    expect(text.length).toBeLessThan(400_000);
  });
});
