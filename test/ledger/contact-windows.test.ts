import { beforeEach, describe, expect, it } from 'vitest';
import { updateClient } from '../../electron/operations/clients/show-client';
import { showClientFile } from '../../electron/operations/contacts/client-file';
import {
  showOpportunitySteps,
  showPipeline,
} from '../../electron/operations/contacts/opportunities';
import { defaultContactRules } from '../../electron/domain/contacts/default-rules';
import { setContactRules } from '../../electron/operations/contacts/contact-rules';
import type { DutyRule } from '../../shared/models/contact-duty';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import { showContactCalendar } from '../../electron/operations/contacts/show-calendar';
import { showContactLoad } from '../../electron/operations/contacts/show-load';
import { showWorklist } from '../../electron/operations/contacts/show-worklist';
import {
  writeContactReport,
  type ReportOutcome,
} from '../../electron/operations/contacts/write-report';
import { fillSampleContacts } from '../../electron/operations/sample/fill-sample-contacts';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import type { ContactReport } from '../../shared/models/contact';
import type { Fen } from '../../shared/models/money';
import { wrapText } from '../../electron/domain/contacts/worklist-report';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const day = (text: string) => text as Day;
const client = '1' as ClientNo;
let context: Ledger;

beforeEach(() => {
  context = { ...openTestLedger(), now: () => '2026-11-18T09:00:00' };
  importRows(context, 'staff', null, [
    { staffNo: 'A', name: '示例·A', role: '客户经理' },
    { staffNo: 'B', name: '示例·B', role: '客户经理' },
  ]);
  const rich = { aumDailyAvgYear: 900_000_000, aumPointInTime: 900_000_000 };
  importPeople(context, '2026-10', [
    { clientNo: '1', name: '解和雨', rmNo: 'A', ...rich, birthDate: '1980-11-28' },
    { clientNo: '2', name: '单一鸣', rmNo: 'B', ...rich, birthDate: '1980-11-28' },
  ]);
  importRows(context, 'maturities', null, [
    { clientNo: '1', productName: '示例定期', amount: 20_000_000, dueOn: '2026-11-30' },
  ]);
  tierMonth(context, { month: '2026-10' as Month, scheme: 'R4' });
});

function report(
  outcome: ReportOutcome | null,
  on = '2026-11-18',
  nextOn: string | null = null,
): ContactReport {
  const wanted = {
    clientNo: client,
    staffNo: 'A',
    on: day(on),
    channel: 'call' as const,
    minutes: null,
    need: '',
    risk: '',
    nextStep: nextOn === null ? '' : '回访',
    nextOn: nextOn as Day | null,
    opportunityId: null,
  };
  return writeContactReport(context, wanted, outcome);
}

describe('a report and what came of it', () => {
  it('opens an opportunity and later moves it, each noted on the opportunity', () => {
    const opened = report({ kind: 'open', title: '大额存单', product: '', amount: 100 as Fen });
    const [first] = showPipeline(context).opportunities;
    expect(opened.opportunityId).toBe(first?.id);
    expect(first).toMatchObject({ clientNo: '1', ownerNo: 'A', stage: 'found', probability: 10 });
    const moved = report({ kind: 'move', id: first!.id, stage: 'won', reason: '' });
    expect(moved.opportunityId).toBe(first?.id);
    expect(showOpportunitySteps(context, first!.id).map(({ toStage }) => toStage)).toEqual([
      'found',
      'won',
    ]);
  });

  it('stores neither where the stage is refused', () => {
    report({ kind: 'open', title: '大额存单', product: '', amount: 100 as Fen });
    const [first] = showPipeline(context).opportunities;
    const before = showClientFile(context, '1').reports.length;
    expect(() => report({ kind: 'move', id: first!.id, stage: 'lost', reason: '' })).toThrow(
      expect.objectContaining({ code: 'opportunity.reasonNeeded' }),
    );
    expect(showClientFile(context, '1').reports).toHaveLength(before);
  });
});

describe('the calendar', () => {
  it('shows days to come of own clients, and what was answered', () => {
    report(null, '2026-11-10', '2026-11-20');
    const wish = { staffNo: 'A', from: day('2026-11-01'), to: day('2026-11-30') };
    const shown = () =>
      showContactCalendar(context, wish).entries.map(({ day: on, kind, isDone }) => [
        on,
        kind,
        isDone,
      ]);
    expect(shown()).toEqual([
      ['2026-11-20', 'nextStep', false],
      ['2026-11-28', 'birthday', false],
      ['2026-11-30', 'maturity', false],
    ]);
    refreshEvents(context);
    report(null);
    expect(shown()).toEqual([
      ['2026-11-20', 'nextStep', true],
      ['2026-11-28', 'birthday', false],
      ['2026-11-30', 'maturity', true],
    ]);
    expect(showContactCalendar(context, wish).freeDays).toContain('2026-11-21');
  });
});

it('counts for everybody what each worklist holds', () => {
  refreshEvents(context);
  for (const { staffNo, overdue, today, week } of showContactLoad(context)) {
    const { entries } = showWorklist(context, staffNo);
    const count = (due: string) => entries.filter((each) => each.due === due).length;
    expect([overdue, today, week]).toEqual([count('overdue'), count('today'), count('week')]);
  }
  expect(showContactLoad(context).map(({ staffNo }) => staffNo)).toEqual(['A', 'B']);
});

it('whoever visits by position has clients of others on the list', () => {
  importRows(context, 'staff', null, [{ staffNo: 'H', name: '示例·H', role: '网点负责人' }]);
  const { duties, ...rest } = defaultContactRules;
  const visit: DutyRule = {
    id: 'visit',
    name: '走访',
    kind: 'client',
    period: 'month',
    scheme: null,
    tiers: [],
    required: { visit: 1 },
    by: 'outletLeader',
  };
  const rules = { ...rest, duties: { ...duties, rules: [visit] } };
  setContactRules(context, { rules, effectiveFrom: day('2026-01-01'), reason: '试行' });
  const numbers = showWorklist(context, 'H').entries.map(({ clientNo }) => clientNo);
  expect(numbers.sort()).toEqual(['1', '2']);
});

it('key facts are filled by hand and the file grows complete', () => {
  const before = showClientFile(context, '1');
  expect(before.missing).toContain('mobile');
  updateClient(context, '1', { facts: { mobile: '138 0000 0001', riskRating: 'C3' } });
  const after = showClientFile(context, '1');
  expect(after.missing).not.toContain('mobile');
  expect(after.completeness - before.completeness).toBeCloseTo(2 / 6);
  expect(() => updateClient(context, '1', { facts: { mobile: '123' } })).toThrow(
    expect.objectContaining({ code: 'client.mobileForm' }),
  );
  expect(() => updateClient(context, '1', { facts: { birthDate: '2026-11-19' } })).toThrow(
    expect.objectContaining({ code: 'client.birthDateForm' }),
  );
});

it('the sample outlet has contacts, steps and opportunities, the same every time', () => {
  fillSampleContacts(context);
  const { opportunities } = showPipeline(context);
  expect(opportunities.map(({ clientNo }) => clientNo).sort()).toEqual(['1', '2']);
  expect(showClientFile(context, '1').reports).toHaveLength(1);
});

it('long texts go on below, no stop begins a line', () => {
  expect(wrapText('甲乙丙,丁戊', 6)).toEqual(['甲乙丙,', '丁戊']);
  expect(wrapText('', 6)).toEqual([]);
});
