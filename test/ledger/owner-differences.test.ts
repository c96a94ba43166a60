import { beforeEach, expect, it } from 'vitest';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import {
  acceptDifferences,
  keepOwners,
  showOwnerDifferences,
} from '../../electron/operations/assignment/owner-differences';
import { readBoard } from '../../electron/operations/assignment/read-board';
import { showOwnership } from '../../electron/operations/assignment/reverse-operation';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const today = '2026-11-02';
let context: Ledger;

function bring(month: string, owners: Readonly<Record<string, string | null>>): void {
  importPeople(
    context,
    month,
    Object.entries(owners).map(([clientNo, rmNo]) => ({
      clientNo,
      name: `示例·${clientNo}`,
      aumDailyAvgYear: 60_000_000_00,
      aumPointInTime: 60_000_000_00,
      ...(rmNo === null ? {} : { rmNo }),
    })),
  );
  tierMonth(context, { month: month as Month, scheme: 'R4' });
}
const open = () => showOwnerDifferences(context, { withKept: false });
const ownerOf = (clientNo: string, month = '2026-10') =>
  readBoard(context, { month: month as Month }).board.cards.find(
    (card) => card.clientNo === clientNo,
  )?.owner;

beforeEach(() => {
  context = openTestLedger(`${today}T09:30:00`);
  importRows(context, 'staff', null, [
    { staffNo: 'A', name: '示例·A', role: '客户经理' },
    { staffNo: 'B', name: '示例·B', role: '客户经理' },
  ]);
  bring('2026-10', { '1': 'A', '2': 'A', '3': 'A', '4': null, '5': 'Z' });
  importRows(context, 'owners', null, [{ clientNo: '3', rmNo: 'B' }]);
  const moves = ['1', '2', '4', '5'].map((clientNo) => ({ clientNo, to: 'B' }));
  commitMoves(context, {
    month: '2026-10' as Month,
    on: today,
    reason: '年初分配',
    exceptionReason: '测试',
    moves,
  });
});

it('lists where the newest month’s file names somebody else; a blank names nobody', () => {
  expect(open().map((each) => [each.clientNo, each.owner, each.source, each.said])).toEqual([
    ['1', 'B', 'decided', 'A'],
    ['2', 'B', 'decided', 'A'],
    ['3', 'B', 'ownersFile', 'A'],
    ['5', 'B', 'decided', null],
  ]);
  expect(open().at(-1)?.saidShown).toBe('Z');
});

it('accepts one or many: the person named owns from today on, with the reason on record', () => {
  expect(acceptDifferences(context, { clientNos: ['1', '3'], reason: '系统已改' })).toBe(2);
  expect(['1', '2', '3'].map((each) => ownerOf(each))).toEqual(['A', 'B', 'A']);
  expect(open().map(({ clientNo }) => clientNo)).toEqual(['2', '5']);
  const [last, before] = showOwnership(context, '3');
  expect(last).toMatchObject({ staffNo: 'A', reason: '系统已改', from: today });
  expect(before).toMatchObject({ staffNo: 'B', kind: 'ownersFile' });
  const log = context.db
    .prepare("SELECT subject FROM audit_entry WHERE action = 'owner.accept' ORDER BY seq")
    .pluck()
    .all();
  expect(log).toEqual(['1', '3']);
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
});

it('keeps the owner until the file says something new', () => {
  expect(keepOwners(context, { clientNos: ['1', '2', '3', '5'], reason: '以看板为准' })).toBe(4);
  expect(open()).toEqual([]);
  expect(showOwnerDifferences(context, { withKept: true })).toHaveLength(4);
  bring('2026-11', { '1': 'A', '2': 'A', '3': 'A', '5': 'A' });
  expect(open().map(({ clientNo }) => clientNo)).toEqual(['5']);
  expect(ownerOf('1', '2026-11')).toBe('B');
});

it('says why nothing can be settled', () => {
  const reason = '核对';
  expect(() => acceptDifferences(context, { clientNos: ['5'], reason })).toThrow(
    'assignment.saidUnknown',
  );
  expect(() => keepOwners(context, { clientNos: ['4'], reason })).toThrow(
    'assignment.noDifference',
  );
});
