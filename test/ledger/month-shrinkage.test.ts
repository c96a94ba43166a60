import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { showHome } from '../../electron/operations/reports/show-home';
import { shrinkageOf } from '../../electron/operations/imports/month-shrinkage';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import { importFile, readFile } from '../helpers/import-file';
import { openTestLedger } from '../helpers/ledger';

const september = '2026-09' as Month;
const october = '2026-10' as Month;
let folder: string;
let context: Ledger;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-shrinkage-'));
  context = openTestLedger();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A month of clients with as many yuan each, with or without its total. */
function write(name: string, clients: readonly number[], yuan: number, hasTotal = true): string {
  const lines = clients.map((at) => `00990000${10 + at},测试${at},${yuan}`);
  const total = hasTotal ? [`合计,,${clients.length * yuan}`] : [];
  const file = path.join(folder, name);
  writeFileSync(file, ['单位：元', '客户号,客户姓名,时点资产', ...lines, ...total].join('\n'));
  return file;
}

const shrinkage = async (file: string, month: Month) =>
  shrinkageOf(context, summarizeFile(await readFile(context, file, {}, month)), month);

const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

it('a month that lost half of its clients is told in numbers before it is committed', async () => {
  await importFile(context, write('九月.csv', ten, 1_000), {}, september);
  const half = write('十月.csv', ten.slice(0, 5), 1_000);
  expect(await shrinkage(half, october)).toEqual({
    month: september,
    before: { clients: 10, assets: 10_000_00 },
    after: { clients: 5, assets: 5_000_00 },
  });
  // The rest of the month comes in another file: together they are whole.
  await importFile(context, half, {}, october);
  expect(await shrinkage(write('十月二.csv', ten.slice(5), 1_000), october)).toBe(null);
});

it('as many clients with a tenth of the money are told, too', async () => {
  await importFile(context, write('九月.csv', ten, 1_000), {}, september);
  const poor = await shrinkage(write('十月.csv', ten, 100), october);
  expect(poor?.after).toEqual({ clients: 10, assets: 1_000_00 });
});

it('a month as large as the last, and the first one, say nothing', async () => {
  expect(await shrinkage(write('九月.csv', ten, 1_000), september)).toBe(null);
  await importFile(context, write('九月.csv', ten, 1_000), {}, september);
  expect(await shrinkage(write('十月.csv', ten.slice(0, 9), 1_000), october)).toBe(null);
});

it('a month whose files gave nothing to compare with is no reconciled one on the home page', async () => {
  const reconciled = (month: Month) =>
    showHome(context, { month, scheme: 'R1' }).checklist.find(({ step }) => step === 'reconcile');
  await importFile(context, write('九月.csv', ten, 1_000), {}, september);
  expect(reconciled(september)).toMatchObject({ state: 'done', count: 1 });
  await importFile(context, write('十月.csv', ten, 1_000, false), {}, october);
  expect(reconciled(october)).toMatchObject({ state: 'unchecked', count: 0 });
});
