import { beforeEach, describe, expect, it } from 'vitest';
import { setPersonCare } from '../../electron/operations/assignment/change-care';
import { proposeOwners } from '../../electron/operations/assignment/propose-owners';
import { showRates } from '../../electron/operations/assignment/show-rates';
import { updateClient } from '../../electron/operations/clients/show-client';
import {
  showContactRates,
  showMissingClients,
} from '../../electron/operations/contacts/show-contact-rates';
import { showWorklist } from '../../electron/operations/contacts/show-worklist';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';
import { shortCall } from '../helpers/short-call';

const wan = (amount: number) => amount * 1_000_000;
const january = { from: '2026-01-01' as Day, to: '2026-01-31' as Day };
let context: Ledger;

const person = (clientNo: string, average: number, owner: string | null) => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumDailyAvgYear: wan(average),
  aumPointInTime: wan(average),
  transactionCount: 3,
  ...(owner === null ? {} : { rmNo: owner }),
});

function bring(month: string, rows: ReturnType<typeof person>[]): void {
  importPeople(context, month, rows as never);
  tierMonth(context, { month: month as Month, scheme: 'R4' });
}

beforeEach(() => {
  context = openTestLedger('2026-04-05T09:00:00');
  importRows(context, 'staff', null, [
    { staffNo: 'A', name: '示例·A', role: '客户经理' },
    { staffNo: 'B', name: '示例·B', role: '客户经理' },
    { staffNo: 'T', name: '示例·T', role: '柜员' },
    { staffNo: 'V', name: '示例·V', role: '理财顾问' },
  ]);
});

describe('a past period', () => {
  const clients = ['1', '2', '3', '4'];

  beforeEach(() => {
    bring(
      '2025-12',
      clients.map((no) => person(no, 900, 'A')),
    );
    bring(
      '2026-01',
      clients.map((no) => person(no, 900, 'A')),
    );
    for (const on of ['2026-01-08', '2026-01-15'] as Day[]) {
      writeContactReport(context, {
        clientNo: '1' as ClientNo,
        staffNo: 'A',
        on,
        ...shortCall,
      });
    }
  });

  it('is judged with the clients and owners it had, whoever left or moved later', () => {
    const before = showContactRates(context, january);
    expect(before.compliance.due).toBeGreaterThan(0);
    bring(
      '2026-02',
      ['1', '2', '3'].map((no) => person(no, 900, 'A')),
    );
    expect(showContactRates(context, january).compliance).toEqual(before.compliance);
    bring(
      '2026-03',
      ['2', '3'].map((no) => person(no, 900, 'B')),
    );
    const after = showContactRates(context, january);
    expect(after.compliance).toEqual(before.compliance);
    expect(after.complianceByPerson).toEqual(before.complianceByPerson);
    expect(after.complianceByTier).toEqual(before.complianceByTier);
    expect(
      numbersOf(showMissingClients(context, { ...january, rate: 'compliance', staffNo: 'A' })),
    ).toEqual(['2', '3', '4']);
  });

  it('leaves nobody who is gone on a worklist', () => {
    bring(
      '2026-03',
      ['2', '3'].map((no) => person(no, 900, 'B')),
    );
    expect(showWorklist(context, 'A').entries).toEqual([]);
    expect(numbersOf(showWorklist(context, 'B').entries)).toEqual(['2', '3']);
  });
});

const numbersOf = (rows: readonly { readonly clientNo: string }[]) =>
  rows.map(({ clientNo }) => clientNo).sort();

describe('rates', () => {
  beforeEach(() => {
    bring('2026-03', [
      person('1', 900, 'A'),
      person('2', 90, 'A'),
      person('3', 30, null),
      person('4', 9.9, 'A'),
      person('5', 9.8, 'T'),
      person('6', 9.7, null),
    ]);
  });
  const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day };

  it('count every VIP client, owned or not', () => {
    updateClient(context, '1', { signedOn: '2026-03-03' as Day });
    const { signing, upkeep } = showContactRates(context, march);
    expect([signing.done, signing.due]).toEqual([1, 3]);
    expect(upkeep.due).toBe(3);
    const missing = showMissingClients(context, { ...march, rate: 'signing', staffNo: null });
    expect(numbersOf(missing)).toEqual(['2', '3']);
  });

  it('count users among the staff', () => {
    expect(showContactRates(context, march).activeUsers.due).toBe(4);
  });

  it('ask no contact with somebody who must not be contacted, and list them apart', () => {
    const april = { from: '2026-04-01' as Day, to: '2026-04-30' as Day };
    const dueIn = (stretch: typeof april) => showContactRates(context, stretch).compliance.due;
    const past = { ...context, now: () => '2026-05-06T09:00:00' };
    const before = [dueIn(march), showContactRates(past, april).compliance.due] as const;
    updateClient(context, '1', { doNotContact: true });
    // A past period is judged with the state of that period: in March the client could be contacted.
    expect(dueIn(march)).toBe(before[0]);
    expect(showContactRates(context, march).doNotContact).toBe(0);
    updateClient(past, '1', { doNotContact: false });
    const rates = showContactRates(past, april);
    expect(rates.compliance.due).toBeLessThan(before[1]);
    expect(rates.doNotContact).toBe(1);
    updateClient(context, '1', { doNotContact: true });
    const apart = showMissingClients(context, { ...april, rate: 'doNotContact', staffNo: null });
    expect(numbersOf(apart)).toEqual(['1']);
    const entries = showWorklist(context, 'A').entries.filter(({ clientNo }) => clientNo === '1');
    expect(entries.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('duty');
  });

  it('count prospects apart: they are owed a manager, never a teller', () => {
    const { total, prospects, missingProspects } = showRates(context, {
      month: '2026-03' as Month,
    });
    expect([total.assigned, total.shouldBe]).toEqual([2, 3]);
    expect([prospects.assigned, prospects.shouldBe]).toEqual([1, 3]);
    expect(numbersOf(missingProspects)).toEqual(['5', '6']);
  });
});

describe('what is named as a cure', () => {
  const capped = async (ownCap: number) => {
    bring(
      '2026-03',
      Array.from({ length: ownCap + 1 }, (_, at) => person(`${at}`, 900, null)),
    );
    for (const staffNo of ['A', 'B']) {
      setPersonCare(context, {
        staffNo,
        abilityPercent: 100,
        tags: [],
        leaveFrom: null,
        leaveUntil: null,
        caps: { diamond: staffNo === 'A' ? ownCap : 0 },
      } as never);
    }
    const month = '2026-03' as Month;
    return proposeOwners(context, { month, scope: { kind: 'all' }, moves: [], seconds: 30 });
  };

  it('is the person’s own cap where they have one, and is enough', async () => {
    const first = await capped(4);
    const cures = first.shortage?.cures ?? [];
    expect(cures.map(({ kind }) => kind)).not.toContain('raiseCap');
    const own = cures.find(({ kind }) => kind === 'raiseOwnCap');
    expect(own).toMatchObject({ staffNo: 'A', tier: 'diamond', from: 4, to: 5 });
    expect(first.shortage?.sentences.join('')).toContain('示例·A');
    setPersonCare(context, {
      staffNo: 'A',
      abilityPercent: 100,
      tags: [],
      leaveFrom: null,
      leaveUntil: null,
      caps: { diamond: 5 },
    } as never);
    const month = '2026-03' as Month;
    const again = await proposeOwners(context, {
      month,
      scope: { kind: 'all' },
      moves: [],
      seconds: 30,
    });
    expect(again.shortage).toBeNull();
  });

  it('is no advisor: they support and do not own, unless the bank says so', async () => {
    const { shortage } = await capped(4);
    expect(shortage?.cures.filter(({ role }) => role === 'advisor')).toEqual([]);
  });
});

it('keeps what goes before the month’s file as decisions and files say, and verify looks', () => {
  bring('2026-03', [person('1', 900, 'A')]);
  importRows(context, 'owners', null, [
    { clientNo: '1', rmNo: 'B' },
    { clientNo: '9', rmNo: 'B' },
  ]);
  bring('2026-04', [person('1', 900, 'A'), person('9', 900, 'A')]);
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  const claims = context.db.prepare('SELECT source, staff_no FROM owner_claim').raw().all();
  expect(claims).toEqual([
    ['ownersFile', 'B'],
    ['ownersFile', 'B'],
  ]);
  context.db.exec("UPDATE owner_claim SET staff_no = 'A'");
  expect(verifyLedger(context).ok).toBe(false);
});
