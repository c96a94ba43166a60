import { describe, expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { planUndo, undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const months = (context: Ledger, clientNo: string) =>
  showClient(context, { clientNo, month: null, mainScheme: 'R1' }, 'zh-CN').snapshots.map(
    ({ month, figures }) => [month, figures.aumPointInTime],
  );
const row = (clientNo: string, aumPointInTime: number, more = {}) => ({
  clientNo,
  name: '示例·甲',
  aumPointInTime,
  ...more,
});

function outlet() {
  const context = openTestLedger();
  importPeople(context, '2026-09', [row('1', 100), row('2', 30)]);
  return context;
}
const merge = (context: Ledger, keep: string, drop: string) =>
  mergeClients(context, { keep, drop, fields: {} }).id;

describe('a merged client’s dropped number in a later file', () => {
  it('goes to the kept client, adds up with the kept number, and is said', () => {
    const context = outlet();
    merge(context, '1', '2');
    const { inserted, findings } = importPeople(context, '2026-10', [row('2', 40), row('1', 110)]);
    expect(inserted).toBe(1);
    expect(findings).toMatchObject([{ code: 'clientMerged', row: 2, values: { kept: '1' } }]);
    expect(months(context, '1')).toEqual([
      ['2026-09', 130],
      ['2026-10', 150],
    ]);
    expect(() => months(context, '2')).toThrow('client.missing');
    importPeople(context, '2026-10', [row('2', 45)]);
    importPeople(context, '2026-09', [row('1', 101)]);
    expect(months(context, '1')).toEqual([
      ['2026-09', 131],
      ['2026-10', 155],
    ]);
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('goes back with everything that came for it when the merge is undone', () => {
    const context = outlet();
    const id = merge(context, '1', '2');
    importPeople(context, '2026-09', [row('2', 35)]);
    const only = importPeople(context, '2026-10', [row('2', 40)]);
    importPeople(context, '2026-11', [row('1', 120), row('2', 50)]);
    undoMerge(context, id);
    expect(months(context, '1')).toEqual([
      ['2026-09', 100],
      ['2026-11', 120],
    ]);
    expect(months(context, '2')).toEqual([
      ['2026-09', 35],
      ['2026-10', 40],
      ['2026-11', 50],
    ]);
    expect(verifyLedger(context).problems).toEqual([]);
    undoImport(context, only.batchId!, 'not ours');
    expect(months(context, '2').map(([month]) => month)).toEqual(['2026-09', '2026-11']);
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('is the same ledger as without the merge, once it is undone', () => {
    const files: Parameters<typeof importPeople>[1][] = ['2026-09', '2026-10', '2026-11'];
    const rows = [row('1', 7), row('2', 8)];
    const plain = outlet();
    const merged = outlet();
    const id = merge(merged, '1', '2');
    for (const month of files) {
      importPeople(plain, month, rows);
      importPeople(merged, month, rows);
    }
    undoMerge(merged, id);
    expect(dumpLedger(merged.db)).toBe(dumpLedger(plain.db));
  });

  it('undoing an import after the merge was undone brings back what was before', () => {
    const context = outlet();
    const id = merge(context, '1', '2');
    const later = importPeople(context, '2026-09', [row('2', 35), row('1', 105)]);
    expect(planUndo(context, later.batchId!).groups).toMatchObject([{ reason: 'restored' }]);
    undoMerge(context, id);
    undoImport(context, later.batchId!, 'wrong file');
    expect([...months(context, '1'), ...months(context, '2')]).toEqual([
      ['2026-09', 100],
      ['2026-09', 30],
    ]);
  });

  it('follows merges of merges, and parts them in any order', () => {
    const context = outlet();
    importPeople(context, '2026-09', [row('3', 5)]);
    const first = merge(context, '2', '3');
    const second = merge(context, '1', '2');
    importPeople(context, '2026-10', [row('1', 1), row('2', 20), row('3', 300)]);
    expect(months(context, '1')).toEqual([
      ['2026-09', 135],
      ['2026-10', 321],
    ]);
    undoMerge(context, second);
    expect(months(context, '2')).toEqual([
      ['2026-09', 35],
      ['2026-10', 320],
    ]);
    undoMerge(context, first);
    expect(['1', '2', '3'].map((clientNo) => months(context, clientNo))).toEqual([
      [
        ['2026-09', 100],
        ['2026-10', 1],
      ],
      [
        ['2026-09', 30],
        ['2026-10', 20],
      ],
      [
        ['2026-09', 5],
        ['2026-10', 300],
      ],
    ]);
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('fills only blanks among the facts of the kept client', () => {
    const context = outlet();
    merge(context, '1', '2');
    importPeople(context, '2026-10', [
      row('1', 1, { mobile: '19900000001' }),
      row('2', 1, { mobile: '19900000002', address: '海棠路' }),
    ]);
    const { client } = showClient(
      context,
      { clientNo: '1', month: null, mainScheme: 'R1' },
      'zh-CN',
    );
    expect(client.attributes).toMatchObject({ mobile: '199****0001', address: '海棠路' });
  });

  it('takes cards, maturities and spend along, and gives them back', () => {
    const context = outlet();
    const id = merge(context, '1', '2');
    importRows(context, 'cards', '2026-10', [
      { clientNo: '2', cardNo: '62', openedOn: '2026-10-01', transactionKind: '开卡' },
      { clientNo: '1', cardNo: '63', openedOn: '2026-10-01', transactionKind: '开卡' },
    ]);
    importRows(context, 'maturities', null, [{ clientNo: '2', amount: 5, dueOn: '2026-12-01' }]);
    importRows(context, 'owners', null, [{ clientNo: '2', rmNo: 'A', rmName: '示例·林' }]);
    const numbers = () =>
      ['card_opening', 'maturity', 'ownership'].map((table) =>
        context.db.prepare(`SELECT client_no FROM ${table} ORDER BY id`).pluck().all(),
      );
    expect(numbers()).toEqual([['1', '1'], ['1'], ['1']]);
    undoMerge(context, id);
    expect(numbers()).toEqual([['2', '1'], ['2'], ['2']]);
    expect(verifyLedger(context).problems).toEqual([]);
  });
});
