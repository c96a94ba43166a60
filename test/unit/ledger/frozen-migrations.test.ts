import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, '../../../electron/ledger/migrations');
const steps = readdirSync(folder).filter((name) => /^\d{3}-/.test(name));

/** Types vanish when the program is bundled, so they can not change what a step does. */
const allowed = [
  "import type { Migration } from './migration';",
  "import type { WritableDB } from '../database';",
];

it.each(steps)('%s builds on nothing that may change after its release', (name) => {
  const source = readFileSync(path.join(folder, name), 'utf8');
  const fromElsewhere = source
    .split('\n')
    .filter((line) => /\bfrom ['"]|\bimport ?[('"]|\brequire\(/.test(line));
  expect(fromElsewhere.filter((line) => !allowed.includes(line))).toEqual([]);
});
