import { expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { showClient, updateClient } from '../../electron/operations/clients/show-client';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { undoImport } from '../../electron/operations/imports/undo-import';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { ClientNo } from '../../shared/models/client';
import { importPeople, importRows, openTestLedger, type PersonRow } from '../helpers/ledger';

const row = (clientNo: string, more: Partial<PersonRow> = {}): PersonRow => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumPointInTime: 100,
  ...more,
});
const merge = (context: Ledger, keep: string, drop: string) =>
  mergeClients(context, { keep, drop, fields: {} }).id;
const nameOf = (context: Ledger, clientNo: string) =>
  showClient(context, { clientNo, month: null, mainScheme: 'R1' }, 'zh-CN').client.name;

it('asks the number that was merged last into the client first, whenever the month is added up', () => {
  const context = openTestLedger();
  const manager = () =>
    context.db.prepare('SELECT owner_name FROM snapshot').pluck().all() as (string | null)[];
  importPeople(context, '2026-09', [row('0001', { rmName: '示例·林' })]);
  importPeople(context, '2026-09', [row('0005', { rmName: '示例·程' }), row('0006')]);
  merge(context, '0005', '0001');
  merge(context, '0006', '0005');
  expect(manager()).toEqual(['示例·程']);
  // A further file adds the month up anew: 0001 comes before 0005 in order, but was dropped for it.
  importPeople(context, '2026-09', [row('0006', { aumPointInTime: 7 })]);
  expect(manager()).toEqual(['示例·程']);
});

it('parts a number whose owner counted from another that has one too', () => {
  const context = openTestLedger();
  const owners = () =>
    context.db.prepare('SELECT client_no, staff_no FROM ownership ORDER BY 1').raw().all();
  importPeople(context, '2026-09', [row('0004'), row('0005'), row('0006')]);
  const merged = merge(context, '0006', '0004');
  merge(context, '0006', '0005');
  importRows(context, 'owners', null, [
    { clientNo: '0005' as ClientNo, rmNo: 'A' },
    { clientNo: '0004' as ClientNo, rmNo: 'B' },
  ]);
  undoMerge(context, merged);
  expect(owners()).toEqual([
    ['0004', 'B'],
    ['0006', 'A'],
  ]);
  expect(verifyLedger(context).problems).toEqual([]);
});

it('takes a name over a number that is shown for want of one', () => {
  const context = openTestLedger();
  const only = importPeople(context, '2026-09', [row('0001')]);
  importPeople(context, '2026-09', [row('0003')]);
  const first = merge(context, '0001', '0003');
  updateClient(context, '0001', { remarks: '爱喝茶' });
  undoImport(context, only.batchId!, 'wrong file');
  undoMerge(context, first);
  expect(nameOf(context, '0001')).toBe('0001');
  const second = merge(context, '0001', '0003');
  expect(nameOf(context, '0001')).toBe('示例·0003');
  undoMerge(context, second);
  expect(nameOf(context, '0001')).toBe('0001');
});
