import { describe, expect, it } from 'vitest';
import { beginCardDay, runCardDay } from '../../electron/operations/cards/card-day';
import {
  listReminders,
  matchCards,
  reinstateCard,
  showCard,
  showCards,
  suspendCard,
  withdrawQualification,
} from '../../electron/operations/cards/card-life';
import {
  handInOldCard,
  withdrawApplication,
} from '../../electron/operations/cards/change-application';
import { showCardRules } from '../../electron/operations/cards/card-rules';
import { decideSpecial, listSubmission } from '../../electron/operations/cards/decide-special';
import {
  listAllApplications,
  showApplication,
} from '../../electron/operations/cards/find-application';
import { prepareForm } from '../../electron/operations/cards/card-standing';
import { prepareSheets } from '../../electron/operations/cards/print-sheets';
import { readQuota } from '../../electron/operations/cards/quota';
import { verifySheet } from '../../electron/operations/cards/verify-sheet';
import { undoImport } from '../../electron/operations/imports/undo-import';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Day } from '../../shared/models/calendar';
import {
  apply,
  cardOf,
  changeRules,
  importOpenings,
  onDay,
  opening,
  outletWith,
  printSheet,
} from '../helpers/cards';

const day = (text: string) => text as Day;
const stateOf = (context: Ledger, id: number) => showApplication(context, id).application.state;
const sound = (context: Ledger) =>
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });

const approval = (applicationId: number, approve = true) => ({
  applicationId,
  approve,
  documentNumber: '示例银零〔2026〕15号',
  decidedOn: day('2026-11-02'),
  reason: '',
});

/** Twenty clients with cards, so that one special card fits into 5 %. */
function outletWithCards(cards = 20): Ledger {
  const numbers = Array.from({ length: cards }, (_, at) => `c${at}`);
  const context = outletWith({
    ...Object.fromEntries(numbers.map((no) => [no, 300_000])),
    poor: 1_000,
    other: 2_000,
    rich: 3_000_000,
  });
  importOpenings(
    context,
    ...numbers.map((no, at) => opening(no, `9900000000000${100 + at}`, '2026-10-08')),
  );
  return context;
}

describe('an automatic approval', () => {
  it('goes from sheet to opening file to a valid card of two years', () => {
    const context = outletWith({ a: 200_000 });
    const { id } = apply(context, 'a');
    printSheet(context, id);
    importOpenings(onDay(context, '2026-12-03'), opening('a', '9900000000000001', '2026-11-05'));
    expect(stateOf(context, id)).toBe('opened');
    expect(cardOf(context, '9900000000000001')).toMatchObject({
      state: 'active',
      serviceLevel: 'standard',
      openedOn: '2026-11-05',
      expiresOn: '2028-11-05',
      applicationId: id,
    });
    const steps = showApplication(context, id).steps.map(({ event }) => event);
    expect(steps).toEqual(['begin', 'submit', 'approveAutomatically', 'print', 'open']);
    sound(context);
  });

  it('goes back to where it was when the opening file is undone, and forward again', () => {
    const context = outletWith({ a: 200_000 });
    const { id } = apply(context, 'a');
    printSheet(context, id);
    const batch = importOpenings(context, opening('a', '9900000000000001', '2026-11-02'));
    undoImport(context, batch, '导错了');
    expect(stateOf(context, id)).toBe('sheetPrinted');
    expect(cardOf(context, '9900000000000001').state).toBe('revoked');
    importOpenings(context, opening('a', '9900000000000001', '2026-11-02'));
    expect(stateOf(context, id)).toBe('opened');
    expect(cardOf(context, '9900000000000001').state).toBe('active');
    sound(context);
  });

  it('is not matched with a card opened before it, and matching twice changes nothing', () => {
    const context = outletWith({ a: 200_000 });
    const { id } = apply(context, 'a');
    importOpenings(context, opening('a', '9900000000000001', '2026-11-01'));
    expect(stateOf(context, id)).toBe('approved');
    const before = JSON.stringify([showCards(context), listAllApplications(context)]);
    expect(matchCards(context)).toMatchObject({ opened: 0, matched: 0, closed: 0, revoked: 0 });
    expect(JSON.stringify([showCards(context), listAllApplications(context)])).toBe(before);
  });
});

describe('a special approval', () => {
  it('waits for the head office, is refused for printing before, and counts against the quota', () => {
    const context = outletWithCards();
    expect(() => apply(context, 'poor')).toThrow('card.standardNotMet');
    const { id, state } = apply(context, 'poor', 'standard', { special: true });
    expect(state).toBe('submitted');
    expect(listSubmission(context).map(({ application }) => application.id)).toEqual([id]);
    expect(() => prepareSheets(context, [id])).toThrow('card.notDecided');
    const decided = decideSpecial(context, approval(id));
    expect(decided).toMatchObject({
      state: 'approved',
      approvalKind: 'special',
      // With this card there are twenty-one.
      special: { decision: { numerator: 1, denominator: 21, permille: 50 } },
    });
    expect(prepareSheets(context, [id])[0]?.facts.special).toMatchObject({
      ground: 'publicFigure',
      documentNumber: '示例银零〔2026〕15号',
    });
    expect(readQuota(context, null)).toMatchObject({ numerator: 1, allowed: 1, hasRoom: false });
    expect(() => apply(context, 'other', 'standard', { special: true })).toThrow('card.quotaFull');
    sound(context);
  });

  it('is refused at the decision when the quota has shrunk meanwhile', () => {
    const context = outletWithCards();
    const { id } = apply(context, 'poor', 'standard', { special: true });
    importOpenings(
      context,
      opening('c0', '9900000000000100', '2026-11-01', { kind: '销卡' }),
      opening('c1', '9900000000000101', '2026-11-01', { kind: '销卡' }),
    );
    expect(() => decideSpecial(context, approval(id))).toThrow('card.quotaFull');
    expect(stateOf(context, id)).toBe('submitted');
    expect(decideSpecial(context, approval(id, false)).state).toBe('rejected');
    expect(() => decideSpecial(context, approval(id))).toThrow('card.illegalStep');
    sound(context);
  });

  it('needs a decision dated between the application and today', () => {
    const context = outletWithCards();
    const { id } = apply(context, 'poor', 'standard', { special: true });
    for (const wrong of ['2026-11-01', '2026-11-03']) {
      const decision = { ...approval(id), decidedOn: day(wrong) };
      expect(() => decideSpecial(context, decision)).toThrow('card.decisionDay');
    }
  });

  it('is not asked of the head office where the standard is met', () => {
    const context = outletWithCards();
    const application = apply(context, 'rich', 'platinum', { special: true });
    expect(application).toMatchObject({
      state: 'approved',
      approvalKind: 'automatic',
      special: null,
    });
  });
});

describe('kinds that end the old card', () => {
  function holder(now = '2026-11-02'): Ledger {
    const context = onDay(outletWith({ a: 2_000_000 }), now);
    importOpenings(context, opening('a', '9900000000000001', '2026-10-08'));
    return context;
  }

  it('an upgrade hands in the old card before its sheet comes out', () => {
    const context = holder();
    expect(() => apply(context, 'a', 'platinum')).toThrow('card.alreadyHasCard');
    expect(() => apply(context, 'a', 'standard', { kind: 'upgrade' })).toThrow('card.notHigher');
    const { id } = apply(context, 'a', 'platinum', { kind: 'upgrade' });
    expect(() => printSheet(context, id)).toThrow('card.oldCardMissing');
    for (const wrong of ['2026-10-07', '2026-11-03']) {
      expect(() => handInOldCard(context, id, day(wrong))).toThrow('card.handInDay');
    }
    handInOldCard(context, id, day('2026-11-02'));
    printSheet(context, id);
    importOpenings(
      context,
      opening('a', '9900000000000002', '2026-11-02', { level: 'platinum', kind: '换卡' }),
    );
    expect(cardOf(context, '9900000000000001')).toMatchObject({
      state: 'replaced',
      endedOn: '2026-11-02',
    });
    expect(cardOf(context, '9900000000000002')).toMatchObject({
      state: 'active',
      level: 'platinum',
    });
    sound(context);
  });

  it('the old card comes back when the opening of the new one is undone', () => {
    const context = holder();
    const { id } = apply(context, 'a', 'platinum', { kind: 'upgrade', handedIn: true });
    const batch = importOpenings(
      context,
      opening('a', '9900000000000002', '2026-11-02', { level: 'platinum' }),
    );
    undoImport(context, batch, '导错了');
    expect(cardOf(context, '9900000000000001').state).toBe('active');
    expect(stateOf(context, id)).toBe('approved');
    sound(context);
  });

  it('a renewal begins with the first reminder and ends the expired card', () => {
    const early = holder('2028-08-08');
    expect(() => apply(early, 'a', 'standard', { kind: 'renewal' })).toThrow(
      'card.tooEarlyToRenew',
    );
    const context = onDay(early, '2028-08-09');
    const { id } = apply(context, 'a', 'standard', { kind: 'renewal' });
    const late = onDay(context, '2028-10-20');
    runCardDay(late);
    expect(cardOf(late, '9900000000000001').state).toBe('expired');
    importOpenings(late, opening('a', '9900000000000003', '2028-10-19'));
    expect(stateOf(late, id)).toBe('opened');
    expect(cardOf(late, '9900000000000001').state).toBe('replaced');
    expect(cardOf(late, '9900000000000003').expiresOn).toBe('2030-10-19');
    sound(late);
  });

  it('a closing ends with the card handed in, and bars the client for a year', () => {
    const context = holder();
    const { id, approvalKind } = apply(context, 'a', 'standard', { kind: 'closing' });
    expect(approvalKind).toBe('byRegulation');
    handInOldCard(context, id, day('2026-11-02'));
    expect(stateOf(context, id)).toBe('closed');
    expect(cardOf(context, '9900000000000001')).toMatchObject({ state: 'closed' });
    expect(prepareForm(context, 'a').barredUntil).toBe('2027-11-02');
    expect(() => apply(onDay(context, '2027-11-01'), 'a')).toThrow('card.barred');
    expect(apply(onDay(context, '2027-11-02'), 'a').state).toBe('approved');
    sound(context);
  });

  it('a closing is also completed by the line of the file that closes the card', () => {
    const context = holder();
    const { id } = apply(context, 'a', 'standard', { kind: 'closing' });
    const line = opening('a', '9900000000000001', '2026-11-02', { kind: '销卡' });
    const batch = importOpenings(context, line);
    expect(stateOf(context, id)).toBe('closed');
    undoImport(context, batch, '导错了');
    expect(stateOf(context, id)).toBe('approved');
    expect(cardOf(context, '9900000000000001').state).toBe('active');
    sound(context);
  });

  it('a replacement needs no standard, of a valid card only', () => {
    const context = holder();
    const poorer = apply(context, 'a', 'standard', { kind: 'replacement' });
    expect(poorer.approvalKind).toBe('byRegulation');
    withdrawApplication(context, poorer.id, '旧卡找到了');
    const expired = onDay(context, '2028-10-09');
    runCardDay(expired);
    expect(() => apply(expired, 'a', 'standard', { kind: 'replacement' })).toThrow(
      'card.cardEnded',
    );
    sound(expired);
  });
});

describe('a card', () => {
  it('is suspended, reinstated and withdrawn by the machine only', () => {
    const context = outletWithCards(1);
    const { id } = cardOf(context, '9900000000000100');
    const reason = '多次逾期';
    expect(() => reinstateCard(context, { cardId: id, reason })).toThrow('card.cardStep');
    expect(suspendCard(context, { cardId: id, reason })).toMatchObject({
      state: 'suspended',
      serviceLevel: null,
    });
    expect(reinstateCard(context, { cardId: id, reason }).serviceLevel).toBe('standard');
    const withdrawal = { cardId: id, ground: 'arrears' as const, reason, approver: '示例·程砚秋' };
    expect(withdrawQualification(context, withdrawal).state).toBe('withdrawn');
    expect(() => withdrawQualification(context, withdrawal)).toThrow('card.cardStep');
    expect(() => suspendCard(context, { cardId: id, reason })).toThrow('card.cardStep');
    expect(showCard(context, id).steps.at(-1)).toMatchObject({
      event: 'withdrawQualification',
      evidence: { ground: 'arrears', approver: '示例·程砚秋' },
    });
    expect(prepareForm(context, 'c0').barredUntil).toBe('2027-11-02');
    sound(context);
  });

  it('expires the day after its last day; a clock set back changes nothing', () => {
    const context = outletWithCards(1);
    const last = onDay(context, '2028-10-08');
    expect(runCardDay(last)).toMatchObject({ expired: 0 });
    const after = onDay(context, '2028-10-09');
    expect(runCardDay(after)).toMatchObject({ expired: 1 });
    expect(runCardDay(after)).toMatchObject({ expired: 0 });
    expect(cardOf(after, '9900000000000100')).toMatchObject({
      state: 'expired',
      serviceLevel: null,
    });
    expect(runCardDay(last)).toEqual({ day: '2028-10-08', newestDay: '2028-10-09', expired: 0 });
    expect(cardOf(last, '9900000000000100').state).toBe('expired');
    sound(context);
  });

  it.each([
    ['2028-08-08', null],
    ['2028-08-09', 60],
    ['2028-09-07', 60],
    ['2028-09-08', 30],
    ['2028-09-30', 30],
    ['2028-10-01', 7],
    ['2028-10-08', 7],
    ['2028-10-09', null],
  ])('of which %s is asked has reminder %s', (on, reminder) => {
    const context = outletWithCards(1);
    const [found] = listReminders(context, day(on));
    expect(found?.reminder ?? null).toBe(reminder);
  });

  it('beside a valid one waits in conflict, and takes its place when the other is closed', () => {
    const context = outletWithCards(1);
    importOpenings(context, opening('c0', '9900000000000555', '2026-11-01'));
    expect(cardOf(context, '9900000000000555').state).toBe('conflicting');
    importOpenings(context, opening('c0', '9900000000000100', '2026-11-02', { kind: '销卡' }));
    expect(cardOf(context, '9900000000000555').state).toBe('active');
    sound(context);
  });
});

it('opens a ledger whose cards can not be brought to the day, and says so in the log', () => {
  const context = outletWithCards(1);
  context.db.exec("INSERT INTO card_rules VALUES (1, '2000-01-01', 'broken', '', '', 1)");
  const next = onDay(context, '2028-10-09');
  expect(() => runCardDay(next)).toThrow();
  beginCardDay(next);
  const last = context.db.prepare('SELECT action FROM audit_entry ORDER BY seq DESC').pluck().get();
  expect(last).toBe('card.dayFailed');
  expect(cardOf(context, '9900000000000100').state).toBe('active');
});

it('takes the figures of the day: a raised bound counts from its day on, a lower one is refused', () => {
  const context = outletWith({ a: 250_000 });
  const bounds = showCardRules(context)[0]!.rules.headOfficeBounds;
  const lower = { branchBounds: { ...bounds, standard: bounds.standard - 1 } };
  expect(() => changeRules(context, lower)).toThrow('card.boundBelowHeadOffice');
  changeRules(context, { branchBounds: { ...bounds, standard: 30_000_000 } }, '2026-11-10');
  expect(() => apply(onDay(context, '2026-11-10'), 'a')).toThrow('card.standardNotMet');
  expect(apply(onDay(context, '2026-11-09'), 'a').state).toBe('approved');
});

it('tells a genuine sheet from a void one and one that does not fit', () => {
  const context = outletWith({ a: 200_000 });
  const { id } = apply(context, 'a');
  const { number, checkValue } = prepareSheets(context, [id])[0]!.facts;
  const outcome = (text: string) => verifySheet(context, text).outcome;
  expect(outcome(`TIERDESK:${number}:${checkValue}`)).toBe('genuine');
  expect(outcome(`${number} ${checkValue.toLowerCase()}`)).toBe('genuine');
  expect(outcome(`${number} 0000000000`)).toBe('differs');
  expect(outcome(`2026-99999 ${checkValue}`)).toBe('differs');
  expect(() => outcome('hello')).toThrow('card.sheetCode');
  withdrawApplication(context, id, '客户改变主意');
  expect(outcome(`${number} ${checkValue}`)).toBe('voided');
});
