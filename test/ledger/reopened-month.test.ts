import { expect, it } from 'vitest';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { closeMonth } from '../../electron/operations/months/close-month';
import { reopenMonth } from '../../electron/operations/months/reopen-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

const month = '2026-10' as Month;
const row = (clientNo: string) => ({ clientNo, name: `示例·${clientNo}`, aumDailyAvg3m: 5 });

function reopened() {
  const context = openTestLedger();
  importPeople(context, month, [row('1'), row('2')]);
  const { batchId } = importPeople(context, month, [row('3')]);
  closeMonth(context, month);
  reopenMonth(context, { month, reason: '分行补发更正数据' });
  return { context, batchId: batchId! };
}

it('a month that was opened again lets its clients be merged, and counts it as a change', () => {
  const { context } = reopened();
  mergeClients(context, { keep: '1', drop: '2', fields: {} });
  expect(closeMonth(context, month).changedResults).toBeGreaterThan(0);
});

it('a month that was opened again lets an import be undone that brought a client', () => {
  const { context, batchId } = reopened();
  undoImport(context, batchId, 'wrong file');
  importPeople(context, month, [row('4')]);
  // One client gone and another come, by each of the six schemes.
  expect(closeMonth(context, month).changedResults).toBe(12);
});
