import { describe, expect, it } from 'vitest';
import { prepareScheme } from '../../electron/domain/tiering/prepare-scheme';
import { findClient } from '../../electron/ledger/clients/clients';
import { prepareForeignWriter } from '../../electron/ledger/months/exchange-rates';
import { newestBatchOfMonth } from '../../electron/ledger/imports/import-batches';
import { listLinks } from '../../electron/ledger/clients/organisation-links';
import { applyForCard } from '../../electron/operations/cards/apply-for-card';
import { setCardRules } from '../../electron/operations/cards/card-rules';
import { prepareForm } from '../../electron/operations/cards/card-standing';
import { showGrading } from '../../electron/operations/cards/grade-cards';
import { reviewCards, showReviews } from '../../electron/operations/cards/review-cards';
import { addLink, takeLinkAway } from '../../electron/operations/contacts/related-clients';
import { buildReport, queryOfList } from '../../electron/operations/reports/build-export';
import { showHome } from '../../electron/operations/reports/show-home';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { closeMonth } from '../../electron/operations/months/close-month';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { setRate } from '../../electron/operations/ledger/exchange-rates';
import { readClientFigures } from '../../electron/operations/ground/month-figures';
import { endHousehold, setHousehold } from '../../electron/operations/tiering/change-households';
import { endOverride, setOverride } from '../../electron/operations/tiering/change-overrides';
import { adoptScheme } from '../../electron/operations/tiering/change-schemes';
import { explainClient } from '../../electron/operations/tiering/explain-client';
import { requireScheme } from '../../electron/operations/ground/find-scheme';
import { standingOfMonth } from '../../electron/operations/ground/result-standing';
import { showStructure } from '../../electron/operations/tiering/show-tiers';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Day, Month } from '../../shared/models/calendar';
import { defaultCardRules } from '../../shared/models/card-rules';
import type { ClientNo } from '../../shared/models/client';
import { opening } from '../helpers/cards';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const month = (text: string) => text as Month;
const [august, september, october] = ['2026-08', '2026-09', '2026-10'].map(month) as [
  Month,
  Month,
  Month,
];
const scheme = 'R1';
const wan = (amount: number) => amount * 1_000_000;
const person = (clientNo: string, amount: number, more = {}) => ({
  clientNo,
  name: `示例·${clientNo}`,
  idNo: '370213198503160018',
  aumDailyAvg3m: wan(amount),
  aumPointInTime: wan(amount),
  ...more,
});
const standing = (context: Ledger, of: Month) => standingOfMonth(context, scheme, of)!;
const tier = (context: Ledger, of: Month) => tierMonth(context, { month: of, scheme });
const tierOf = (context: Ledger, clientNo: string, of: Month) =>
  explainClient(context, { clientNo, month: of, scheme }).result;

/** Three months of a standard client and a platinum one, tiered. */
function outlet(): Ledger {
  const context = openTestLedger();
  for (const each of [august, september, october]) {
    importPeople(context, each, [person('1', 30), person('2', 200)]);
    tier(context, each);
  }
  return context;
}

describe('a correction of a tiered month', () => {
  it('is said wherever the old tiers are shown, with its cause', () => {
    const context = outlet();
    expect(standing(context, october)).toEqual({ isCurrent: true, causes: [] });
    importPeople(context, october, [person('1', 10)]);
    expect(standing(context, october)).toMatchObject({
      isCurrent: false,
      causes: [{ kind: 'figures', cause: 'imported', from: october, fileName: 'test.xlsx' }],
    });
    const said = /已过期.*2026-10 的数据又导入过“test\.xlsx”/;
    expect(showStructure(context, { month: october, scheme })?.standing.isCurrent).toBe(false);
    const wanted = { clientNo: '1', month: october, scheme };
    expect(explainClient(context, wanted).outOfDate).toMatch(said);
    const report = buildNamedReport(
      context,
      { name: 'structure', month: october, scheme },
      'zh-CN',
    );
    expect(report.footnotes.join()).toMatch(said);
    expect(report.footnotes.join()).toContain('层级按第 1 版数据计算，金额取现行第 2 版');
    const list = buildReport(
      context,
      { name: 'clients', jobId: 'x', query: queryOfList(october, scheme, 'up'), columns: ['name'] },
      'zh-CN',
    );
    expect(list.tables[0] && list.footnotes.join()).toMatch(said);
    const tiered = showHome(context, { month: october, scheme }).checklist[2];
    expect(JSON.stringify(tiered)).not.toContain('"done"');
    tier(context, october);
    expect(standing(context, october).isCurrent).toBe(true);
    expect(explainClient(context, wanted).outOfDate).toBeNull();
  });

  it('of a month that a report compares with is said by name', () => {
    const context = outlet();
    importPeople(context, september, [person('1', 10)]);
    tierMonth(context, { month: october, scheme });
    importPeople(context, august, [person('1', 11)]);
    const report = buildNamedReport(
      context,
      { name: 'migration', month: october, scheme, before: august },
      'zh-CN',
    );
    expect(report.footnotes.join('\n')).toMatch(/2026-08 的分层已过期/);
  });

  it('never lets a card be approved by a figure that was corrected', () => {
    const context = outlet();
    importPeople(context, october, [person('1', 10)]);
    const wanted = { clientNo: '1' as ClientNo, kind: 'newCard', level: 'standard' } as const;
    const rest = { rmName: '示例·林', remarks: '' };
    expect(prepareForm(context, '1').tiers?.standing.isCurrent).toBe(false);
    expect(() => applyForCard(context, { ...wanted, ...rest })).toThrow('card.tiersOutOfDate');
    tier(context, october);
    expect(() => applyForCard(context, { ...wanted, ...rest })).toThrow('card.standardNotMet');
  });

  it('reaches gradings and reviews of cards', () => {
    const context = outlet();
    importRows(context, 'cards', null, [opening('1', '62', '2025-10-05')]);
    tier(context, october);
    reviewCards(context, october);
    expect(showGrading(context, october).standing.isCurrent).toBe(true);
    expect(showReviews(context, october)[0]?.standing.isCurrent).toBe(true);
    importPeople(context, october, [person('1', 10)]);
    expect(showGrading(context, october).standing.isCurrent).toBe(false);
    expect(showReviews(context, october)[0]?.standing.isCurrent).toBe(false);
    tier(context, october);
    expect(showGrading(context, october).standing.isCurrent).toBe(true);
    expect(showReviews(context, october)[0]?.standing).toMatchObject({
      isCurrent: false,
      causes: [{ kind: 'run' }],
    });
    expect(reviewCards(context, october)[0]?.standing.isCurrent).toBe(true);
  });
});

describe('a middle month', () => {
  it.each([
    [[august, october], 'the middle one skipped'],
    [[october], 'only the last one'],
    [[october, august, october], 'the wrong way round'],
    [[august, september, october], 'one after the other'],
  ])('is renewed whatever the order of clicks: %s (%s)', (clicks) => {
    const context = outlet();
    importPeople(context, august, [person('1', 700)]);
    importPeople(context, september, [person('1', 700)]);
    importPeople(context, october, [person('1', 700)]);
    for (const each of clicks) tier(context, each);
    expect(tierOf(context, '1', october)).toMatchObject({ tier: '黑金', movement: 'same' });
    expect(standing(context, october).isCurrent).toBe(true);
  });

  it('is noticed after the month before it was corrected and tiered', () => {
    const context = outlet();
    importPeople(context, august, [person('1', 700)]);
    tier(context, august);
    expect(standing(context, september)).toMatchObject({
      isCurrent: false,
      causes: [{ kind: 'run', from: august }, { kind: 'figures' }],
    });
  });

  it('that is tiered again over the same figures makes nothing after it stale', () => {
    const context = outlet();
    tier(context, august);
    tier(context, september);
    expect(standing(context, october).isCurrent).toBe(true);
  });
});

describe('what people decide', () => {
  const byHand = {
    clientNo: '1',
    scheme,
    rank: 2,
    from: september,
    until: october,
    reason: '重点客户',
    approver: '行长',
  };

  it('makes the months it holds in out of date', () => {
    const context = outlet();
    const { id } = setOverride(context, byHand);
    expect(standing(context, august).isCurrent).toBe(true);
    expect(standing(context, september)).toMatchObject({ causes: [{ kind: 'overrides' }] });
    tier(context, october);
    expect(standing(context, september).isCurrent).toBe(true);
    endOverride(context, { id, lastMonth: september, reason: '到期' });
    expect(standing(context, october).isCurrent).toBe(false);
  });

  it('is asked about where it overlaps, and replaces when that is said', () => {
    const context = outlet();
    setOverride(context, byHand);
    const again = { ...byHand, rank: 3, from: october, until: month('2026-12') };
    expect(() => setOverride(context, again)).toThrow('tiering.overrideOverlaps');
    expect(() => setOverride(context, { ...again, from: month('2026-11') })).not.toThrow();
    setOverride(context, { ...again, replace: true });
    tier(context, october);
    expect(tierOf(context, '1', september).rank).toBe(2);
    expect(tierOf(context, '1', october).rank).toBe(3);
  });

  it('counts for households, which do not act before their first month', () => {
    const context = outlet();
    const { scheme: preset } = requireScheme(context, scheme);
    adoptScheme(context, {
      draft: { ...preset, rules: { ...preset.rules, household: 'all' } },
      effectiveFrom: august,
      reason: '家庭合并计算',
    });
    expect(standing(context, october)).toMatchObject({ causes: [{ kind: 'scheme' }] });
    tier(context, october);
    const { id } = setHousehold(context, {
      id: null,
      name: '家',
      members: ['2', '1'],
      reason: '同住',
      from: october,
    });
    expect(standing(context, september).isCurrent).toBe(true);
    expect(standing(context, october)).toMatchObject({ causes: [{ kind: 'households' }] });
    tier(context, october);
    expect(tierOf(context, '1', september).tier).toBe('标准');
    expect(tierOf(context, '1', october).tier).toBe('白金');
    endHousehold(context, { id, reason: '分户' });
    expect(standing(context, october).isCurrent).toBe(false);
  });
});

describe('closing months', () => {
  it('is refused while an earlier one is open, or closes them with it', () => {
    const context = outlet();
    expect(() => closeMonth(context, october)).toThrow('month.earlierOpen');
    closeMonth(context, october, undefined, true);
    for (const each of [august, september, october]) {
      expect(standing(context, each).isCurrent).toBe(true);
      expect(() => tier(context, each)).toThrow('tiering.monthClosed');
    }
  });

  it('renews what is out of date before it is sealed', () => {
    const context = outlet();
    importPeople(context, august, [person('1', 700)]);
    closeMonth(context, august);
    expect(tierOf(context, '1', august).tier).toBe('黑金');
  });
});

describe('kinds of clients', () => {
  it('are not changed by a file of another kind: the row is named', () => {
    const context = openTestLedger();
    importPeople(context, october, [person('1', 30)]);
    importRows(context, 'corporate', october, [{ clientNo: 'C', name: '示例·公司' }]);
    const company = importRows(context, 'corporate', october, [
      { clientNo: '1', name: '示例·别的公司', depositDailyAvg: 5 },
    ]);
    expect(company.findings).toMatchObject([{ code: 'numberOfPerson', severity: 'error' }]);
    const people = importPeople(context, october, [person('C', 1)]);
    expect(people.findings).toMatchObject([{ code: 'numberOfOrganisation', severity: 'error' }]);
    expect([company.skipped, people.skipped]).toEqual([1, 1]);
    expect(
      context.db.prepare('SELECT client_no, kind, name FROM client ORDER BY 1').raw().all(),
    ).toEqual([
      ['1', 'retail', '示例·1'],
      ['C', 'corporate', '示例·公司'],
    ]);
  });
});

it('an undone file of organisations takes their tiers along', () => {
  const context = openTestLedger();
  const { batchId } = importRows(context, 'corporate', october, [
    { clientNo: 'C', name: '示例·公司', depositDailyAvg: wan(600) },
  ]);
  tierMonth(context, { month: october, scheme: 'C3' });
  undoImport(context, batchId!, 'wrong file');
  expect(standingOfMonth(context, 'C3', october)).toBeUndefined();
});

describe('settings of the outlet', () => {
  const raise = (context: Ledger, effectiveFrom: string) => {
    const rules = {
      ...defaultCardRules,
      branchBounds: { ...defaultCardRules.branchBounds, standard: wan(40) },
    };
    setCardRules(context, { rules, effectiveFrom: effectiveFrom as Day, reason: '提高起点' });
  };

  it('that raise the card standard make gradings and reviews out of date, not tiers', () => {
    const context = outlet();
    importRows(context, 'cards', null, [opening('1', '62', '2025-10-05')]);
    tier(context, october);
    reviewCards(context, october);
    raise(context, '2026-10-15');
    expect(standing(context, october).isCurrent).toBe(true);
    const stale = { isCurrent: false, causes: [{ kind: 'cardRules', cause: 'set' }] };
    expect(showGrading(context, october).standing).toMatchObject(stale);
    expect(showGrading(context, september).standing.isCurrent).toBe(true);
    expect(showReviews(context, october)[0]?.standing).toMatchObject(stale);
    tier(context, october);
    expect(showGrading(context, october).standing.isCurrent).toBe(true);
    expect(showGrading(context, october).downgrades.map(({ clientNo }) => clientNo)).toEqual(['1']);
    expect(reviewCards(context, october)[0]).toMatchObject({
      outcome: 'feeDue',
      standing: { isCurrent: true },
    });
  });

  it('that change a rate are said where amounts of the month were worked out by another', () => {
    const context = outlet();
    const rateOf = (month: Month, rate: string) =>
      setRate(context, { month, currency: 'USD', rate });
    rateOf(september, '7.1');
    rateOf(october, '7.1');
    expect(standing(context, october).isCurrent).toBe(true);
    const batchId = newestBatchOfMonth(context.db, september, 'retail');
    const amount = { field: 'fund', currency: 'USD', amount: 100, rate: '7.1', fen: 710 };
    prepareForeignWriter(context.db, september, batchId)('1', '1', JSON.stringify([amount]));
    rateOf(october, '7.2');
    rateOf(september, '7.1');
    expect(standing(context, october).isCurrent).toBe(true);
    rateOf(september, '7.3');
    expect(standing(context, august).isCurrent).toBe(true);
    for (const each of [september, october]) {
      expect(standing(context, each)).toMatchObject({
        isCurrent: false,
        causes: [{ kind: 'rates', cause: 'set', from: september }],
      });
    }
    const wanted = { clientNo: '1', month: october, scheme };
    expect(explainClient(context, wanted).outOfDate).toContain('2026-09 的汇率有变动');
    expect(showHome(context, { month: october, scheme }).standing?.isCurrent).toBe(false);
    tier(context, october);
    expect(showHome(context, { month: october, scheme }).standing?.isCurrent).toBe(true);
    // A file of rates, and its undo, say the same of the month.
    const { batchId: file } = importRows(context, 'rates', september, [
      { currency: 'USD', rate: '7.4' },
    ]);
    const causes = () =>
      standing(context, september).causes.map(({ kind, cause }) => [kind, cause]);
    expect(causes()).toEqual([['rates', 'imported']]);
    tier(context, september);
    expect(causes()).toEqual([]);
    undoImport(context, file!, '测试');
    expect(causes()).toEqual([['rates', 'undone']]);
  });
});

describe('executives of an organisation', () => {
  it('who come, go or change their tier make the organisation’s value out of date', () => {
    const context = outlet();
    const code = 'C1-value';
    importRows(context, 'corporate', october, [{ clientNo: 'D1', name: '示例·单位' }]);
    const value = () => standingOfMonth(context, code, october)!;
    const renew = () => tierMonth(context, { month: october, scheme: code });
    const executives = () => {
      const prepared = prepareScheme(requireScheme(context, code).scheme);
      const id = findClient(context.db, 'D1')!.id;
      const at = prepared.slots.findIndex(({ kind }) => kind === 'executiveVips');
      return readClientFigures(context.db, prepared, october, id, new Map())?.row[at];
    };
    renew();
    expect(executives()).toBeNull();
    const link = { organisationNo: 'D1', clientNo: '2', note: '' };
    addLink(context, { ...link, relation: 'guarantor' });
    expect(value().isCurrent).toBe(true);
    addLink(context, { ...link, relation: 'executive' });
    expect(value()).toMatchObject({ isCurrent: false, causes: [{ kind: 'relations' }] });
    expect(standing(context, october).isCurrent).toBe(true);
    renew();
    expect([value().isCurrent, executives()]).toEqual([true, 1]);
    importPeople(context, october, [person('2', 1)]);
    tier(context, october);
    expect(value()).toMatchObject({ causes: [{ kind: 'relations', cause: 'tiered' }] });
    renew();
    expect([value().isCurrent, executives()]).toEqual([true, 0]);
    const [related] = listLinks(context.db, 'D1').filter(
      ({ relation }) => relation === 'executive',
    );
    takeLinkAway(context, { id: related!.id, reason: '离任' });
    expect(value()).toMatchObject({ causes: [{ kind: 'relations', cause: 'ended' }] });
  });

  it('is out of date as soon as the people’s tiers are, and tiering it renews those first', () => {
    const context = outlet();
    const code = 'C1-value';
    importRows(context, 'corporate', october, [{ clientNo: 'D1', name: '示例·单位' }]);
    addLink(context, { organisationNo: 'D1', clientNo: '2', note: '', relation: 'executive' });
    const value = () => standingOfMonth(context, code, october)!;
    const renew = () => tierMonth(context, { month: october, scheme: code });
    renew();
    expect(value().isCurrent).toBe(true);
    importPeople(context, october, [person('2', 1)]);
    expect(standing(context, october).isCurrent).toBe(false);
    expect(value()).toMatchObject({ isCurrent: false, causes: [{ kind: 'relations' }] });
    renew();
    expect([standing(context, october).isCurrent, value().isCurrent]).toEqual([true, true]);
  });
});
