import { expect, it } from 'vitest';
import { readChanges } from '../../electron/operations/imports/change-pages';
import { planImport } from '../../electron/operations/imports/commit-import';
import { importPeople, openTestLedger, orderFor, recordsFor, streamOf } from '../helpers/ledger';

it('lists every row that an import changes, page by page, however many there are', () => {
  const context = openTestLedger();
  const people = (amount: number) =>
    Array.from({ length: 6_100 }, (_, at) => ({
      clientNo: String(100_000 + at),
      name: '示例·甲',
      aumPointInTime: at + amount,
    }));
  importPeople(context, '2026-10', people(0));
  const order = orderFor('2026-10', people(1));
  const { changes, updated } = planImport(context, order, streamOf([recordsFor(order, people(1))]));
  expect([changes.count, updated]).toEqual([6_100, 6_100]);
  const numbers = (offset: number, limit: number) =>
    readChanges(changes, offset, limit).map(({ clientNo }) => Number(clientNo) - 100_000);
  expect(numbers(0, 2)).toEqual([0, 1]);
  expect(numbers(499, 3)).toEqual([499, 500, 501]);
  expect(numbers(5_990, 600)).toHaveLength(110);
  expect(numbers(6_099, 500)).toEqual([6_099]);
  expect(readChanges(changes, 6_000, 1)[0]?.changes).toEqual([
    { field: 'aumPointInTime', before: 6_000, after: 6_001 },
  ]);
});
