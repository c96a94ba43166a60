import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, anchorsOf, pages, root, textOf, withoutCode } from './read-docs';

/** Targets of links, of pictures too, that stay in the project. */
function linksOf(text: string): string[] {
  const found = withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g);
  return [...found].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

/** Why a link of a page does not open, or null. */
function faultOf(page: string, link: string): string | null {
  const [file = '', anchor] = decodeURI(link).split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!fs.existsSync(path.join(root, target))) return `${page}: ${link} is not there`;
  if (anchor === undefined) return null;
  return anchorsOf(textOf(target)).has(anchor) ? null : `${page}: ${link} has no such heading`;
}

describe('links of the pages', () => {
  it('all open, down to the heading', () => {
    const faults = pages().flatMap((page) =>
      linksOf(textOf(page)).map((link) => faultOf(page, link)),
    );
    expect(faults.length).toBeGreaterThan(100);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('are found, and a broken one is told', () => {
    expect(linksOf('[a](b.md) ![c](d.png "e") [f](https://g) `[h](i)`')).toEqual(['b.md', 'd.png']);
    expect(faultOf('README.md', 'docs/nowhere.md')).toContain('not there');
    expect(faultOf('README.md', 'docs/faults.md#nowhere')).toContain('no such heading');
    expect(anchorOf('What R1 counts: 指派率')).toBe('what-r1-counts-指派率');
  });
});

describe('paths that the pages name', () => {
  it('are there', () => {
    const named = /`((?:electron|renderer|shared|build|test|docs)\/[\w./-]+)`/g;
    const faults = pages().flatMap((page) =>
      // What was decided once is told as it was then.
      page.includes('docs/decisions/')
        ? []
        : [...textOf(page).matchAll(named)]
            .map(([, file = '']) => file)
            .filter((file) => !fs.existsSync(path.join(root, file)))
            .map((file) => `${page}: ${file}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('comments that name a page', () => {
  it('name one that is there, down to the heading', () => {
    const named = /docs\/[\w/-]+\.md(?:#[\p{L}\p{N}-]+)?/gu;
    const folders = ['electron', 'renderer', 'shared', 'build', 'test'];
    const files = folders.flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((each) => /\.(ts|tsx|mjs)$/.test(each))
        .map((each) => path.posix.join(folder, ...each.split(path.sep))),
    );
    const faults = files
      .filter((file) => file !== 'test/unit/docs/links.test.ts')
      .flatMap((file) =>
        [...textOf(file).matchAll(named)].map(([link]) => {
          const fault = faultOf('README.md', link);
          return fault === null ? null : `${file}: ${fault}`;
        }),
      );
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
});
