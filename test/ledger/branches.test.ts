import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readChanges } from '../../electron/operations/imports/change-pages';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { importFile } from '../helpers/import-file';
import { importPeople, openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...lines: readonly string[]): string {
  const file = path.join(folder, `机构表-${lines.length}.csv`);
  writeFileSync(file, lines.join('\n'));
  return file;
}
const head = '机构号,网点名称,上级机构,地址,联系电话';

it('takes a file of branches as a kind of its own, updates it, and takes it back', async () => {
  const context = openTestLedger();
  const rows = () =>
    context.db
      .prepare('SELECT name, branch_code, superior, address, phone FROM branch ORDER BY name')
      .raw()
      .all();
  const first = await importFile(
    context,
    write(head, '0901,海棠支行,示例分行,海棠路 1 号,0000-1234', '0902,丁香支行,示例分行,,'),
  );
  expect(first.file.layout.kind).toBe('branches');
  expect(first).toMatchObject({ inserted: 2, updated: 0 });
  const second = await importFile(
    context,
    write(head, '0901,海棠支行,,海棠路 9 号,', '0903,玉兰支行,示例分行,,', '0902,丁香支行,,,'),
  );
  expect(second).toMatchObject({ inserted: 1, updated: 1, unchanged: 1 });
  expect(readChanges(second.changes, 0, 10)[0]?.changes).toEqual([
    { field: 'address', before: '海棠路 1 号', after: '海棠路 9 号' },
  ]);
  expect(rows()).toEqual([
    ['丁香支行', '0902', '示例分行', null, null],
    ['海棠支行', '0901', '示例分行', '海棠路 9 号', '0000-1234'],
    ['玉兰支行', '0903', '示例分行', null, null],
  ]);
  undoImport(context, second.batchId!, 'old list');
  expect(rows()).toEqual([
    ['丁香支行', '0902', '示例分行', null, null],
    ['海棠支行', '0901', '示例分行', '海棠路 1 号', '0000-1234'],
  ]);
  expect(verifyLedger(context).problems).toEqual([]);
});

it('knows the branches of the list when a month names one', async () => {
  const context = openTestLedger();
  await importFile(context, write(head, '0901,丁香支行,示例分行,,'));
  const { findings } = importPeople(context, '2026-10', [
    { clientNo: '1', name: '示例·甲', branchName: '丁香支行' },
    { clientNo: '2', name: '示例·乙', branchName: '海棠支行' },
    { clientNo: '3', name: '示例·丙', branchName: '别处支行' },
  ]);
  expect(findings.map(({ code, values }) => [code, values['name']])).toEqual([
    ['branchUnknown', '别处支行'],
  ]);
});
