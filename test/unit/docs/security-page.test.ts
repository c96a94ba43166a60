import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(projectFolder, 'docs/security.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Lines of its table, each as attack, control, test, and what remains. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (-|attack)/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );

/** What a cell names in its own writing. */
const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

describe('the page on security', () => {
  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows.map((cells) => [cells[0], cells] as const))(
    'says attack, control, test and what remains: %s',
    (_attack, cells) => {
      expect(cells.length).toBe(4);
      for (const cell of cells) expect(cell).not.toBe('');
      const [, , test = ''] = cells;
      const shown = named(test).filter((name) => /^(test\/|npm run )/.test(name));
      expect(shown, test).not.toEqual([]);
    },
  );

  it('names files that are there, and commands that can be run', () => {
    const files = named(page).filter((name) =>
      /^(test|electron|build|docs|shared)\/\S+$/.test(name),
    );
    expect(files.filter((file) => !existsSync(path.join(projectFolder, file)))).toEqual([]);
    const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
    expect(links.filter((each) => !existsSync(path.join(projectFolder, 'docs', each)))).toEqual([]);
    const commands = named(page).flatMap((name) => /^npm run (\S+)/.exec(name)?.[1] ?? []);
    expect(commands.filter((each) => !(each in scripts))).toEqual([]);
  });
});
