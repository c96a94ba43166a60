import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Desk } from '../../electron/ipc/desk';
import { answerCall } from '../../electron/ipc/handle';
import { handlers } from '../../electron/ipc/handlers';
import { listSheets } from '../../electron/ledger/approval-sheets';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import type { Channel, Input } from '../../shared/contract';
import type { Role } from '../../shared/models/session';
import { temporaryFolder } from '../helpers/ledger';
import { addBookAccount, applicants, bookClients, openAs, openBooks } from '../helpers/two-books';
import { someProgram } from '../helpers/program';

vi.mock('electron', () => ({ dialog: {} }));
vi.mock('../../electron/print/render-paper', () => ({}));

const on = '2026-11-18';
const own = bookClients[0]!;
const outletClaim = bookClients[5]!;
let template: string;
let folder = '';
let desk: Desk;
let session: LedgerSession;

beforeAll(() => {
  template = temporaryFolder();
  openBooks(template).head.close();
}, 120_000);
afterAll(() => rmSync(template, { recursive: true, force: true }));

/** Signs in as an account of a role for a member of staff, or as the head. */
function signIn(role: Role, staffNo: string | null): void {
  folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  const file = path.join(folder, 'outlet.tierdesk');
  session = openAs(file, 1);
  if (role !== 'head') {
    const id = addBookAccount(session, role, staffNo, '2026-01-05' as never);
    session.close();
    session = openAs(file, id);
  }
  const paths = { ownLedger: file, sampleLedger: path.join(folder, 'none'), sampleFiles: folder };
  desk = new Desk(paths, someProgram, () => undefined);
  desk.take(session, false);
}

afterEach(async () => {
  await desk.lock();
  rmSync(folder, { recursive: true, force: true });
});

async function codeOf(channel: Channel, input: unknown): Promise<string> {
  const reply = await answerCall(handlers, desk, channel, input as Input<Channel>, () => undefined);
  return reply.ok ? 'done' : reply.error.code;
}

/** Every call that says who does it, as manager A in the name of B and in A's own. */
const claim = (staffNo: string) => ({
  clientNo: (staffNo === 'A' ? outletClaim : own).clientNo,
  ...{ staffNo, reason: '亲属介绍' },
});
const report = (staffNo: string) => ({
  ...{ clientNo: own.clientNo, staffNo, on, channel: 'call', minutes: 5, need: '', risk: '' },
  ...{ nextStep: '', nextOn: null, opportunityId: null, outcome: null },
});
const opportunity = (ownerNo: string) => ({
  id: null,
  facts: {
    ...{ clientNo: own.clientNo, title: '存单', product: '', amount: 1, probability: 10 },
    ...{ nextStep: '', nextOn: null, ownerNo, source: 'own', referredBy: '' },
  },
});
const named: readonly (readonly [Channel, (staffNo: string) => unknown])[] = [
  ['assignment.claim', claim],
  ['contacts.report', report],
  ['opportunities.save', opportunity],
];

describe('what is done in somebody’s name', () => {
  it.each(named)('%s is refused in the name of another, done in one’s own', async (channel, of) => {
    signIn('rm', 'A');
    expect(await codeOf(channel, of('B'))).toBe('account.otherName');
    const refused = session.db
      .prepare("SELECT count(*) FROM audit_entry WHERE action = 'refused' AND subject = ?")
      .pluck()
      .get(channel);
    expect(refused).toBe(1);
    expect(await codeOf(channel, of('A'))).toBe('done');
  });

  it.each(named)('%s is open to a head in anybody’s name', async (channel, of) => {
    signIn('head', null);
    expect(await codeOf(channel, of('B'))).toBe('done');
  });

  it('a claim or a report of another is not taken back', async () => {
    signIn('head', null);
    expect(await codeOf('assignment.claim', claim('B'))).toBe('done');
    expect(await codeOf('contacts.report', report('B'))).toBe('done');
    const { path: file } = session;
    const id = addBookAccount(session, 'rm', 'A', '2026-01-05' as never);
    const { db } = session;
    const claimId = db.prepare('SELECT max(id) FROM assignment_claim').pluck().get();
    const reportId = db.prepare('SELECT max(id) FROM contact_report').pluck().get();
    await desk.lock();
    session = openAs(file, id);
    desk.take(session, false);
    expect(await codeOf('assignment.withdrawClaim', { claimId, reason: '不要了' })).toBe(
      'account.otherName',
    );
    expect(await codeOf('contacts.takeBack', { id: reportId, reason: '写错了' })).toBe(
      'account.otherName',
    );
  });
});

describe('what is everybody’s', () => {
  it.each(['rm', 'lobbyManager', 'teller', 'advisor', 'auditor'] as const)(
    'is not for a %s: announcements, the guide, the day of the cards',
    async (role) => {
      signIn(role, 'A');
      const news = { kind: 'news', title: '通知', body: '', from: on, until: on, tiers: [] };
      expect(await codeOf('contacts.announce', news)).toBe('call.forbidden');
      expect(await codeOf('contacts.withdraw', { id: 1, reason: '过期了' })).toBe('call.forbidden');
      expect(await codeOf('app.finishGuide', undefined)).toBe('call.forbidden');
      expect(await codeOf('cards.runDay', undefined)).toBe('call.forbidden');
    },
  );
});

describe('the check of a sheet', () => {
  const codeOfSheet = (clientNo: string) => {
    const sheet = listSheets(session.db).find(({ facts }) => facts.clientNo === clientNo)!;
    return { number: sheet.number, checkValue: sheet.checkValue };
  };
  const verify = async (text: string) => {
    const reply = await answerCall(handlers, desk, 'cards.verifySheet', { text }, () => undefined);
    return reply.ok
      ? (reply.value as { outcome: string; facts: Record<string, unknown> | null })
      : reply.error.code;
  };

  it('tells nothing of a sheet unless the code fits, not even whether there is one', async () => {
    signIn('rm', 'A');
    const { number } = codeOfSheet(applicants[0].clientNo);
    const wrong = await verify(`${number} 0000000000`);
    const nobody = await verify(`${number.replace(/\d$/, '9')} 0000000000`);
    expect(wrong).toMatchObject({ outcome: 'differs', facts: null, state: null, prints: [] });
    expect(nobody).toMatchObject({ outcome: 'differs', facts: null, state: null, prints: [] });
  });

  it('tells of one’s own client what the sheet says, and of another’s no more than is seen', async () => {
    signIn('rm', 'A');
    const mine = codeOfSheet(applicants[0].clientNo);
    const seen = await verify(`${mine.number} ${mine.checkValue}`);
    expect(seen).toMatchObject({ outcome: 'genuine', facts: { clientName: applicants[0].name } });
    const other = codeOfSheet(applicants[1].clientNo);
    const reply = await verify(`${other.number} ${other.checkValue}`);
    expect(reply).toMatchObject({ outcome: 'genuine' });
    expect(JSON.stringify(reply)).not.toContain(applicants[1].name);
  });

  it('costs whoever guesses the waits of a password, in the log', async () => {
    signIn('teller', 'A');
    const { number } = codeOfSheet(applicants[0].clientNo);
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await verify(`${number} 000000000${tries}`)).toMatchObject({ outcome: 'differs' });
    }
    expect(await verify(`${number} 0000000009`)).toBe('password.wait');
  });

  it('hands no check value to anybody by any call', async () => {
    signIn('rm', 'A');
    const { number, checkValue } = codeOfSheet(applicants[0].clientNo);
    const applicationId = session.db
      .prepare('SELECT application_id FROM approval_sheet WHERE number = ?')
      .pluck()
      .get(number);
    const asks: readonly (readonly [Channel, unknown])[] = [
      ['cards.preview', { applicationIds: [applicationId] }],
      ['cards.application', { applicationId }],
      ['cards.list', undefined],
      ['cards.verifySheet', { text: `${number} ${checkValue}` }],
    ];
    for (const [channel, input] of asks) {
      const reply = await answerCall(
        handlers,
        desk,
        channel,
        input as Input<Channel>,
        () => undefined,
      );
      expect(reply.ok, channel).toBe(true);
      expect(JSON.stringify(reply), channel).not.toContain(checkValue);
    }
  });
});
