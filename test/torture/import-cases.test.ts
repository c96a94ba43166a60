import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestLedger } from '../helpers/ledger';
import { judgeCase } from './judge-import-case';

const root = path.resolve(import.meta.dirname, '../../../shared/import-cases');
const guardMs = 120_000;

/** Kinds that are right as a whole; once all are, this table goes and every kind is judged. */
const wholeKinds: ReadonlySet<string> = new Set([
  'content-types',
  'csv-broken-quote',
  'csv-mixed-line-ends',
  'csv-row-narrower-than-header',
  'csv-row-wider-than-header',
  'default-password',
  'drm-encrypted',
  'encoding-big5',
  'error-page',
  'format-not-named',
  'html-attribute',
  'html-character-references',
  'html-fragment-not-recognised',
  'html-nested-table',
  'html-split-table',
  'html-unclosed-cells',
  'html-x-num',
  'key-number-format',
  'lock-file',
  'mhtml',
  'mixed-encodings',
  'ods-without-styles',
  'plain-then-runs',
  'scaling-number-format',
  'stray-cell',
  'text-control-bytes',
  'text-separator-unknown',
  'utf16-without-mark',
  'xml2003-not-recognised',
  'xml2003-rich-text',
  'zip-preamble',
]);

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const kinds = existsSync(root) ? foldersIn(root).filter((kind) => wholeKinds.has(kind)) : [];

if (kinds.length === 0) process.stderr.write(`Skipped: there are no import cases in ${root}\n`);

describe.skipIf(kinds.length === 0)('files as they come', () => {
  const ledger = openTestLedger();

  it.each(kinds)('%s', { timeout: guardMs }, async (kind) => {
    for (const name of foldersIn(path.join(root, kind))) {
      expect(await judgeCase(ledger, path.join(root, kind, name)), `${kind}/${name}`).toEqual([]);
    }
  });
});
