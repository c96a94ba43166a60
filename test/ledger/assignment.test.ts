import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../shared/models/calendar';
import { defaultAssignmentRules } from '../../shared/models/assignment-rules';
import { setRules } from '../../electron/operations/assignment/assignment-rules';
import { pinClients, setPersonCare } from '../../electron/operations/assignment/change-care';
import {
  askForClient,
  decideOnClaim,
  showClaims,
} from '../../electron/operations/assignment/claims';
import { checkMoves, commitMoves } from '../../electron/operations/assignment/commit-moves';
import { handOver } from '../../electron/operations/assignment/hand-over';
import { proposeOwners } from '../../electron/operations/assignment/propose-owners';
import { readBoard } from '../../electron/operations/assignment/read-board';
import { readReassignmentFile } from '../../electron/operations/assignment/read-reassignment-file';
import { understandSheet } from '../../electron/operations/assignment/reassignment-sheet';
import {
  applyDueReturns,
  reverseOperation,
  showChanges,
  showOperations,
  showOwnership,
} from '../../electron/operations/assignment/reverse-operation';
import {
  saveAssignment,
  savePersonBooks,
} from '../../electron/operations/assignment/save-assignment';
import { showRates } from '../../electron/operations/assignment/show-rates';
import { mergeClients } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { importPeople, importRows, openTestLedger, temporaryFolder } from '../helpers/ledger';

const month = '2026-10' as Month;
const wan = (count: number) => count * 1_000_000;
const today = '2026-11-02';

const person = (clientNo: string, average: number, owner: string | null = null) => ({
  clientNo,
  name: `示例·客户${clientNo}`,
  aumDailyAvgYear: wan(average),
  aumPointInTime: wan(average),
  ...(owner === null ? {} : { rmNo: owner }),
});
const staffMember = (staffNo: string, role: string) => ({ staffNo, name: `示例·${staffNo}`, role });

/** Two managers, a lobby manager and a teller; a diamond, a platinum, two gold and one below. */
function outlet(): Ledger {
  const context = openTestLedger(`${today}T09:30:00`);
  importRows(context, 'staff', null, [
    staffMember('a', '理财经理'),
    staffMember('b', '客户经理'),
    staffMember('l', '大堂经理'),
    staffMember('t', '柜员'),
    staffMember('z', '保安'),
  ]);
  importPeople(context, month, [
    person('1', 600, 'a'),
    person('2', 120, 'a'),
    person('3', 30),
    person('4', 15),
    person('5', 9.9),
    person('6', 1),
  ]);
  tierMonth(context, { month, scheme: 'R4' });
  return context;
}

const cardsOf = (context: Ledger) =>
  new Map(readBoard(context, { month }).board.cards.map((card) => [card.clientNo, card]));
const commit = (context: Ledger, moves: Record<string, string | null>, on = today) =>
  commitMoves(context, {
    month,
    on,
    reason: '年初分配',
    moves: Object.entries(moves).map(([clientNo, to]) => ({ clientNo, to })),
  });
const failing = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing';
};

describe('the board', () => {
  it('holds VIP clients and near misses with class, owner and load', () => {
    const context = outlet();
    const { board } = readBoard(context, { month: null });
    expect(board.month).toBe(month);
    expect(board.people.map(({ staffNo }) => staffNo)).toEqual(['a', 'b', 'l', 't']);
    expect(
      board.cards.map(({ clientNo, careClass, isProspect }) => [clientNo, careClass, isProspect]),
    ).toEqual([
      ['1', 'diamond', false],
      ['2', 'platinum', false],
      ['3', 'goldUpper', false],
      ['4', 'goldLower', false],
      ['5', 'goldTop', true],
    ]);
    const [a] = board.people;
    expect(a?.load).toBeCloseTo(1 / 30 + 1 / 100, 10);
    expect(cardsOf(context).get('1')).toMatchObject({ owner: 'a', ownerSource: 'monthFile' });
  });
});

describe('a commit', () => {
  it('is one operation; the owner of a file becomes part of the history', () => {
    const context = outlet();
    const operation = commit(context, { '1': 'b', '3': 'l', '4': 't' });
    expect(operation).toMatchObject({ kind: 'commit', clients: 3, effectiveOn: today });
    expect(
      showChanges(context, operation.id).map(({ clientNo, from, to }) => [clientNo, from, to]),
    ).toEqual([
      ['1', 'a', 'b'],
      ['3', null, 'l'],
      ['4', null, 't'],
    ]);
    const [now, before] = showOwnership(context, '1');
    expect(now).toMatchObject({ staffNo: 'b', from: today, until: null, reason: '年初分配' });
    expect(before).toMatchObject({ staffNo: 'a', kind: 'monthFile', until: '2026-11-01' });
    importRows(context, 'owners', null, [{ clientNo: '1', rmNo: 'a' }]);
    expect(cardsOf(context).get('1')).toMatchObject({ owner: 'b', ownerSource: 'decided' });
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  });

  it('refuses a hard rule as a whole, and asks for a reason where a soft one is broken', () => {
    const context = outlet();
    const before = showOperations(context).length;
    expect(failing(() => commit(context, { '3': 'b', '1': 't' }))).toBe('assignment.hardRule');
    expect(failing(() => commit(context, { '3': 'z' }))).toBe('assignment.hardRule');
    expect(failing(() => commit(context, { '6': 'a' }))).toBe('assignment.hardRule');
    expect(failing(() => commit(context, { '1': 'a' }))).toBe('assignment.nothingToDo');
    setPersonCare(context, {
      staffNo: 'b',
      caps: { diamond: 0 },
      tags: [],
      abilityPercent: 100,
      leaveFrom: null,
      leaveUntil: null,
    });
    expect(failing(() => commit(context, { '1': 'b' }))).toBe('assignment.hardRule');
    pinClients(context, { clientNos: ['2'], staffNo: 'a' });
    expect(failing(() => commit(context, { '2': 'b' }))).toBe('assignment.hardRule');
    expect(showOperations(context)).toHaveLength(before);

    context.db.exec("UPDATE snapshot SET owner_no = 'a'");
    commit(context, { '3': 'b' });
    const later = { ...context, now: () => '2028-01-03T09:00:00' };
    const move = { month, moves: [{ clientNo: '3', to: 'a' }], on: '2028-01-03', reason: '轮岗' };
    expect(failing(() => commitMoves(later, move))).toBe('assignment.reasonNeeded');
    const done = commitMoves(later, { ...move, exceptionReason: '客户同意' });
    expect(done.exceptionReason).toBe('客户同意');
  });

  it('counts caps and load with what the draft adds, and says by how much', () => {
    const context = outlet();
    setPersonCare(context, {
      staffNo: 'b',
      caps: { gold: 1, platinum: 2 },
      tags: [],
      abilityPercent: 100,
      leaveFrom: null,
      leaveUntil: null,
    });
    const moves = ['2', '3', '4'].map((clientNo) => ({ clientNo, to: 'b' }));
    const { breaches, people } = checkMoves(context, { month, moves });
    expect(breaches.filter(({ isHard }) => isHard).map(({ rule }) => rule)).toEqual([
      'tierCap',
      'load',
    ]);
    expect(breaches.find(({ rule }) => rule === 'tierCap')?.values).toMatchObject({
      clients: 2,
      cap: 1,
      over: 1,
    });
    expect(people.find(({ staffNo }) => staffNo === 'b')).toMatchObject({ gains: 3, loses: 0 });
  });

  it('takes nobody to somebody on leave', () => {
    const context = outlet();
    setPersonCare(context, {
      staffNo: 'b',
      caps: {},
      tags: [],
      abilityPercent: 100,
      leaveFrom: '2026-11-01',
      leaveUntil: '2026-11-30',
    });
    expect(failing(() => commit(context, { '3': 'b' }))).toBe('assignment.hardRule');
    expect(commit(context, { '3': 'b' }, '2026-12-01').clients).toBe(1);
  });
});

describe('a reversal', () => {
  it('gives everybody back and keeps both changes', () => {
    const context = outlet();
    const { id } = commit(context, { '1': 'b', '3': 'l' });
    const reversal = reverseOperation(context, {
      operationId: id,
      on: '2026-11-10',
      reason: '分错',
    });
    expect(reversal).toMatchObject({ kind: 'reversal', reverses: id, clients: 2 });
    expect(cardsOf(context).get('1')?.owner).toBe('a');
    expect(cardsOf(context).get('3')?.owner).toBeNull();
    expect(showOwnership(context, '1').map(({ staffNo }) => staffNo)).toEqual(['a', 'b', 'a']);
    const again = { operationId: id, on: '2026-11-11', reason: '再撤' };
    expect(failing(() => reverseOperation(context, again))).toBe('assignment.alreadyReversed');
  });

  it('is refused where a client has been moved since', () => {
    const context = outlet();
    const { id } = commit(context, { '1': 'b' });
    commit(context, { '1': 'a' });
    const wanted = { operationId: id, on: today, reason: '分错' };
    expect(failing(() => reverseOperation(context, wanted))).toBe('assignment.movedSince');
  });
});

describe('a handover', () => {
  it('returns by itself on its day', () => {
    const context = outlet();
    const moves = ['1', '2'].map((clientNo) => ({ clientNo, to: 'b' }));
    const wanted = { month, from: 'a', moves, on: today, returnOn: '2026-12-01', reason: '休假' };
    expect(failing(() => handOver(context, { ...wanted, from: 'b' }))).toBe(
      'assignment.notOwnedBy',
    );
    const { id } = handOver(context, wanted);
    expect(applyDueReturns(context)).toEqual([]);
    const later = { ...context, now: () => '2026-12-05T08:00:00' };
    expect(applyDueReturns(later)).toHaveLength(1);
    expect(applyDueReturns(later)).toEqual([]);
    expect(cardsOf(context).get('1')).toMatchObject({ owner: 'a', ownedSince: '2026-12-01' });
    expect(showOperations(context).find((each) => each.id === id)?.returnedOn).toBe('2026-12-01');
  });
});

describe('a claim', () => {
  it('moves the client only once the wish is verified', () => {
    const context = outlet();
    const claim = askForClient(context, { clientNo: '1', staffNo: 'b', reason: '客户同乡' });
    expect(cardsOf(context).get('1')?.claim).toEqual({ id: claim.id, staffNo: 'b' });
    const wanted = {
      claimId: claim.id,
      month,
      accept: true,
      on: today,
      reason: '同意',
      wishVerifiedBy: null,
    };
    expect(failing(() => decideOnClaim(context, wanted))).toBe('assignment.wishNeeded');
    const decided = decideOnClaim(context, { ...wanted, wishVerifiedBy: '电话回访·主管' });
    expect(decided).toMatchObject({ state: 'accepted', wishVerifiedBy: '电话回访·主管' });
    expect(cardsOf(context).get('1')?.owner).toBe('b');
    expect(failing(() => decideOnClaim(context, wanted))).toBe('assignment.claimDecided');
    askForClient(context, { clientNo: '3', staffNo: 'a', reason: '无主' });
    const again = { clientNo: '3', staffNo: 'b', reason: '无主' };
    expect(failing(() => askForClient(context, again))).toBe('assignment.claimOpen');
    expect(showClaims(context)).toHaveLength(2);
  });
});

describe('a proposal over the ledger', () => {
  it('places everybody who has no owner, and leaves the others', async () => {
    const context = outlet();
    const wanted = { month, scope: { kind: 'unassigned' } as const, moves: [], seconds: 30 };
    const proposal = await proposeOwners(context, wanted);
    expect(proposal.isProven).toBe(true);
    expect(proposal.moves.map(({ clientNo }) => clientNo)).toEqual(['3', '4', '5']);
    const moves = proposal.moves.map(({ clientNo, to }) => ({ clientNo, to }));
    expect(checkMoves(context, { month, moves }).breaches).toEqual([]);
    commitMoves(context, { month, moves, on: today, reason: '自动建议' });
    expect(showRates(context, { month }).total).toMatchObject({
      assigned: 4,
      shouldBe: 4,
      rate: 1,
    });
  });

  it('moves everybody of somebody who has left', async () => {
    const context = outlet();
    setPersonCare(context, {
      staffNo: 'a',
      caps: {},
      tags: [],
      abilityPercent: 100,
      leaveFrom: '2026-11-01',
      leaveUntil: null,
    });
    const wanted = { month, scope: { kind: 'all' } as const, moves: [], seconds: 30 };
    const { moves } = await proposeOwners(context, wanted);
    expect(moves.find(({ clientNo }) => clientNo === '1')?.to).toBe('b');
    expect(moves.some(({ to }) => to === 'a')).toBe(false);
  });

  it('gives prospects to managers, never to a teller who has room', async () => {
    const context = outlet();
    const wanted = { month, scope: { kind: 'unassigned' } as const, moves: [], seconds: 30 };
    const { moves } = await proposeOwners(context, wanted);
    expect(['a', 'b']).toContain(moves.find(({ clientNo }) => clientNo === '5')?.to);
    expect(failing(() => commit(context, { '5': 't' }))).toBe('assignment.hardRule');
    const roles = { ...defaultAssignmentRules.roles };
    roles.rm = { ...roles.rm, caps: { ...roles.rm.caps, gold: 0 } };
    const rules = { ...defaultAssignmentRules, roles };
    setRules(context, { rules, effectiveFrom: '2026-11-01', reason: '试行' });
    const { shortage } = await proposeOwners(context, wanted);
    expect(shortage?.sentences[0]).toBe('金卡 50万–100万、潜在客户有 1 户无人可管。');
  });

  it('explains a shortage in words', async () => {
    const context = outlet();
    importPeople(context, month, [person('7', 12)]);
    tierMonth(context, { month, scheme: 'R4' });
    const roles = { ...defaultAssignmentRules.roles };
    roles.rm = { ...roles.rm, classes: ['diamond', 'platinum', 'goldTop'] };
    roles.teller = { ...roles.teller, caps: { gold: 1 } };
    const rules = { ...defaultAssignmentRules, roles };
    setRules(context, { rules, effectiveFrom: '2026-11-01', reason: '试行' });
    const wanted = { month, scope: { kind: 'unassigned' } as const, moves: [], seconds: 30 };
    const { shortage, unplacedClients } = await proposeOwners(context, wanted);
    expect(unplacedClients).toHaveLength(1);
    expect(shortage?.sentences).toEqual([
      '金卡 10万–20万客户有 1 户无人可管。',
      '可以：增加 1 名柜员，或把柜员的金卡上限从 1 调到 2。',
    ]);
  });
});

describe('rates', () => {
  it('count VIP clients only, by tier and month, and name the missing', () => {
    const rates = showRates(outlet(), { month });
    expect(rates.total).toMatchObject({ shouldBe: 4, assigned: 2, rate: 0.5, missingToTarget: 2 });
    expect(rates.byTier.map(({ key, rate }) => [key, rate])).toEqual([
      ['diamond', 1],
      ['platinum', 1],
      ['gold', 0],
    ]);
    expect(rates.missing.map(({ clientNo }) => clientNo)).toEqual(['3', '4']);
    expect(rates.byMonth.map(({ key, assigned }) => [key, assigned])).toEqual([[month, 2]]);
  });
});

describe('a reassignment sheet', () => {
  it('is written and read back; what can not be taken is named by row', async () => {
    const context = outlet();
    const file = path.join(temporaryFolder(), 'sheet.xlsx');
    await saveAssignment(context, { name: 'sheet', month }, file);
    expect(readReassignmentFile(file)).toEqual([]);
    const lines = [
      { row: 4, clientNo: '1', newOwner: '示例·b' },
      { row: 5, clientNo: '2', newOwner: 'a' },
      { row: 6, clientNo: '3', newOwner: '谁' },
      { row: 7, clientNo: '99', newOwner: 'a' },
      { row: 8, clientNo: '6', newOwner: 'a' },
      { row: 9, clientNo: '1', newOwner: 'a' },
    ];
    const sheet = understandSheet(context, 'sheet.xlsx', lines, month);
    expect(sheet.moves).toEqual([{ clientNo: '1', to: 'b' }]);
    expect(sheet.unchanged).toBe(1);
    expect(sheet.issues.map(({ row, code }) => [row, code])).toEqual([
      [6, 'personUnknown'],
      [7, 'clientUnknown'],
      [8, 'notVip'],
      [9, 'duplicateClient'],
    ]);
    const csv = path.join(temporaryFolder(), 'filled.csv');
    fs.writeFileSync(csv, '客户号,姓名,新管户人\n1,示例,b\n2,示例,\n');
    expect(readReassignmentFile(csv)).toEqual([{ row: 2, clientNo: '1', newOwner: 'b' }]);
  });
});

it('keeps one history when clients are merged, and both when they part', () => {
  const context = outlet();
  commit(context, { '3': 'l', '4': 't' });
  const { id } = mergeClients(context, { keep: '3' as never, drop: '4' as never, fields: {} });
  expect(showOwnership(context, '3')).toHaveLength(1);
  expect(showOwnership(context, '4')).toHaveLength(0);
  undoMerge(context, id);
  expect(showOwnership(context, '4').map(({ staffNo }) => staffNo)).toEqual(['t']);
  expect(showOwnership(context, '3').map(({ staffNo }) => staffNo)).toEqual(['l']);
});

describe('the check of a ledger', () => {
  const problemsAfter = (sql: string): string => {
    const context = outlet();
    commit(context, { '3': 'l', '4': 't' });
    expect(verifyLedger(context).ok).toBe(true);
    context.db.exec(sql);
    return verifyLedger(context).problems.join();
  };

  it('finds clients without exactly one present owner, overlaps and owners who are nobody', () => {
    const ended = `UPDATE ownership_period SET ended_on = from_day, ended_by = operation_id
      WHERE client_no = '3'`;
    expect(problemsAfter(ended)).toContain('有 1 户客户的现管户记录不是恰好一条');
    const earlier = `INSERT INTO ownership_period (client_no, staff_no, from_day, ended_on,
      ended_by, source) VALUES ('3', 'a', '2026-01-01', '2026-02-01', 1, 'monthFile')`;
    expect(problemsAfter(earlier)).toContain('有 1 段管户记录与前一段重叠');
    expect(problemsAfter("DELETE FROM staff WHERE staff_no = 'l'")).toContain(
      '有 1 段管户记录的客户或管户人不在台账中',
    );
  });

  it('a dump says who owned whom, and the same in another ledger with the same facts', () => {
    const [one, other] = [outlet(), outlet()];
    for (const context of [one, other]) {
      commit(context, { '3': 'l' });
      commit(context, { '3': 'a' });
      pinClients(context, { clientNos: ['4'], staffNo: 't' });
    }
    expect(dumpLedger(one.db)).toBe(dumpLedger(other.db));
    commit(other, { '4': 't' });
    expect(dumpLedger(one.db)).not.toBe(dumpLedger(other.db));
    expect(dumpLedger(other.db)).toContain('ownership_period');
  });
});

describe('what leaves the ledger', () => {
  it('is a workbook per person who has clients', async () => {
    const context = outlet();
    commit(context, { '3': 'l' });
    const folder = temporaryFolder();
    expect(await savePersonBooks(context, month, folder)).toBe(2);
    expect(fs.readdirSync(folder).sort()).toEqual([
      `示例·a_a_${month}.xlsx`,
      `示例·l_l_${month}.xlsx`,
    ]);
  });
});

it('spreads the clients of somebody who hands over, though they are here', async () => {
  const context = outlet();
  const proposal = await proposeOwners(context, {
    month,
    scope: { kind: 'chosen', clientNos: ['1', '2'] as never },
    moves: [],
    without: ['a'],
    seconds: 20,
  });
  expect(proposal.moves.map(({ clientNo, to }) => [clientNo, to])).toEqual([
    ['1', 'b'],
    ['2', 'b'],
  ]);
});
