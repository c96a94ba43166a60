import fs from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** Folders that are made or fetched, never written. */
const made = /^(node_modules|out|dist|demo-output|test-results|playwright-report)$/;

/** Every page that people write, from the top of the project. */
export function pages(): string[] {
  const inTop = fs.readdirSync(root).filter((name) => name.endsWith('.md'));
  const folders = fs
    .readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.test(entry.name) && entry.name !== '.git');
  const below = folders.flatMap(({ name }) =>
    fs
      .readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((each) => each.endsWith('.md'))
      .map((each) => [name, ...each.split(path.sep)].join('/')),
  );
  return [...inTop, ...below].sort();
}

/** The text of a file, named from the top of the project. */
export const textOf = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** A page's text without what stands in it as code. */
export const withoutCode = (text: string): string =>
  text.replace(/^ *```[\s\S]*?^ *```/gm, '').replace(/`[^`\n]*`/g, '');

/** Names by which a page's headings can be linked to, as GitHub makes them. */
export function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^ *```[\s\S]*?^ *```/gm, '').matchAll(/^#{1,6} +(.+)$/gm);
  return new Set([...headings].map(([, heading = '']) => anchorOf(heading)));
}

/** The name of one heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
