import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { Desk } from '../../electron/ipc/desk';
import { answerCall } from '../../electron/ipc/handle';
import { handlers } from '../../electron/ipc/handlers';
import { listSheets } from '../../electron/ledger/approval-sheets';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { contract, type Channel, type Input } from '../../shared/contract';
import { roles, type Role } from '../../shared/models/session';
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
  staffNo,
  reason: '亲属介绍',
});
const report = (staffNo: string) => ({
  clientNo: own.clientNo,
  staffNo,
  on,
  channel: 'call',
  minutes: 5,
  need: '',
  risk: '',
  nextStep: '',
  nextOn: null,
  opportunityId: null,
  outcome: null,
});
const opportunity = (ownerNo: string) => ({
  id: null,
  facts: {
    clientNo: own.clientNo,
    title: '存单',
    product: '',
    amount: 1,
    probability: 10,
    nextStep: '',
    nextOn: null,
    ownerNo,
    source: 'own',
    referredBy: '',
  },
});
const application = (rmName: string) => ({
  clientNo: own.clientNo,
  kind: 'closing',
  level: 'standard',
  remarks: '',
  rmName: nameOfStaff[rmName] ?? rmName,
});
const nameOfStaff: Readonly<Record<string, string>> = { A: '示例·林知行', B: '示例·顾南乔' };
const named: readonly (readonly [Channel, (staffNo: string) => unknown])[] = [
  ['assignment.claim', claim],
  ['contacts.report', report],
  ['opportunities.save', opportunity],
  ['cards.apply', (staffNo) => ({ ...application(staffNo), clientWish: true })],
  ['cards.saveDraft', (staffNo) => ({ ...application(staffNo), applicationId: null })],
];
/** By number, or as the name is written on a paper. */
const inAnothersName = /^account\.(otherName|otherPerson)$/;

describe('what is done in somebody’s name', () => {
  it.each(named)('%s is refused in the name of another, done in one’s own', async (channel, of) => {
    signIn('rm', 'A');
    expect(await codeOf(channel, of('B'))).toMatch(inAnothersName);
    const refused = session.db
      .prepare("SELECT count(*) FROM audit_entry WHERE action = 'refused' AND subject = ?")
      .pluck()
      .get(channel);
    expect(refused).toBe(1);
    expect(await codeOf(channel, of('A'))).toBe('done');
  });

  it('a draft that bears the name of another is not submitted before it is one’s own', async () => {
    signIn('head', null);
    const draft = { ...application('B'), applicationId: null };
    expect(await codeOf('cards.saveDraft', draft)).toBe('done');
    const { path: file } = session;
    const id = addBookAccount(session, 'rm', 'A', '2026-01-05' as never);
    const applicationId = session.db.prepare('SELECT max(id) FROM card_application').pluck().get();
    await desk.lock();
    session = openAs(file, id);
    desk.take(session, false);
    const submit = { applicationId, clientWish: true };
    expect(await codeOf('cards.submit', submit)).toBe('account.otherPerson');
    expect(await codeOf('cards.saveDraft', { ...application('A'), applicationId })).toBe('done');
    expect(await codeOf('cards.submit', submit)).toBe('done');
  });

  it('the form of an application begins with one’s own name, a head’s with the client’s manager', async () => {
    for (const [role, expected] of [
      ['rm', '示例·林知行'],
      ['head', null],
    ] as const) {
      signIn(role, role === 'head' ? null : 'A');
      const input = { clientNo: own.clientNo };
      const reply = await answerCall(handlers, desk, 'cards.form', input, () => undefined);
      expect(reply.ok && (reply.value as { ownName: string | null }).ownName).toBe(expected);
      await desk.lock();
    }
    signIn('head', null);
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

describe('every call that carries a name', () => {
  /** Fields of arguments that name somebody of the outlet. */
  const ofPeople =
    /^(staffNos?|ownerNo|owners|rmName|holder|keeper|witness|approver|responsible|referredBy|wishVerifiedBy|supervisorName|approverName|accountId|account|displayName)$/;

  /**
   * What a name in a call is: the name it is made in; whom it looks at; whom the head decides about; another
   * person beside the account, whose own name the ledger keeps with the entry.
   */
  const meanings: Readonly<Record<string, 'own' | 'looks' | 'head' | 'beside'>> = {
    'assignment.claim staffNo': 'own',
    'cards.apply rmName': 'own',
    'cards.saveDraft rmName': 'own',
    'contacts.report staffNo': 'own',
    'opportunities.save ownerNo': 'own',
    'ledger.unlock accountId': 'looks',
    'clients.query owners': 'looks',
    'contacts.worklist staffNo': 'looks',
    'contacts.calendar staffNo': 'looks',
    'contacts.list staffNo': 'looks',
    'contacts.missing staffNo': 'looks',
    'contacts.saveMissing staffNo': 'looks',
    'contacts.previewSheet staffNo': 'looks',
    'contacts.printSheet staffNo': 'looks',
    'contacts.saveSheet staffNo': 'looks',
    'contacts.saveMessages staffNo': 'looks',
    'assignment.savePeople staffNos': 'looks',
    'opportunities.list ownerNo': 'looks',
    'cards.stockGap holder': 'looks',
    'export.save owners': 'looks',
    'audit.list account': 'looks',
    'audit.export account': 'looks',
    'accounts.add displayName': 'head',
    'accounts.add staffNo': 'head',
    'accounts.setStaff staffNo': 'head',
    'tiering.setOverride approver': 'head',
    'assignment.decideClaim wishVerifiedBy': 'head',
    'assignment.setPerson staffNo': 'head',
    'assignment.pin staffNo': 'head',
    'contacts.setSupport staffNo': 'head',
    'contacts.setPositions staffNo': 'head',
    'cards.withdrawQualification approver': 'head',
    'cards.assignException responsible': 'head',
    'settings.set supervisorName': 'head',
    'settings.set approverName': 'head',
    'opportunities.save referredBy': 'beside',
    'cards.moveStock holder': 'beside',
    'cards.moveStock keeper': 'beside',
    'cards.moveStock witness': 'beside',
    'cards.countStock witness': 'beside',
  };

  const channels = Object.keys(contract) as Channel[];
  const found = channels.flatMap((channel) => {
    const { input } = contract[channel];
    const schema: unknown = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' });
    const fields = [...fieldsOf(schema)].filter((field) => ofPeople.test(field));
    return [...new Set(fields)].map((field) => `${channel} ${field}`);
  });

  it('says what its name is', () => {
    expect(found.sort()).toEqual(Object.keys(meanings).sort());
  });

  it('is a reading one where it looks at somebody, and the head’s where it decides about them', () => {
    for (const [which, meaning] of Object.entries(meanings)) {
      const { permission } = contract[which.split(' ')[0] as Channel];
      if (meaning === 'looks') expect(['open', 'read', 'export', 'audit']).toContain(permission);
      const may = roles.filter((role) => permissionsOf[role].includes(permission));
      if (meaning === 'head') expect([which, may]).toEqual([which, ['head']]);
    }
    const own = Object.entries(meanings).filter(([, meaning]) => meaning === 'own');
    expect(own.map(([which]) => which.split(' ')[0]).sort()).toEqual(
      named.map(([channel]) => channel).sort(),
    );
  });

  it.each(roles.filter((role) => role !== 'head'))(
    'is not made by a %s in the name of anybody else, with a number of their own or without',
    async (role) => {
      for (const staffNo of ['A', null]) {
        signIn(role, staffNo);
        for (const [channel, of] of named) {
          const code = await codeOf(channel, of('B'));
          const may = permissionsOf[role].includes(contract[channel].permission);
          // Who has no number sees no client as their own.
          const refused = staffNo ? inAnothersName : /^(account|client)\.(no|not|other)[A-Z]/;
          expect([channel, code]).toEqual([
            channel,
            may ? expect.stringMatching(refused) : 'call.forbidden',
          ]);
        }
        await desk.lock();
      }
      signIn('head', null);
    },
  );
});

/** Names of fields at any depth of a schema. */
function* fieldsOf(schema: unknown): Generator<string> {
  if (schema === null || typeof schema !== 'object') return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && value !== null) yield* Object.keys(value as object);
    yield* fieldsOf(value);
  }
}

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
