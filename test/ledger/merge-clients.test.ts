import { expect, it } from 'vitest';
import { findDuplicates } from '../../electron/operations/clients/find-duplicates';
import { mergeClients, showMerges } from '../../electron/operations/clients/merge-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { planUndo } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const idNo = '370213198503160018';
const one = { clientNo: '1', name: '示例·甲', idNo, mobile: '19900000001', aumPointInTime: 100 };
const two = { clientNo: '2', name: '示例·甲', idNo, mobile: '19900000002', address: '海棠路' };
const page = (context: ReturnType<typeof openTestLedger>, clientNo: string) =>
  showClient(context, { clientNo, month: null, mainScheme: 'R1' }, 'zh-CN');

function outlet() {
  const context = openTestLedger();
  importPeople(context, '2026-09', [{ ...two, aumPointInTime: 30, rmName: '示例·林' }]);
  importPeople(context, '2026-10', [one, { ...two, aumPointInTime: 50 }]);
  importRows(context, 'owners', null, [{ clientNo: '2', rmNo: 'A', rmName: '示例·林' }]);
  importRows(context, 'cards', '2026-10', [
    { clientNo: '2', cardNo: '62', openedOn: '2026-10-01', transactionKind: '开卡' },
  ]);
  return context;
}

it('suggests clients with the same ID number, or the same name and mobile', () => {
  const context = outlet();
  const mobile = '19900000007';
  importPeople(context, '2026-10', [
    { clientNo: '3', name: '示例·乙', mobile },
    { clientNo: '4', name: '示例·乙', mobile, idNo: '370213198503160026' },
    { clientNo: '5', name: '示例·丙', mobile },
  ]);
  const groups = findDuplicates(context);
  expect(
    groups.map(({ reason, clients }) => [reason, clients.map(({ clientNo }) => clientNo)]),
  ).toEqual([
    ['idNo', ['2', '1']],
    ['nameAndMobile', ['3', '4']],
  ]);
  expect(groups[0]?.differing).toEqual([
    { field: 'mobile', values: ['199****0002', '199****0001'] },
    { field: 'address', values: ['海棠路', null] },
  ]);
});

it('merges by choice, with nothing lost, and parts them again as they were', () => {
  const context = outlet();
  const before = dumpLedger(context.db);
  tierMonth(context, { month: '2026-10' as Month, scheme: 'R1' });
  const merge = mergeClients(context, { keep: '1', drop: '2', fields: { mobile: 'drop' } });
  const { client, snapshots } = page(context, '1');
  expect(client.attributes).toMatchObject({ mobile: '199****0002', address: '海棠路' });
  expect(snapshots.map(({ month, figures }) => [month, figures.aumPointInTime])).toEqual([
    ['2026-09', 30],
    ['2026-10', 150],
  ]);
  expect(() => page(context, '2')).toThrow('client.missing');
  expect(context.db.prepare('SELECT client_no FROM card_opening').pluck().all()).toEqual(['1']);
  expect(context.db.prepare('SELECT client_no FROM ownership').pluck().all()).toEqual(['1']);
  expect(verifyLedger(context).problems).toEqual([]);
  expect(tierMonth(context, { month: '2026-10' as Month, scheme: 'R1' }).total.clients).toBe(1);
  expect(planUndo(context, 2).groups).toMatchObject([{ reason: 'removed', state: 'reversed' }]);

  undoMerge(context, merge.id);
  expect(dumpLedger(context.db)).toBe(before);
  expect(showMerges(context)[0]?.undoneAt).not.toBeNull();
  expect(verifyLedger(context).problems).toEqual([]);
  expect(() => undoMerge(context, merge.id)).toThrow('client.mergeGone');
});

it('keeps what came for the kept client since, when they are parted', () => {
  const context = outlet();
  const { id } = mergeClients(context, { keep: '1', drop: '2', fields: {} });
  importPeople(context, '2026-11', [{ ...one, mobile: '19900000008', aumPointInTime: 70 }]);
  undoMerge(context, id);
  expect(page(context, '1').snapshots.map(({ month }) => month)).toEqual(['2026-10', '2026-11']);
  expect(page(context, '1').client.attributes.mobile).toBe('199****0008');
  expect(page(context, '2').snapshots.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
  expect(verifyLedger(context).problems).toEqual([]);
});

it('refuses what would break a rule', () => {
  const context = outlet();
  importRows(context, 'corporate', '2026-10', [{ clientNo: 'C', name: '示例·公司' }]);
  const merge = (keep: string, drop: string) => () =>
    mergeClients(context, { keep, drop, fields: {} });
  expect(merge('1', '1')).toThrow('client.mergeSame');
  expect(merge('1', 'C')).toThrow('client.mergeKinds');
  expect(merge('1', '404')).toThrow('client.missing');
  context.db
    .prepare('INSERT INTO month_closing VALUES (?, ?, ?)')
    .run('2026-09', context.now(), context.account.id);
  expect(merge('1', '2')).toThrow('client.mergeMonthClosed');
});
