import { beforeEach, describe, expect, it } from 'vitest';
import { announce, withdraw } from '../../electron/operations/contacts/announcements';
import {
  changeBirthdayCalendar,
  changeSupport,
  showClientFile,
} from '../../electron/operations/contacts/client-file';
import {
  setContactRules,
  setSpecialDays,
  workCalendarOf,
} from '../../electron/operations/contacts/contact-rules';
import { contactRulesOn } from '../../electron/operations/ground/dated-contact-rules';
import {
  moveOpportunity,
  saveOpportunity,
  showOpportunitySteps,
  showPipeline,
} from '../../electron/operations/contacts/opportunities';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import {
  showContactRates,
  showMissingClients,
} from '../../electron/operations/contacts/show-contact-rates';
import { showFeasibility } from '../../electron/operations/contacts/show-feasibility';
import { showWorklist } from '../../electron/operations/contacts/show-worklist';
import { takeSigningStep } from '../../electron/operations/contacts/signing';
import {
  setEventAside,
  takeBackReport,
  writeContactReport,
  type WantedReport,
} from '../../electron/operations/contacts/write-report';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { wan, type Fen } from '../../shared/models/money';
import { codeOf } from '../helpers/code-of';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const day = (text: string) => text as Day;
const no = (text: string) => text as ClientNo;
let context: Ledger;
let time: string;

/** A person of 钻石卡, 白金卡 or 金卡 by R4 with an owner. */
function person(clientNo: string, name: string, average: number, owner: string) {
  return {
    clientNo,
    name,
    rmNo: owner,
    rmName: `示例·${owner}`,
    aumDailyAvgYear: wan(average),
    aumPointInTime: wan(average),
    transactionCount: 3,
  };
}

beforeEach(() => {
  time = '2026-11-18T09:00:00';
  context = { ...openTestLedger(), now: () => time };
  importRows(context, 'staff', null, [
    { staffNo: 'A', name: '示例·A', role: '客户经理' },
    { staffNo: 'B', name: '示例·B', role: '客户经理' },
    { staffNo: 'H', name: '示例·H', role: '网点负责人' },
  ]);
  importPeople(context, '2026-09', [
    { ...person('1', '解和雨', 900, 'A') },
    { ...person('2', '单一鸣', 120, 'A') },
    { ...person('3', '仇小满', 30, 'A') },
    { ...person('4', '路过客', 1, 'B') },
  ]);
  importPeople(context, '2026-10', [
    { ...person('1', '解和雨', 900, 'A'), birthDate: '1980-11-20', mobile: '13800000001' },
    { ...person('2', '单一鸣', 120, 'A'), aumPointInTime: wan(40) },
    { ...person('3', '仇小满', 30, 'A'), transactionCount: 0 },
    { ...person('4', '路过客', 1, 'B') },
  ]);
  importRows(context, 'maturities', null, [
    { clientNo: '3', productName: '示例定期', amount: wan(20), dueOn: '2026-11-25' },
  ]);
  for (const month of ['2026-09', '2026-10']) {
    tierMonth(context, { month: month as Month, scheme: 'R4' });
  }
});

function report(changes: Partial<WantedReport> & { clientNo: ClientNo }): WantedReport {
  return {
    staffNo: 'A',
    on: day('2026-11-18'),
    channel: 'call',
    minutes: 10,
    need: '',
    risk: '',
    nextStep: '',
    nextOn: null,
    opportunityId: null,
    ...changes,
  };
}

function reasonsOf(clientNo: string, staffNo = 'A'): string[] {
  const entry = showWorklist(context, staffNo).entries.find((each) => each.clientNo === clientNo);
  return (entry?.reasons ?? []).map((each) =>
    each.kind === 'duty' ? each.ruleId : each.kind === 'event' ? each.event : 'nextStep',
  );
}

describe('the worklist', () => {
  it('says why each client is on it, in an order that can be opened', () => {
    expect(refreshEvents(context).added).toBeGreaterThan(0);
    expect(refreshEvents(context).added).toBe(0);
    const list = showWorklist(context, 'A');
    expect(list.entries.map(({ clientNo }) => clientNo)).toEqual(['1', '2', '3']);
    expect(reasonsOf('1').sort()).toEqual([
      'birthday',
      'diamond',
      'diamond',
      'quarterly-floor',
      'quarterly-floor',
    ]);
    expect(reasonsOf('2')).toContain('movement');
    expect(reasonsOf('3')).toEqual(
      expect.arrayContaining(['gold-without-business', 'maturity', 'noActivity']),
    );
    for (const { parts, score } of list.entries) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    }
    const [first] = list.entries;
    expect(first?.wording).toContain('解和雨您好，祝您生日快乐');
    expect(list.week).toEqual({ counted: 0, needed: 3 });
    expect(showWorklist(context, 'B').entries.every(({ clientNo }) => clientNo === '4')).toBe(true);
  });

  it('is ticked off by contacts, and not by those taken back', () => {
    refreshEvents(context);
    const done = writeContactReport(context, report({ clientNo: no('1'), channel: 'meeting' }));
    expect(reasonsOf('1')).toEqual([]);
    expect(showWorklist(context, 'A').week).toEqual({ counted: 1, needed: 3 });
    takeBackReport(context, { id: done.id, reason: '记错客户' });
    expect(reasonsOf('1')).toContain('birthday');
    expect(codeOf(() => takeBackReport(context, { id: done.id, reason: '再来' }))).toBe(
      'contact.reportCancelled',
    );
    expect(showClientFile(context, '1').reports).toMatchObject([{ cancelReason: '记错客户' }]);
  });

  it('brings the next step back on its day until somebody takes it', () => {
    refreshEvents(context);
    writeContactReport(
      context,
      report({
        clientNo: no('1'),
        channel: 'meeting',
        nextStep: '送方案',
        nextOn: day('2026-11-20'),
      }),
    );
    expect(reasonsOf('1')).toEqual(['nextStep']);
    time = '2026-11-24T09:00:00';
    const entry = showWorklist(context, 'A').entries.find(({ clientNo }) => clientNo === '1');
    expect(entry).toMatchObject({ due: 'overdue', wording: '按上次约定：送方案' });
    writeContactReport(context, report({ clientNo: no('1'), on: day('2026-11-24') }));
    expect(reasonsOf('1')).not.toContain('nextStep');
  });

  it('refuses what can not be', () => {
    const refused = (changes: Partial<WantedReport>) =>
      codeOf(() => writeContactReport(context, report({ clientNo: no('1'), ...changes })));
    expect(refused({ on: day('2026-11-19') })).toBe('contact.inFuture');
    expect(refused({ nextOn: day('2026-11-17') })).toBe('contact.nextBefore');
    expect(refused({ staffNo: 'Z' })).toBe('contact.staffUnknown');
    expect(refused({ clientNo: no('99') })).toBe('client.missing');
    expect(refused({ opportunityId: 7 })).toBe('opportunity.missing');
    context.db.prepare("UPDATE client SET do_not_contact = 1 WHERE client_no = '1'").run();
    expect(refused({ channel: 'message' })).toBe('contact.doNotContact');
    expect(refused({ channel: 'call' })).toBe('done');
  });

  it('is greeted by announcements until they are withdrawn', () => {
    const [told] = announce(context, {
      kind: 'product',
      title: '示例大额存单',
      body: '',
      tiers: ['白金卡', '金卡'],
      from: day('2026-11-18'),
      until: day('2026-11-30'),
    });
    expect(
      [reasonsOf('1'), reasonsOf('2'), reasonsOf('3')].map((each) => each.includes('product')),
    ).toEqual([false, true, true]);
    withdraw(context, { id: told?.id ?? 0, reason: '额度售罄' });
    expect(reasonsOf('2')).not.toContain('product');
    expect(codeOf(() => withdraw(context, { id: told?.id ?? 0, reason: '再撤' }))).toBe(
      'contact.announcementGone',
    );
  });

  it('forgets what an undone file had brought', () => {
    const { batchId } = importRows(context, 'maturities', null, [
      { clientNo: '2', productName: '示例存单', amount: wan(5), dueOn: '2026-11-28' },
    ]);
    refreshEvents(context);
    expect(reasonsOf('2')).toContain('maturity');
    undoImport(context, batchId ?? 0, '导错文件');
    refreshEvents(context);
    expect(reasonsOf('2')).not.toContain('maturity');
    expect(reasonsOf('3')).toContain('maturity');
  });

  it('lets an event be set aside, once and with a reason', () => {
    refreshEvents(context);
    const event = showClientFile(context, '3').events.find(({ kind }) => kind === 'maturity');
    setEventAside(context, { key: event?.key ?? '', reason: '客户已转存' });
    expect(reasonsOf('3')).not.toContain('maturity');
    expect(refreshEvents(context).added).toBe(0);
    expect(codeOf(() => setEventAside(context, { key: event?.key ?? '', reason: '再来' }))).toBe(
      'contact.eventMissing',
    );
  });
});

describe('rates', () => {
  const october = { from: day('2026-10-01'), to: day('2026-10-31') };

  it('count duties done and name who is missing', () => {
    expect(showContactRates(context, october).compliance).toMatchObject({ done: 0 });
    writeContactReport(
      context,
      report({ clientNo: no('1'), on: day('2026-10-31'), channel: 'meeting' }),
    );
    const rates = showContactRates(context, october);
    const [amy] = rates.complianceByPerson;
    expect(amy).toMatchObject({ key: 'A', name: '示例·A' });
    expect(rates.compliance.done).toBeGreaterThan(0);
    const missing = showMissingClients(context, { ...october, rate: 'compliance', staffNo: 'A' });
    expect(missing.map(({ clientNo }) => clientNo)).toEqual(['2']);
    expect(missing[0]?.missing).toEqual(['白金卡：每月 4 次电话或 2 次面谈']);
  });

  it('follow signing and what is filled in', () => {
    expect(showContactRates(context, october).signing).toMatchObject({
      done: 0,
      due: 3,
      missingToTarget: 3,
    });
    takeSigningStep(context, {
      clientNo: no('1'),
      step: 'signed',
      on: day('2026-11-18'),
      until: null,
      reason: '',
    });
    const rates = showContactRates(context, october);
    expect(rates.signing).toMatchObject({ done: 1, due: 3 });
    const unsigned = showMissingClients(context, { ...october, rate: 'signing', staffNo: null });
    expect(unsigned.map(({ clientNo }) => clientNo)).toEqual(['2', '3']);
    const upkeep = showMissingClients(context, { ...october, rate: 'upkeep', staffNo: 'A' });
    expect(upkeep.find(({ clientNo }) => clientNo === '1')?.missing).toEqual([
      'occupation',
      'riskRating',
      'preferredChannel',
      'lastContact',
    ]);
    expect(rates.activeUsers).toMatchObject({ done: 0, due: 3 });
  });

  it('weigh the hours that are needed against those there are', () => {
    const [amy] = showFeasibility(context);
    expect(amy?.staffNo).toBe('A');
    expect(amy?.thereMinutes).toBe(9 * 180);
    expect(amy?.neededMinutes).toBeGreaterThan(0);
    expect(amy?.days.filter(({ there }) => there === 0).every(({ needed }) => needed === 0)).toBe(
      true,
    );
  });
});

describe('the pipeline', () => {
  const facts = {
    clientNo: no('1'),
    title: '养老规划',
    product: '示例年金',
    amount: 30_000_001 as Fen,
    probability: 10,
    nextStep: '约见',
    nextOn: day('2026-11-20'),
    ownerNo: 'A',
    source: 'own' as const,
    referredBy: '',
  };

  it('walks its stages, forecasts, and asks why where something ends', () => {
    const added = saveOpportunity(context, null, facts);
    expect(added).toMatchObject({ stage: 'found', openedOn: '2026-11-18', ownerName: '示例·A' });
    expect(showPipeline(context).forecast[0]).toEqual({
      stage: 'found',
      count: 1,
      amount: 30_000_001,
      expected: 3_000_000,
    });
    const move = (stage: string, reason = '') =>
      moveOpportunity(context, { id: added.id, stage, reason });
    expect(move('met')).toMatchObject({ stage: 'met', probability: 40 });
    expect(codeOf(() => move('met'))).toBe('opportunity.sameStage');
    expect(codeOf(() => move('lost'))).toBe('opportunity.reasonNeeded');
    expect(codeOf(() => move('nowhere'))).toBe('opportunity.unknownStage');
    expect(move('won')).toMatchObject({ closedOn: '2026-11-18', probability: 100 });
    expect(codeOf(() => move('met'))).toBe('opportunity.reasonNeeded');
    expect(move('met', '客户要求重谈')).toMatchObject({ closedOn: null });
    expect(showOpportunitySteps(context, added.id).map(({ toStage }) => toStage)).toEqual([
      'found',
      'met',
      'won',
      'met',
    ]);
    expect(saveOpportunity(context, added.id, { ...facts, amount: 5 as Fen }).amount).toBe(5);
  });
});

describe('signing', () => {
  it('begins with the first contact, ends with a refusal until a day, and comes back by the client', () => {
    writeContactReport(context, report({ clientNo: no('2') }));
    expect(showClientFile(context, '2').signing).toMatchObject([{ step: 'contacted' }]);
    const take = (
      step: 'contacted' | 'interested' | 'signed' | 'ended',
      until: string | null,
      reason = '',
    ) =>
      takeSigningStep(context, {
        clientNo: no('2'),
        step,
        on: day(time.slice(0, 10)),
        until: until as Day | null,
        reason,
      });
    expect(codeOf(() => take('ended', '2027-02-01'))).toBe('signing.reasonNeeded');
    expect(codeOf(() => take('ended', null, '不需要'))).toBe('signing.untilNeeded');
    take('ended', '2027-02-01', '不需要');
    expect(codeOf(() => take('interested', null))).toBe('signing.waiting');
    time = '2027-02-01T09:00:00';
    take('interested', null);
    take('signed', null);
    expect(codeOf(() => take('contacted', null))).toBe('signing.notNext');
  });
});

describe('what contacts are ruled by', () => {
  it('is kept in versions with the day from which they count', () => {
    const before = contactRulesOn(context, day('2026-11-18'));
    const rules = { ...before, events: { ...before.events, leadDays: 0 } };
    setContactRules(context, { rules, effectiveFrom: day('2026-12-01'), reason: '生日当天联系' });
    expect(contactRulesOn(context, day('2026-11-30')).events.leadDays).toBe(3);
    expect(contactRulesOn(context, day('2026-12-01')).events.leadDays).toBe(0);
    const [first] = before.duties.rules;
    const twice = { ...rules, duties: { ...rules.duties, rules: [first!, first!] } };
    expect(
      codeOf(() =>
        setContactRules(context, {
          rules: twice,
          effectiveFrom: day('2026-12-01'),
          reason: '重复',
        }),
      ),
    ).toBe('contact.ruleTwice');
  });

  it('takes the holidays of a year that is not known', () => {
    const holiday = { day: day('2027-10-01'), works: false, name: '国庆节' };
    expect(workCalendarOf(context).isWorkday(day('2027-10-01'))).toBe(true);
    setSpecialDays(context, { year: 2027, days: [holiday] });
    expect(workCalendarOf(context).isWorkday(day('2027-10-01'))).toBe(false);
    expect(codeOf(() => setSpecialDays(context, { year: 2028, days: [holiday] }))).toBe(
      'contact.dayOfOtherYear',
    );
    expect(codeOf(() => setSpecialDays(context, { year: 2027, days: [holiday, holiday] }))).toBe(
      'contact.dayTwice',
    );
  });

  it('holds a client’s calendar and the specialists behind the owner', () => {
    changeBirthdayCalendar(context, { clientNo: '1', calendar: 'lunar' });
    changeSupport(context, { clientNo: '1', specialty: 'wealth', staffNo: 'H' });
    expect(showClientFile(context, '1')).toMatchObject({
      birthdayCalendar: 'lunar',
      support: [{ specialty: 'wealth', staffNo: 'H', name: '示例·H' }],
    });
    changeSupport(context, { clientNo: '1', specialty: 'wealth', staffNo: null });
    expect(showClientFile(context, '1').support).toEqual([]);
  });
});
