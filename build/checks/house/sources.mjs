import fs from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** Folders whose text is ours; what stands at the top (README, the tools' settings) is ours too. */
const folders = ['electron', 'renderer', 'shared', 'build', 'test', 'docs'];

const code = /\.(ts|tsx|mjs|js)$/;
const text = /\.(ts|tsx|mjs|js|md|css|html)$/;

/**
 * A file of ours: `path` from the top of the project with `/`, its text, and, where it is code, its syntax tree.
 * @typedef {{ path: string, text: string, tree?: ts.SourceFile }} Source
 */

/**
 * A source as it would be read from a file.
 * @param {string} name path from the top of the project
 * @param {string} content
 * @returns {Source}
 */
export function sourceOf(name, content) {
  if (!code.test(name)) return { path: name, text: content };
  return {
    path: name,
    text: content,
    tree: ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true),
  };
}

/**
 * Every file of ours that people write, in the order of their paths.
 * @param {string} root the folder of the project
 */
export async function readSources(root) {
  const top = (await fs.readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const inFolders = await Promise.all(folders.map((folder) => namesIn(root, folder)));
  const names = [...top, ...inFolders.flat()].filter((name) => text.test(name)).sort();
  return Promise.all(
    names.map(async (name) => sourceOf(name, await fs.readFile(path.join(root, name), 'utf8'))),
  );
}

/** Only the sources that are code. */
export const codeOf = (sources) => sources.filter((source) => source.tree !== undefined);

async function namesIn(root, folder) {
  const names = await fs.readdir(path.join(root, folder), { recursive: true });
  return names.map((name) => [folder, ...name.split(path.sep)].join('/'));
}
