import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { contract, type Channel } from '../../shared/contract';
import { roles } from '../../shared/models/session';
import {
  application,
  claim,
  fieldsOf,
  inAnothersName,
  NamedDesk,
  opportunity,
  report,
} from '../helpers/named-desk';

vi.mock('electron', () => ({ dialog: {} }));
vi.mock('../../electron/print/render-paper', () => ({}));

let at: NamedDesk;

beforeAll(() => {
  at = new NamedDesk();
}, 120_000);
afterAll(() => at.end());
afterEach(() => at.leave());

describe('every call that names something which bears a name', () => {
  /**
   * What is changed of it, by the field that names it: what is done in its own name; something of a client, which the
   * manager of today goes on with and which is entered under the account; something of the outlet's stock; a paper.
   */
  const meanings: Readonly<Record<string, 'own' | 'client' | 'stock' | 'paper'>> = {
    'assignment.withdrawClaim claimId': 'own',
    'contacts.takeBack id': 'own',
    'cards.saveDraft applicationId': 'own',
    'cards.submit applicationId': 'own',
    'opportunities.save id': 'own',
    'opportunities.move id': 'client',
    'contacts.report opportunityId': 'client',
    'contacts.report id': 'client',
    'contacts.dismiss key': 'client',
    'documents.remove documentId': 'client',
    'links.end id': 'client',
    'services.takeBack id': 'client',
    'cards.withdraw applicationId': 'client',
    'cards.handInOldCard applicationId': 'client',
    'cards.attach applicationId': 'client',
    'cards.removeAttachment attachmentId': 'client',
    'cards.markReminded gradingIds': 'client',
    'cards.moveStock applicationId': 'stock',
    'cards.closeOrder orderId': 'stock',
    'cards.print applicationIds': 'paper',
    'cards.savePdf applicationIds': 'paper',
    'cards.printPaper applicationId': 'paper',
    'cards.printPaper applicationIds': 'paper',
    'cards.printPaper orderId': 'paper',
    'cards.savePaper applicationId': 'paper',
    'cards.savePaper applicationIds': 'paper',
    'cards.savePaper orderId': 'paper',
  };
  const changing = ['claim', 'contact', 'card.apply', 'card.print', 'card.stock'];
  const ofThings =
    /^(id|key|(claim|application|attachment|document|opportunity|grading|order)Ids?)$/;

  it('says what is done with it', () => {
    const found = (Object.keys(contract) as Channel[]).flatMap((channel) => {
      const { input, permission } = contract[channel];
      if (!changing.includes(permission)) return [];
      const schema: unknown = z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' });
      const fields = [...fieldsOf(schema)].filter((field) => ofThings.test(field));
      return [...new Set(fields)].map((field) => `${channel} ${field}`);
    });
    expect(found.sort()).toEqual(Object.keys(meanings).sort());
  });

  const newest = (table: string) =>
    at.session.db.prepare(`SELECT max(id) FROM ${table}`).pluck().get();
  const makers: readonly (readonly [Channel, (staffNo: string) => Promise<unknown>])[] = [
    [
      'assignment.withdrawClaim',
      async (staffNo) => {
        await expectDone('assignment.claim', claim(staffNo));
        return { claimId: newest('assignment_claim'), reason: '不要了' };
      },
    ],
    [
      'contacts.takeBack',
      async (staffNo) => {
        await expectDone('contacts.report', report(staffNo));
        return { id: newest('contact_report'), reason: '写错了' };
      },
    ],
    [
      'cards.submit',
      async (staffNo) => {
        await expectDone('cards.saveDraft', { ...application(staffNo), applicationId: null });
        return { applicationId: newest('card_application'), clientWish: true };
      },
    ],
    [
      'cards.saveDraft',
      async (staffNo) => {
        await expectDone('cards.saveDraft', { ...application(staffNo), applicationId: null });
        return { ...application(staffNo), applicationId: newest('card_application') };
      },
    ],
    [
      'opportunities.save',
      async (staffNo) => {
        await expectDone('opportunities.save', opportunity('A'));
        return { ...opportunity(staffNo), id: newest('opportunity') };
      },
    ],
  ];
  const expectDone = async (channel: Channel, input: unknown) =>
    expect([channel, await at.codeOf(channel, input)]).toEqual([channel, 'done']);

  it('is walked with each of those that are done in its own name', () => {
    const own = Object.entries(meanings).filter(([, meaning]) => meaning === 'own');
    const walked = makers.map(([channel]) => channel).sort();
    expect(own.map(([which]) => which.split(' ')[0]).sort()).toEqual(walked);
  });

  it.each(roles.flatMap((role) => makers.map(([channel, make]) => [role, channel, make] as const)))(
    'a %s makes %s with what bears another’s name only as a head, with their own where the role may',
    async (role, channel, make) => {
      for (const staffNo of ['B', 'A']) {
        at.signIn('head', null);
        const input = await make(staffNo);
        await at.continueAs(role);
        const may = permissionsOf[role].includes(contract[channel].permission);
        const isOpen = role === 'head' || staffNo === 'A';
        const code = await at.codeOf(channel, input);
        if (!may) expect(code).toBe('call.forbidden');
        else if (isOpen) expect(code).toBe('done');
        else expect(code).toMatch(inAnothersName);
        await at.leave();
      }
      at.signIn('head', null);
    },
  );
});
