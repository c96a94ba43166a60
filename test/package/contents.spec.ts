import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { packageFolder } from './packaged-program';

const textOf = (name: string) => fs.readFileSync(path.join(packageFolder, name), 'utf8');
const namesIn = (name: string) =>
  (fs.readdirSync(path.join(packageFolder, name), { recursive: true }) as string[]).sort();

test('licences travel along: ours, Electron’s, and everybody’s whose work is inside', () => {
  expect(textOf('LICENSE')).toContain('MIT License');
  expect(textOf('LICENSE.electron.txt')).toContain('Electron contributors');
  expect(fs.statSync(path.join(packageFolder, 'LICENSES.chromium.html')).size).toBeGreaterThan(1e6);
  const notices = textOf('THIRD-PARTY-NOTICES.txt');
  for (const name of ['react', 'antd', 'echarts', 'zod', '@e965/xlsx', 'exceljs', 'highs']) {
    expect(new RegExp(`^${name} \\d`, 'm').test(notices), name).toBe(true);
  }
  for (const name of ['better-sqlite3-multiple-ciphers', '@fontsource/noto-serif-sc']) {
    expect(notices.includes(`${name} `), name).toBe(true);
  }
  expect(/SIL OPEN FONT LICENSE/i.test(notices)).toBe(true);
});

test('the program is one archive; only the native library lies beside it', () => {
  expect(fs.readdirSync(path.join(packageFolder, 'resources')).sort()).toEqual(
    expect.arrayContaining(['app.asar', 'app.asar.unpacked']),
  );
  const besides = namesIn('resources').filter((name) => /\.(js|cjs|mjs|html|json)$/.test(name));
  expect(besides).toEqual([]);
  expect(namesIn('resources').filter((name) => name.includes('default_app'))).toEqual([]);
});

test('the archive holds what was bundled, and no sources, maps or tests', () => {
  const archive = fs.readFileSync(path.join(packageFolder, 'resources/app.asar'));
  // The archive begins with four numbers, then the list of its files as JSON.
  const list = archive.toString('utf8', 16, 16 + archive.readUInt32LE(12));
  const folders = JSON.parse(list) as { files: Record<string, unknown> };
  expect(Object.keys(folders.files).sort()).toEqual(['node_modules', 'out', 'package.json']);
  // Asked for one by one: the whole list in a message would bury the name.
  expect(list.includes('"main.js"')).toBe(true);
  for (const unwanted of ['.map"', '.ts"', '"third-party.json"', '.spec.', '"truth.json"']) {
    expect(list.includes(unwanted), unwanted).toBe(false);
  }
});
