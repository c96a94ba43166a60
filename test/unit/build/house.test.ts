import { describe, expect, it } from 'vitest';
import { countHouse } from '../../../build/checks/house/count-house.mjs';
import { hasFallenBack, judgeFigures, tableOf } from '../../../build/checks/house/judge.mjs';
import { sourceOf } from '../../../build/checks/house/sources.mjs';

type Files = Readonly<Record<string, string>>;

function findings(name: string, files: Files): string[] {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  const figure = countHouse(sources).find((each) => each.name === name);
  if (!figure) throw new Error(`no figure ${name}`);
  return figure.findings.map(({ place, what }) => (what === '' ? place : `${place} ${what}`));
}

function value(name: string, files: Files): number | undefined {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  return countHouse(sources).find((each) => each.name === name)?.value;
}

/** Written in two parts, so that this file does not count itself. */
const numbered = ['paper', '20'].join(' ');

describe('circles', () => {
  it('are found through types, through what is passed on and through what is loaded late', () => {
    const circles = findings('circles', {
      'shared/a.ts': "import type { B } from './b';\nexport type A = B;",
      'shared/b.ts': "export { c } from './c';\nexport type B = 1;",
      'shared/c.ts': "export const c = () => import('./a');",
      'shared/d.ts': "import { c } from './c';\nc();",
    });
    expect(circles).toEqual(['shared/a.ts shared/b.ts, shared/c.ts']);
  });

  it('are as many as there are groups of files that reach each other', () => {
    const pair = (one: string, two: string) => ({
      [`shared/${one}.ts`]: `import './${two}';`,
      [`shared/${two}.ts`]: `import './${one}';`,
    });
    expect(value('circles', { ...pair('a', 'b'), ...pair('c', 'd') })).toBe(2);
  });

  it('are none where files only share a third', () => {
    const files = {
      'shared/a.ts': "import { c } from './c';\nc;",
      'shared/b.ts': "import { c } from './c';\nimport './a';\nc;",
      'shared/c.ts': 'export const c = 1;',
    };
    expect(findings('circles', files)).toEqual([]);
  });
});

describe('imports from screen to screen', () => {
  const files = (from: string) => ({
    [from]: "import { Ask } from '../tiering/ask';\nAsk;",
    'renderer/screens/tiering/ask.tsx': 'export const Ask = 1;',
    'renderer/screens/tiering/near.tsx': "import { Ask } from '../tiering/ask';\nAsk;",
  });

  it('are those from the folder of another screen', () => {
    expect(findings('screenToScreen', files('renderer/screens/home/home.tsx'))).toEqual([
      'renderer/screens/home/home.tsx renderer/screens/tiering/ask.tsx',
    ]);
  });
});

describe('casts', () => {
  it('are every `as` but `as const`, per 1,000 lines of the program', () => {
    const files = {
      'shared/a.ts': 'const a = one as Two;\nconst b = [1] as const;\n\nconst c = d as never;',
      'test/unit/a.test.ts': 'const a = one as Two;',
    };
    expect(findings('casts', files)).toEqual([
      'shared/a.ts:1 one as Two',
      'shared/a.ts:4 d as never',
    ]);
    expect(value('casts', files)).toBe(666.7);
  });

  it('are not the renaming of an import, nor a word of a text', () => {
    const text = "import { a as b } from './b';\nexport const c = `as ${b} as`;";
    expect(findings('casts', { 'shared/a.ts': text })).toEqual([]);
  });
});

describe('spreads of literals', () => {
  it('are spreads of an object or a list that is written out there', () => {
    const text = "f({ ...{ a, b }, ...c });\nf([...['a'], ...d]);";
    expect(findings('literalSpreads', { 'test/a.ts': text })).toEqual([
      'test/a.ts:1 ...{ a, b }',
      "test/a.ts:2 ...['a']",
    ]);
  });

  it('are not what depends on a condition', () => {
    const text = 'f({ ...(yes ? { a } : {}), ...(yes && { b }) });';
    expect(findings('literalSpreads', { 'shared/a.ts': text })).toEqual([]);
  });
});

describe('papers named by number', () => {
  it('are found in code, its comments and in documents; printed sheets are not', () => {
    const apart = ['paper', '20'].join('\n * ');
    const files = {
      'shared/b.ts': `/**\n * The bound (${apart}).\n */`,
      'shared/a.ts': `/** The bound (${numbered}). */\nconst paper = 20; // a paper of 20 lines`,
      'notes.md': `As ${numbered} says.`,
    };
    expect(findings('numberedPapers', files)).toEqual([
      `shared/b.ts:2 ${['paper', '20'].join(' * ')}`,
      `shared/a.ts:1 ${numbered}`,
      `notes.md:1 ${numbered}`,
    ]);
  });
});

describe('exported functions without a sentence', () => {
  it('are functions and constants that hold one; what is not exported may go without', () => {
    const text = [
      '/** Says why. */\nexport function told() {}',
      'export function bare() {}',
      '// no sentence of documentation\nexport const arrow = () => 1;',
      'export const figure = 1;\nfunction own() {}',
    ].join('\n');
    const names = findings('undocumented', { 'shared/a.ts': text });
    expect(names).toEqual(['shared/a.ts:3 bare', 'shared/a.ts:5 arrow']);
  });
});

describe('unused exports', () => {
  const user = "import { used } from './a';\nimport * as all from './b';\nused(all.part);";

  it('are values and types that no other file takes, apart', () => {
    const files = {
      'shared/a.ts': 'export const used = 1;\nexport const idle = used;\nexport type Idle = 1;',
      'shared/b.ts': 'export const part = 1, other = 2;',
      'shared/user.ts': user,
    };
    expect(findings('unusedValues', files)).toEqual(['shared/a.ts:2 idle', 'shared/b.ts:1 other']);
    expect(findings('unusedTypes', files)).toEqual(['shared/a.ts:3 Idle']);
  });

  it('are none where a module is loaded by its name or handed on whole', () => {
    const files = {
      'build/run.mjs': 'await import(`./commands/${name}.mjs`);',
      'build/commands/one.mjs': 'export const run = 1;',
      'shared/a.ts': 'export const one = 1;',
      'shared/b.ts': "import * as a from './a';\nconsole.log(a);",
      'shared/c.ts': 'export const late = 1;\nexport const later = 2;',
      'shared/d.ts': "void (await import('./c')).late;\nconst { later } = await import('./c');",
    };
    expect(findings('unusedValues', files)).toEqual([]);
  });

  it('are none where a test takes every module of a folder', () => {
    const files = {
      'shared/text/deep/a.ts': 'export const one = 1;',
      'shared/other.ts': 'export const two = 2;',
      'test/unit/a.test.ts': "import.meta.glob('../../shared/text/**/*.ts', { eager: true });",
    };
    expect(findings('unusedValues', files)).toEqual(['shared/other.ts:1 two']);
  });

  it('count a default that nobody takes', () => {
    expect(findings('unusedValues', { 'shared/a.ts': 'export default 1;' })).toHaveLength(1);
    expect(findings('unusedValues', { 'vitest.config.ts': 'export default 1;' })).toHaveLength(0);
  });
});

describe('the judgement', () => {
  const figures = [
    { name: 'circles', title: 'circles', wanted: 0, value: 3, findings: [] },
    { name: 'casts', title: 'casts', wanted: 3, value: 2.5, findings: [] },
  ];

  it('is bad as soon as one figure is worse than the one kept', () => {
    expect(hasFallenBack(judgeFigures(figures, { circles: 2, casts: 9 }))).toBe(true);
    expect(hasFallenBack(judgeFigures(figures, { circles: 3, casts: 2.5 }))).toBe(false);
  });

  it('is told in a table with the figures kept and wanted', () => {
    expect(tableOf(judgeFigures(figures, { circles: 4, casts: 2.5 }))).toEqual([
      'figure   now  kept  wanted',
      'circles    3     4       0  better',
      'casts    2.5   2.5       3  reached',
    ]);
  });

  it('takes a figure that is not kept yet as it is', () => {
    expect(hasFallenBack(judgeFigures(figures, {}))).toBe(false);
  });
});
