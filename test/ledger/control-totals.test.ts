import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blockersOf, differencesOf } from '../../electron/operations/imports/import-blockers';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import type { LayoutChoice } from '../../shared/models/import';
import type { Month } from '../../shared/models/calendar';
import { commitFile, readFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const facts = { sameContent: undefined, monthClosed: false };

function write(lines: readonly string[]): string {
  const file = path.join(folder, '资产-2026-08.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function check(choice: LayoutChoice, lines = yuanLines) {
  const context = openTestLedger();
  const open = await readFile(context, write(lines), choice, '2026-08');
  const file = summarizeFile(open);
  return { context, open, file, blockers: blockersOf(file, '2026-08' as Month, facts) };
}

const yuanLines = ['单位:元', '客户号,姓名,时点资产', '0011,示例·甲,100.10', '0012,示例·乙,200.20'];

it('blocks a commit when rows do not add up to what the sender noted', async () => {
  const agreeing = { rowCount: 2, totals: { aumPointInTime: '300.30' } };
  expect((await check({ noted: agreeing })).blockers).toEqual([]);
  const { file, blockers } = await check({
    noted: { rowCount: 3, totals: { aumPointInTime: ' ３００．３１ 元 ' } },
  });
  expect(blockers).toEqual(['totalsDiffer']);
  expect(differencesOf(file).map(({ code, values }) => [code, values['noted']])).toEqual([
    ['import.notedDiffers', '300.31'],
    ['import.notedCountDiffers', 3],
  ]);
});

it('refuses a noted total that is no amount, and forgets one whose column is gone', async () => {
  await expect(check({ noted: { totals: { aumPointInTime: '三百' } } })).rejects.toThrow(
    'import.notedUnreadable',
  );
  expect((await check({ noted: { totals: { fund: '5' } } })).blockers).toEqual([]);
});

it('keeps what was noted with the batch', async () => {
  const { context, open } = await check({ noted: { totals: { aumPointInTime: '300.30' } } });
  commitFile(context, open, '2026-08');
  expect(context.db.prepare('SELECT noted FROM import_batch').pluck().all()).toEqual([
    '{"rowCount":null,"totals":{"aumPointInTime":30030}}',
  ]);
});

it('takes figures printed in 万元 as rounded: half a last digit for each row and the total', async () => {
  const lines = (total: string) => [
    '单位:万元',
    '客户号,姓名,时点资产',
    '0011,示例·甲,1.23',
    '0012,示例·乙,4.56',
    `合计,,${total}`,
  ];
  // Three halves of 0.01万 are 150 yuan.
  expect((await check({}, lines('5.80'))).blockers).toEqual([]);
  expect((await check({}, lines('5.80'))).file.totals[0]).toMatchObject({ allowance: 15_000 });
  expect((await check({}, lines('5.81'))).blockers).toEqual(['totalsDiffer']);
  expect((await check({}, yuanLines)).file.totals[0]).not.toHaveProperty('allowance');
});
