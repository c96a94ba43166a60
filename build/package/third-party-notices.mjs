import fs from 'node:fs/promises';
import { inProject } from '../project.mjs';

/** Parts of the program that note what they are made of while they are bundled. */
const bundledParts = ['main', 'preload', 'renderer'];
/** What travels along without being bundled: fonts and the native SQLite. */
const carried = ['@fontsource/noto-sans-sc', '@fontsource/noto-serif-sc', 'better-sqlite3'];

const introduction = [
  'TierDesk contains the following third-party software. Electron and Chromium have their notices in files',
  'of their own beside this one (LICENSE.electron.txt, LICENSES.chromium.html). SQLite is in the public',
  'domain; its encryption, SQLite3 Multiple Ciphers, is under the MIT License.',
];

/** Writes the list of all third-party software with its licences to `file`; resolves with their number. */
export async function writeThirdPartyNotices(file) {
  const packages = [...(await bundledPackages()), ...(await Promise.all(carried.map(describe)))];
  const byName = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sorted = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const notices = sorted.map(noticeOf);
  await fs.writeFile(file, [introduction.join('\n'), ...notices].join(`\n\n${'-'.repeat(79)}\n\n`));
  return sorted.length;
}

async function bundledPackages() {
  const lists = bundledParts.map(async (part) =>
    JSON.parse(await fs.readFile(inProject('out', part, 'third-party.json'), 'utf8')),
  );
  return (await Promise.all(lists)).flat();
}

async function describe(name) {
  const folder = inProject('node_modules', name);
  const facts = JSON.parse(await fs.readFile(`${folder}/package.json`, 'utf8'));
  const text = await fs.readFile(`${folder}/LICENSE`, 'utf8');
  return { name: facts.name, version: facts.version, licence: facts.license, text };
}

function noticeOf({ name, version, licence, text, notice }) {
  const named = licence ? `License: ${licence}` : 'License: see the package';
  return [`${name} ${version}`, named, text?.trim(), notice?.trim()].filter(Boolean).join('\n\n');
}
