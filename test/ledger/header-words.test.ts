import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  forgetHeader,
  showHeaderWords,
  teachHeader,
} from '../../electron/operations/imports/header-words';
import { readFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

it('understands headers the user taught, with that reason, until they are forgotten', async () => {
  const context = openTestLedger();
  const folder = temporaryFolder();
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, '单位:元\n行内编码,尊称,期末 身家(元)\n0011,示例·甲,5\n');
  const columns = async () =>
    (await readFile(context, file, {}, '2026-10')).checked[0]?.layout.columns.map(
      ({ field, reason }) => [field, reason],
    );
  await expect(columns()).rejects.toThrow('import.headerMissing');
  teachHeader(context, { kind: 'retail', header: '行内编码', field: 'clientNo' });
  teachHeader(context, { kind: 'retail', header: '期末身家(万元)', field: 'aumPointInTime' });
  expect(await columns()).toEqual([
    ['clientNo', 'ownWord'],
    [null, 'none'],
    ['aumPointInTime', 'ownWord'],
  ]);
  teachHeader(context, { kind: 'retail', header: '期末身家', field: 'aumDailyAvg3m' });
  expect((await columns())?.[2]).toEqual(['aumDailyAvg3m', 'ownWord']);
  const words = showHeaderWords(context);
  expect(words.map(({ header, field }) => [header, field])).toEqual([
    ['期末身家', 'aumDailyAvg3m'],
    ['行内编码', 'clientNo'],
  ]);
  words.forEach(({ id }) => forgetHeader(context, id));
  await expect(columns()).rejects.toThrow('import.headerMissing');
  rmSync(folder, { recursive: true });
});

it('refuses a field that the kind does not have', () => {
  const context = openTestLedger();
  expect(() => teachHeader(context, { kind: 'staff', header: '身家', field: 'fund' })).toThrow(
    'call.invalid',
  );
});
