import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { listSheets } from '../../electron/ledger/cards/approval-sheets';
import { contract, type Channel } from '../../shared/contract';
import { roles } from '../../shared/models/session';
import {
  application,
  claim,
  fieldsOf,
  inAnothersName,
  NamedDesk,
  opportunity,
  own,
  report,
} from '../helpers/named-desk';
import { applicants } from '../helpers/two-books';

vi.mock('electron', () => ({ dialog: {} }));
vi.mock('../../electron/print/render-paper', () => ({}));

const on = '2026-11-18';
let at: NamedDesk;

beforeAll(() => {
  at = new NamedDesk();
}, 120_000);
afterAll(() => at.end());
afterEach(() => at.leave());

/** Every call that says who does it. */
const named: readonly (readonly [Channel, (staffNo: string) => unknown])[] = [
  ['assignment.claim', claim],
  ['contacts.report', report],
  ['opportunities.save', opportunity],
  ['cards.apply', (staffNo) => ({ ...application(staffNo), clientWish: true })],
  ['cards.saveDraft', (staffNo) => ({ ...application(staffNo), applicationId: null })],
];

describe('what is done in somebody’s name', () => {
  it.each(named)('%s is refused in the name of another, done in one’s own', async (channel, of) => {
    at.signIn('rm', 'A');
    expect(await at.codeOf(channel, of('B'))).toMatch(inAnothersName);
    const refused = at.session.db
      .prepare("SELECT count(*) FROM audit_entry WHERE action = 'refused' AND subject = ?")
      .pluck()
      .get(channel);
    expect(refused).toBe(1);
    expect(await at.codeOf(channel, of('A'))).toBe('done');
  });

  it('a draft that bears the name of another is not submitted before it is one’s own', async () => {
    at.signIn('head', null);
    const draft = { ...application('B'), applicationId: null };
    expect(await at.codeOf('cards.saveDraft', draft)).toBe('done');
    const applicationId = at.session.db
      .prepare('SELECT max(id) FROM card_application')
      .pluck()
      .get();
    await at.continueAs('rm');
    const submit = { applicationId, clientWish: true };
    expect(await at.codeOf('cards.submit', submit)).toBe('account.otherPerson');
    expect(await at.codeOf('cards.saveDraft', { ...application('A'), applicationId })).toBe('done');
    expect(await at.codeOf('cards.submit', submit)).toBe('done');
  });

  it('the form of an application begins with one’s own name, a head’s with the client’s manager', async () => {
    for (const [role, expected] of [
      ['rm', '示例·林知行'],
      ['head', null],
    ] as const) {
      at.signIn(role, role === 'head' ? null : 'A');
      const input = { clientNo: own.clientNo };
      const reply = await at.ask('cards.form', input);
      expect(reply.ok && (reply.value as { ownName: string | null }).ownName).toBe(expected);
      await at.desk.lock();
    }
    at.signIn('head', null);
  });

  it.each(named)('%s is open to a head in anybody’s name', async (channel, of) => {
    at.signIn('head', null);
    expect(await at.codeOf(channel, of('B'))).toBe('done');
  });

  it('a claim or a report of another is not taken back', async () => {
    at.signIn('head', null);
    expect(await at.codeOf('assignment.claim', claim('B'))).toBe('done');
    expect(await at.codeOf('contacts.report', report('B'))).toBe('done');
    const { db } = at.session;
    const claimId = db.prepare('SELECT max(id) FROM assignment_claim').pluck().get();
    const reportId = db.prepare('SELECT max(id) FROM contact_report').pluck().get();
    await at.continueAs('rm');
    expect(await at.codeOf('assignment.withdrawClaim', { claimId, reason: '不要了' })).toBe(
      'account.otherName',
    );
    expect(await at.codeOf('contacts.takeBack', { id: reportId, reason: '写错了' })).toBe(
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
        at.signIn(role, staffNo);
        for (const [channel, of] of named) {
          const code = await at.codeOf(channel, of('B'));
          const may = permissionsOf[role].includes(contract[channel].permission);
          // Who has no number sees no client as their own.
          const refused = staffNo ? inAnothersName : /^(account|client)\.(no|not|other)[A-Z]/;
          expect([channel, code]).toEqual([
            channel,
            may ? expect.stringMatching(refused) : 'call.forbidden',
          ]);
        }
        await at.desk.lock();
      }
      at.signIn('head', null);
    },
  );
});

describe('what is everybody’s', () => {
  it.each(['rm', 'lobbyManager', 'teller', 'advisor', 'auditor'] as const)(
    'is not for a %s: announcements, the guide, the day of the cards',
    async (role) => {
      at.signIn(role, 'A');
      const news = { kind: 'news', title: '通知', body: '', from: on, until: on, tiers: [] };
      expect(await at.codeOf('contacts.announce', news)).toBe('call.forbidden');
      expect(await at.codeOf('contacts.withdraw', { id: 1, reason: '过期了' })).toBe(
        'call.forbidden',
      );
      expect(await at.codeOf('app.finishGuide', undefined)).toBe('call.forbidden');
      expect(await at.codeOf('cards.runDay', undefined)).toBe('call.forbidden');
    },
  );
});

describe('the check of a sheet', () => {
  const codeOfSheet = (clientNo: string) => {
    const sheet = listSheets(at.session.db).find(({ facts }) => facts.clientNo === clientNo)!;
    return { number: sheet.number, checkValue: sheet.checkValue };
  };
  const verify = async (text: string) => {
    const reply = await at.ask('cards.verifySheet', { text });
    return reply.ok
      ? (reply.value as { outcome: string; facts: Record<string, unknown> | null })
      : reply.error.code;
  };

  it('tells nothing of a sheet unless the code fits, not even whether there is one', async () => {
    at.signIn('rm', 'A');
    const { number } = codeOfSheet(applicants[0].clientNo);
    const wrong = await verify(`${number} 0000000000`);
    const nobody = await verify(`${number.replace(/\d$/, '9')} 0000000000`);
    expect(wrong).toMatchObject({ outcome: 'differs', facts: null, state: null, prints: [] });
    expect(nobody).toMatchObject({ outcome: 'differs', facts: null, state: null, prints: [] });
  });

  it('tells of one’s own client what the sheet says, and of another’s no more than is seen', async () => {
    at.signIn('rm', 'A');
    const mine = codeOfSheet(applicants[0].clientNo);
    const seen = await verify(`${mine.number} ${mine.checkValue}`);
    expect(seen).toMatchObject({ outcome: 'genuine', facts: { clientName: applicants[0].name } });
    const other = codeOfSheet(applicants[1].clientNo);
    const reply = await verify(`${other.number} ${other.checkValue}`);
    expect(reply).toMatchObject({ outcome: 'genuine' });
    expect(JSON.stringify(reply)).not.toContain(applicants[1].name);
  });

  it('costs whoever guesses the waits of a password, in the log', async () => {
    at.signIn('teller', 'A');
    const { number } = codeOfSheet(applicants[0].clientNo);
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await verify(`${number} 000000000${tries}`)).toMatchObject({ outcome: 'differs' });
    }
    expect(await verify(`${number} 0000000009`)).toBe('password.wait');
  });

  it('hands no check value to anybody by any call', async () => {
    at.signIn('rm', 'A');
    const { number, checkValue } = codeOfSheet(applicants[0].clientNo);
    const applicationId = at.session.db
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
      const reply = await at.ask(channel, input);
      expect(reply.ok, channel).toBe(true);
      expect(JSON.stringify(reply), channel).not.toContain(checkValue);
    }
  });
});
