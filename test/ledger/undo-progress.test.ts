import { expect, it } from 'vitest';
import { OperationFailure } from '../../electron/operations/ground/failure';
import { planUndo, undoImport } from '../../electron/operations/imports/undo-import';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { importPeople, openTestLedger } from '../helpers/ledger';

const people = Array.from({ length: 1200 }, (_, at) => ({
  clientNo: String(10_000 + at),
  name: `示例·客${at}`,
  aumPointInTime: at,
}));

it('says how far an undo is, and stops without a trace when it is cancelled', () => {
  const context = openTestLedger();
  const { batchId } = importPeople(context, '2026-10', people);
  const before = dumpLedger(context.db);
  const steps: [number, number][] = [];
  planUndo(context, batchId!, (done, total) => steps.push([done, total]));
  // Each person has a month and facts.
  expect(steps).toEqual([0, 500, 1000, 1500, 2000, 2400].map((done) => [done, 2400]));
  const cancel = (done: number) => {
    if (done >= 1000) throw new OperationFailure('call.cancelled');
  };
  expect(() => undoImport(context, batchId!, 'wrong file', cancel)).toThrow('call.cancelled');
  expect(dumpLedger(context.db)).toBe(before);
  undoImport(context, batchId!, 'wrong file');
  expect(dumpLedger(context.db)).not.toContain('示例·客7');
});
