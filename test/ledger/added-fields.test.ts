import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientListColumns, clientListReport } from '../../electron/domain/reports/client-list';
import { clientTables } from '../../electron/ledger/access/client-tables';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { clientQuerySchema, type ClientFilter } from '../../shared/contract/clients/clients';
import { clientSortKeys, type ClientSortKey } from '../../shared/models/client-list';
import { fieldNamesOf } from '../../shared/fields/kinds';
import { importFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

const month = '2026-10';
const folder = temporaryFolder();
let context: Ledger;

/** A file as a bank sends it; what the two fields are called differs. */
function file(name: string, annuityHead: string, rows: readonly string[]): string {
  const target = path.join(folder, name);
  const head = `客户号,客户姓名,家庭情况,活期存款(元),${annuityHead}(元),时点资产(元)`;
  writeFileSync(target, [head, ...rows].join('\n'));
  return target;
}

beforeAll(async () => {
  context = openTestLedger();
  const first = file('2026年10月.csv', '企业年金', [
    '90001,示例·甲,二孩在读,100.00,30.00,130.00',
    '90002,示例·乙,独居,100.00,50.00,100.00',
    '90003,示例·丙,,100.00,,100.00',
  ]);
  const { file: summary } = await importFile(context, first, {}, month);
  // A total may hold the annuity or leave it out.
  expect(summary.issues.map(({ code }) => code)).not.toContain('partsDiffer');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function list(filter: ClientFilter, key: ClientSortKey = 'clientNo', descending = false) {
  const query = { month, scheme: 'R1', filter, sort: [{ key, descending }] };
  const found = queryClients(context, clientQuerySchema.parse(query));
  return { found, rows: readClientPage(context, found, 0, 10) };
}
const numbers = (rows: ReturnType<typeof list>['rows']) => rows.map(({ clientNo }) => clientNo);

it('arrive on the client page and in the list, with sums and sorting', () => {
  const wanted = { clientNo: '90001', month: null, mainScheme: 'R1' };
  const { client, snapshots } = showClient(context, wanted, 'zh-CN');
  expect(client.attributes.familyNotes).toBe('二孩在读');
  expect(snapshots[0]?.figures.annuity).toBe(3_000);
  expect(clientSortKeys).toContain('annuity');
  const { found, rows } = list({}, 'annuity', true);
  expect(numbers(rows)).toEqual(['90002', '90001', '90003']);
  expect(rows.map(({ familyNotes }) => familyNotes)).toEqual(['独居', '二孩在读', null]);
  expect(found.totals.annuity).toBe(8_000);
});

it('narrow a list', () => {
  expect(numbers(list({ ranges: [{ field: 'annuity', from: 3_000, to: 5_000 }] }).rows)).toEqual([
    '90001',
  ]);
  expect(numbers(list({ facts: [{ field: 'familyNotes', text: '独' }] }).rows)).toEqual(['90002']);
  expect(numbers(list({ ranges: [{ field: 'loanBalance', from: 0 }] }).rows)).toEqual([]);
});

it('leave with exports under their names', () => {
  const { found, rows } = list({});
  const columns = clientListColumns.filter((key) => key === 'annuity' || key === 'familyNotes');
  const report = clientListReport({
    title: '',
    subtitle: '',
    name: '客户',
    rows,
    columns: ['clientNo', ...columns],
    totals: found.totals,
    definitions: [],
    footnotes: [],
    unit: null,
    language: 'zh-CN',
  });
  const [table] = report.tables;
  expect(table?.columns.map(({ title, format }) => [title, format])).toEqual([
    ['客户号', 'text'],
    ['家庭情况', 'text'],
    ['年金', 'yuan'],
  ]);
  expect(table?.rows[0]).toEqual(['90001', '二孩在读', 3_000]);
});

it('are masked, dumped, offered to columns, and taken back', async () => {
  expect(clientTables['client']?.masks['family_notes']).toBe('gone');
  expect(fieldNamesOf('retail')).toEqual(expect.arrayContaining(['annuity', 'familyNotes']));
  const before = dumpLedger(context.db);
  expect(before).toContain('二孩在读');
  expect(before).toContain('3000');
  const later = file('2026年10月更正.csv', '养老金余额', [
    '90001,示例·甲,三代同堂,100.00,44.00,144.00',
  ]);
  const { batchId } = await importFile(context, later, {}, month);
  expect(dumpLedger(context.db)).toContain('三代同堂');
  undoImport(context, batchId!, '来文有误');
  expect(dumpLedger(context.db)).toBe(before);
});
