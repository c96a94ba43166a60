import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './read-docs';

const decisions = fs.readdirSync(path.join(root, 'docs/decisions')).sort();

describe('decisions', () => {
  it.each(decisions)('%s begins with its number and says what was decided', (name) => {
    const [heading = ''] = textOf(`docs/decisions/${name}`).split('\n');
    expect(heading).toMatch(new RegExp(`^# ${name.slice(0, 4)} · [A-Z].+[^.]$`));
  });

  it('are numbered without gaps', () => {
    const numbers = decisions.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('the glossary', () => {
  const texts = fs
    .readdirSync(path.join(root, 'shared'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => textOf(`shared/${name}`))
    .join('\n');

  it('has the words that stand on screen', () => {
    const rows = [...textOf('docs/glossary.md').matchAll(/^\| ([^|]+)\|/gm)];
    const words = rows
      .flatMap(([, cell = '']) => cell.replace(/\([^)]*\)/g, '').split(/[/、,]/))
      .map((word) => word.trim())
      .filter((word) => /\p{Script=Han}/u.test(word));
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word) => !texts.includes(word))).toEqual([]);
  });
});
