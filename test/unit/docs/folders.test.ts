import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root, textOf } from './read-docs';

const tops = ['electron', 'renderer', 'shared', 'build', 'test'];

/** Folders below a folder, to a depth, that hold a file somewhere: version control knows no empty ones. */
function foldersIn(folder: string, depth: number): string[] {
  if (depth === 0) return [];
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && holdsFiles(path.join(root, folder, entry.name)))
    .flatMap(({ name }) => [`${folder}/${name}/`, ...foldersIn(`${folder}/${name}`, depth - 1)]);
}

const holdsFiles = (folder: string): boolean =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile());

/** Folders in the first column of the README's tables. */
const inTables = (): string[] =>
  [...textOf('README.md').matchAll(/^\| `([\w/-]+\/)`/gm)].map(([, folder = '']) => folder);

it('every folder to a depth of two is in the README, and every one there is a folder', () => {
  const there = tops.flatMap((top) => foldersIn(top, 2)).map((each) => each.replace('//', '/'));
  const told = inTables().filter((folder) => !tops.includes(folder.slice(0, -1)));
  expect([...told].sort()).toEqual([...there].sort());
});
