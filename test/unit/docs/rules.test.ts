import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './read-docs';

const folder = 'docs/rules';
const areas = fs
  .readdirSync(path.join(root, folder))
  .filter((name) => name !== 'README.md')
  .sort();

/** The rules of a page: what stands below each heading of the second rank. */
function rulesOf(area: string): { readonly name: string; readonly text: string }[] {
  return textOf(`${folder}/${area}`)
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return { name, text: lines.join('\n') };
    });
}

/** The point of a rule that begins with a word, with its continued lines; empty where there is none. */
const pointOf = (text: string, word: string): string =>
  new RegExp(`^- ${word}: ([^]*?)(?=^- |^$|(?![^]))`, 'm').exec(text)?.[1] ?? '';

const plain = (text: string) => text.replaceAll('’', "'").replace(/\s+/g, ' ');

/** Test names that a point quotes and that none of the tests it links to has. */
function unknownTests(point: string): string[] {
  const quoted = [...plain(point).matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
  const tests = [...point.matchAll(/\]\(\.\.\/\.\.\/(test\/[^)]+)\)/g)]
    .map(([, file = '']) => file)
    .filter((file) => fs.statSync(path.join(root, file)).isFile())
    .map((file) => plain(textOf(file)));
  return quoted.filter((name) => !tests.some((text) => text.includes(name)));
}

/** Names of the code that a rule gives and that none of the files it links to has. */
function unknownNames(point: string): string[] {
  const names = [...point.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
  const files = [...point.matchAll(/\]\(\.\.\/\.\.\/([^)]+)\)/g)]
    .map(([, file = '']) => file)
    .filter((file) => fs.statSync(path.join(root, file)).isFile())
    .map(textOf);
  return names.filter((name) => !files.some((text) => text.includes(name)));
}

describe.each(areas)('the rules of %s', (area) => {
  it('each say where they are from, where they live, and which test shows them', () => {
    const gaps = rulesOf(area).flatMap(({ name, text }) =>
      ['From', 'Code', 'Test']
        .filter((word) => pointOf(text, word) === '')
        .map((word) => `${name}: no ${word}`),
    );
    expect(gaps).toEqual([]);
  });

  it('link to code and to a test', () => {
    const gaps = rulesOf(area).filter(
      ({ text }) =>
        !/\]\(\.\.\/\.\.\/(electron|shared)\//.test(pointOf(text, 'Code')) ||
        !/\]\(\.\.\/\.\.\/test\//.test(pointOf(text, 'Test')),
    );
    expect(gaps.map(({ name }) => name)).toEqual([]);
  });

  it('name what there is in the code', () => {
    expect(rulesOf(area).flatMap(({ text }) => unknownNames(pointOf(text, 'Code')))).toEqual([]);
  });

  it('name tests that there are', () => {
    expect(rulesOf(area).flatMap(({ text }) => unknownTests(pointOf(text, 'Test')))).toEqual([]);
  });
});
