import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { openOrNull, readStreamBothWays } from '../../fixtures/read-biff-both-ways';
import { readFastInChunks, readSlowly } from '../../fixtures/read-both-ways';
import { guardMs } from '../../helpers/extent';

const folder = path.resolve(import.meta.dirname, '../../../../shared/torture/files');
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
  : [];
/** Far below the 20 s that a file may take, and far above what any takes. */
const slowMs = 10_000;

if (files.length === 0) {
  process.stderr.write(`Skipped: there are no torture files in ${folder}\n`);
}

/** A value or the failure in its place; anything else that is thrown is a crash. */
function attempt<Value>(read: () => Value): Value | FileFailure {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileFailure) return error;
    throw error;
  }
}

describe.skipIf(files.length === 0)('torture files', () => {
  it('end in a grid with something in it, or in one failure', { timeout: guardMs }, () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const start = process.cpuUsage();
      const end = attempt(() => readWorkbook(bytes, path.basename(name)));
      // Time of the processor: what else runs on the machine says nothing about the reader.
      expect(process.cpuUsage(start).user / 1000, name).toBeLessThan(slowMs);
      if (end instanceof FileFailure) continue;
      const filled = end.sheets.some(({ rows }) => rows.some((row) => row.some((c) => c !== null)));
      expect(filled, name).toBe(true);
    }
  });

  it('give the same grid by both readers', { timeout: guardMs }, () => {
    let compared = 0;
    for (const name of files.filter((each) => /\.xls[xm]$/i.test(each))) {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      const fast = attempt(() => readFastInChunks(bytes, [777]));
      if (fast instanceof FileFailure || fast.kind === 'beyond') continue;
      const slow = attempt(() => readSlowly(bytes));
      if (slow instanceof FileFailure) continue;
      expect(fast.sheets, name).toEqual(slow.sheets);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(files.length / 4);
  });
});

const shared = path.resolve(folder, '../..');
const oldWorkbooks = ['torture/files', 'bank-files', 'import-cases']
  .map((each) => path.join(shared, each))
  .filter((each) => existsSync(each))
  .flatMap((each) =>
    readdirSync(each, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.xls$/i.test(name))
      .map((name) => path.join(each, name)),
  );
const compound = 0xd0cf11e0;
/** Holds days in formats that only Chinese programs number, which the general reader does not know. */
const knownDifference = 'dataformat.xls';

it.skipIf(oldWorkbooks.length === 0)('old workbooks are read alike', { timeout: guardMs }, () => {
  let compared = 0;
  let opened = 0;
  for (const file of oldWorkbooks) {
    const bytes = new Uint8Array(readFileSync(file));
    if (bytes.length < 8 || Buffer.from(bytes).readUInt32BE(0) !== compound) continue;
    const stream = openOrNull(bytes);
    if (stream === null || path.basename(file) === knownDifference) continue;
    opened += 1;
    const { fast, general } = readStreamBothWays(stream);
    if (fast.kind === 'beyond') continue;
    expect(fast, file).toEqual({ kind: 'read', ...general });
    compared += 1;
  }
  expect(compared).toBeGreaterThan(opened / 2);
});
