import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { listRejected } from '../../electron/operations/imports/list-rejected';
import {
  exportMappings,
  forgetMapping,
  importMappings,
  showMappings,
} from '../../electron/operations/imports/mappings';
import { previewFile } from '../../electron/operations/imports/open-file';
import { saveRejected } from '../../electron/operations/imports/save-rejected';
import { findClient } from '../../electron/ledger/clients/clients';
import { importFile, readFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, rows: unknown[][]): string {
  const file = path.join(folder, name);
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rows), '月报');
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return file;
}

const people = (heads: string[], factor = 1) => [
  heads,
  ['0000000001', '示例·甲', 100 * factor, '甲类'],
  ['0000000002', '示例·乙', 200 * factor, '乙类'],
  ['0000000003', '示例·丙', 300 * factor, '乙类'],
];
const heads = ['客户号', '姓名', '资产(内部口径)', '客户分组'];
const chosen = { unit: 'yuan', kind: 'retail', fields: { 2: 'aumPointInTime', 3: null } } as const;

it('remembers what was chosen, and next month asks nothing', async () => {
  const context = openTestLedger();
  await importFile(context, write('客户资产202609.xlsx', people(heads)), chosen, '2026-09');
  const next = await readFile(context, write('客户资产202610.xlsx', people(heads, 1.1)));
  expect(next.remembered).toBe(true);
  expect(next.drift).toEqual([]);
  const [{ layout }] = next.checked as [(typeof next.checked)[number]];
  expect(layout.columns[2]).toMatchObject({ field: 'aumPointInTime', reason: 'remembered' });
  expect(layout.unit).toMatchObject({ unit: 'yuan', reason: 'remembered' });
  expect(await importFile(context, path.join(folder, '客户资产202610.xlsx'))).toMatchObject({
    inserted: 3,
  });
});

it('warns when headers are renamed, swapped, gone or new, and when amounts jump', async () => {
  const context = openTestLedger();
  await importFile(context, write('客户资产202609.xlsx', people(heads)), chosen, '2026-09');
  const drift = async (rows: unknown[][]) => {
    const open = await readFile(context, write('客户资产202610.xlsx', rows));
    return open.drift.map(({ kind, header }) => [kind, header]);
  };
  expect(await drift(people(['客户编号', ...heads.slice(1)]))).toEqual([['renamed', '客户编号']]);
  expect(await drift(people([heads[0]!, heads[1]!, heads[3]!, heads[2]!]))).toContainEqual([
    'swapped',
    '客户分组',
  ]);
  expect(await drift(people(heads).map((row) => row.slice(0, 3)))).toEqual([
    ['missing', '客户分组'],
  ]);
  const more = people(heads).map((row, at) => [...row, at === 0 ? '手机号' : '19900000001']);
  expect(await drift(more)).toEqual([['added', '手机号']]);
  const file = write('客户资产202610.xlsx', people(heads, 0.0001));
  expect((await readFile(context, file, { unit: 'yuan' })).drift).toMatchObject([
    { kind: 'magnitude', field: 'aumPointInTime', values: { before: '200.00', after: '0.02' } },
  ]);
  const wan = write('客户资产202610.xlsx', people(heads, 0.0001));
  expect((await readFile(context, wan, { unit: 'wan' })).drift).toMatchObject([
    { kind: 'unitSwitched' },
  ]);
});

it('does not take a remembered unit for amounts of another size', async () => {
  const context = openTestLedger();
  await importFile(context, write('客户资产202609.xlsx', people(heads)), chosen, '2026-09');
  const inWan = await readFile(context, write('客户资产202610.xlsx', people(heads, 0.0001)));
  expect(inWan.checked[0]?.layout.unit.unit).toBeNull();
});

it('hands mappings on to another outlet, without any amount', async () => {
  const context = openTestLedger();
  const file = write('客户资产202609.xlsx', people(heads));
  await importFile(context, file, chosen, '2026-09');
  const saved = path.join(folder, 'mappings.json');
  exportMappings(context, saved);
  const other = openTestLedger();
  expect([importMappings(other, saved), importMappings(other, saved)]).toEqual([1, 0]);
  expect((await readFile(other, file)).remembered).toBe(true);
  forgetMapping(other, showMappings(other)[0]!.id);
  expect((await readFile(other, file)).remembered).toBe(false);
  writeFileSync(saved, '{}');
  expect(() => importMappings(other, saved)).toThrow('import.mappingInvalid');
});

const damaged = [
  ['某支行客户月报'],
  ['单位:元'],
  ['客户号', '姓名', '近三月日均资产'],
  ['0000000001', '示例·甲', 100],
  ['2', '示例·乙', 200],
  ['0000000003', '示例·丙', '一百多'],
];

it('hands rejected rows out with their reasons, and takes the mended file with no mapping', async () => {
  const context = openTestLedger();
  const file = write('月报.xlsx', damaged);
  const open = await readFile(context, file);
  expect(await importFile(context, file, {}, '2026-10')).toMatchObject({ inserted: 1 });
  const sheets = listRejected(open, 'zh-CN');
  expect(sheets[0]?.rows.at(2)).toEqual(['客户号', '姓名', '近三月日均资产', '退回原因']);
  expect(sheets[0]?.rows.map((row) => row[3]?.slice(0, 2)).slice(3)).toEqual(['A5', 'C6']);
  const back = path.join(folder, '退回.xlsx');
  await saveRejected(context, sheets, back);
  const book = XLSX.read(new Uint8Array((await import('node:fs')).readFileSync(back)));
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  XLSX.utils.sheet_add_aoa(sheet, [['0000000002']], { origin: 'A4' });
  XLSX.utils.sheet_add_aoa(sheet, [['100.5']], { origin: 'C5' });
  writeFileSync(back, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const mended = await importFile(context, back, {}, '2026-10');
  expect(mended).toMatchObject({ inserted: 2, file: { rejected: 0 } });
  expect(findClient(context.db, '0000000003')?.name).toBe('示例·丙');
});

it('restores lost zeros to a width, takes edited cells and leaves excluded rows out', async () => {
  const context = openTestLedger();
  const file = write('月报.xlsx', damaged);
  const widened = await readFile(context, file, { clientNoWidth: 10 });
  expect(widened.checked[0]?.records.map(({ values }) => values[0])).toEqual([
    '0000000001',
    '0000000002',
  ]);
  const open = await readFile(context, file, {
    edits: [{ sheet: '月报', row: 6, column: 2, text: '150' }],
    excluded: [{ sheet: '月报', row: 5 }],
  });
  expect(open.checked[0]).toMatchObject({ rowsRead: 2, rejected: 0, issues: [] });
  const { rows } = previewFile(open, { show: 'all', offset: 0, limit: 9 });
  expect(rows.map(({ row, state, edited }) => [row, state, edited])).toEqual([
    [4, 'accepted', []],
    [5, 'excluded', []],
    [6, 'accepted', [2]],
  ]);
  expect(rows[2]?.cells[2]).toBe('150');
});
