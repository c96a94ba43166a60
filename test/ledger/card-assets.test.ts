import { describe, expect, it } from 'vitest';
import { showGrading } from '../../electron/operations/cards/grade-cards';
import { reviewCards, showReviews } from '../../electron/operations/cards/review-cards';
import { buildReport } from '../../electron/operations/reports/build-export';
import { prepareForm } from '../../electron/operations/cards/card-standing';
import { adoptScheme } from '../../electron/operations/tiering/change-schemes';
import { explainClient } from '../../electron/operations/tiering/explain-client';
import { requireScheme } from '../../electron/operations/ground/find-scheme';
import { showKeepOrReach } from '../../electron/operations/tiering/keep-or-reach';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { WhatIf } from '../../electron/operations/tiering/what-if';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day, Month } from '../../shared/models/calendar';
import { withCountedAssets } from '../../shared/models/card-assets';
import { apply, opening } from '../helpers/cards';
import { importPeople, importRows, openTestLedger, type PersonRow } from '../helpers/ledger';

const october = '2026-10' as Month;
const wan = (value: number) => value * 1_000_000;
const person = (clientNo: string, figures: Readonly<Record<string, number>>): PersonRow => ({
  clientNo,
  name: `示例·${clientNo}`,
  idNo: '990101199001011234',
  ...figures,
});

/** 150万 of funds and no deposits, 150万 of deposits, and files that say it in other ways. */
const people = [
  person('funds', { aumDailyAvg3m: wan(150), aumPointInTime: wan(150), fund: wan(150) }),
  person('savings', {
    aumDailyAvg3m: wan(150),
    aumPointInTime: wan(150),
    demandDeposit: wan(50),
    timeDeposit: wan(60),
    wealthProduct: wan(40),
  }),
  person('mixed', {
    aumDailyAvg3m: wan(160),
    aumPointInTime: wan(160),
    timeDeposit: wan(130),
    bond: wan(10) + 1,
  }),
  person('unsplit', { aumDailyAvg3m: wan(150), aumPointInTime: wan(150) }),
  person('own', { aumDailyAvg3m: wan(900), cardAssetsDailyAvg3m: wan(20) - 1, fund: wan(1) }),
  person('parts', {
    aumDailyAvg3m: wan(900),
    depositDailyAvg3m: wan(100),
    wealthDailyAvg3m: wan(50),
  }),
];

function outlet(): Ledger {
  const context = openTestLedger();
  importPeople(context, october, people);
  tierMonth(context, { month: october, scheme: 'R1' });
  return context;
}

const explain = (context: Ledger, clientNo: string) =>
  explainClient(context, { clientNo, month: october, scheme: 'R1' });

describe('R1 on deposits and wealth products', () => {
  it.each([
    ['funds', '普通', 0, 'estimate'],
    ['savings', '白金', wan(150), 'nothingElse'],
    ['mixed', '标准', wan(150) - 1, 'estimate'],
    ['unsplit', '白金', wan(150), 'everything'],
    ['own', '普通', wan(20) - 1, 'own'],
    ['parts', '白金', wan(150), 'parts'],
  ])('%s is %s with %d fen, found by %s', (clientNo, tier, metric, way) => {
    const { result } = explain(outlet(), clientNo);
    expect(result).toMatchObject({ tier, metric, counted: { way } });
  });

  it('says why funds alone are 普通, with all assets beside', () => {
    const { sentence, rows } = explain(outlet(), 'funds');
    expect(sentence).toContain('近三月日均存款理财 0.00 元 < 标准 200,000 元，为普通');
    expect(sentence).toContain('估算：全部资产日均 1,500,000.00 元');
    expect(sentence).toContain('1,500,000.00 元');
    expect(rows).toContainEqual({ label: '全部资产日均', value: '1,500,000.00 元' });
    expect(explain(outlet(), 'unsplit').sentence).toContain('含基金等，未能剔除');
  });

  it('takes months of the ledger where the file has no average, and what does not count of the same', () => {
    const context = openTestLedger();
    const months = [
      ['2026-08', wan(30), wan(20)],
      ['2026-09', wan(40), wan(10)],
      ['2026-10', wan(50), 0],
    ] as const;
    for (const [month, average, fund] of months) {
      const figures = { aumDailyAvgMonth: average, timeDeposit: average - fund, fund };
      importPeople(context, month, [person('1', figures)]);
    }
    tierMonth(context, { month: october, scheme: 'R1' });
    const { result } = explain(context, '1');
    // (31 × 50 + 30 × 40 + 31 × 30) ÷ 92 = 40万, less (20 + 10 + 0) ÷ 3 = 10万.
    expect(result).toMatchObject({ metric: wan(30), tier: '标准', counted: { way: 'estimate' } });
    expect(result.metricSource).toMatchObject({ kind: 'computed' });
  });

  it('is what a card is approved by, and what its form shows', () => {
    const context = outlet();
    expect(() => apply(context, 'funds', 'standard')).toThrow('card.standardNotMet');
    expect(prepareForm(context, 'funds').checks[0]).toMatchObject({
      met: false,
      metric: 0,
      way: 'estimate',
      allAssets: wan(150),
    });
    const unsplit = apply(context, 'unsplit', 'platinum');
    expect(unsplit).toMatchObject({
      approvalKind: 'automatic',
      check: { way: 'everything', allAssets: wan(150) },
    });
  });

  it('answers what to hold by deposits and wealth products too', () => {
    const wanted = { month: october, scheme: 'R1', today: '2026-11-01' as Day };
    const context = outlet();
    expect(showKeepOrReach(context, { ...wanted, clientNo: 'funds' })).toMatchObject({
      balanceToday: 0,
      tier: '普通',
      reach: { tier: '标准' },
    });
  });

  it('counts all assets where the outlet decides so, with its reason, and shows what that moves', () => {
    const context = outlet();
    const draft = withCountedAssets(requireScheme(context, 'R1').scheme, 'all');
    const summary = new WhatIf(context, october, 'R1').step(draft);
    expect(summary).toMatchObject({ up: 4, down: 0 });
    adoptScheme(context, { draft, effectiveFrom: october, reason: '分行批复按全部资产' });
    tierMonth(context, { month: october, scheme: 'R1' });
    expect(explain(context, 'funds').result).toMatchObject({ tier: '白金', counted: null });
    expect(explain(context, 'own').result.tier).toBe('黑金');
  });
});

describe('all assets beside what counts', () => {
  it('stand in gradings, reviews and near-miss lists, with how they were told apart', () => {
    const context = openTestLedger();
    importPeople(context, october, [
      ...people,
      person('near', { aumDailyAvg3m: wan(30), aumPointInTime: wan(30), fund: wan(11) }),
    ]);
    importRows(context, 'cards', null, [
      opening('mixed', '62-1', '2025-10-05', { level: 'black' }),
      opening('funds', '62-2', '2025-10-06'),
    ]);
    tierMonth(context, { month: october, scheme: 'R1' });
    const { downgrades } = showGrading(context, october);
    const mixed = downgrades.find(({ clientNo }) => clientNo === 'mixed');
    expect(mixed).toMatchObject({
      metric: wan(150) - 1,
      way: 'estimate',
      allAssets: wan(160),
    });
    reviewCards(context, october);
    const review = showReviews(context, october).find(({ clientNo }) => clientNo === 'funds');
    expect(review).toMatchObject({
      metric: 0,
      way: 'estimate',
      allAssets: wan(150),
      outcome: 'feeDue',
    });
    const report = buildReport(
      context,
      { name: 'tierList', jobId: '1', month: october, scheme: 'R1', list: 'nearMiss' },
      'zh-CN',
    );
    const [table] = report.tables;
    const at = table!.columns.findIndex(({ key }) => key === 'aumDailyAvg3m');
    expect(table!.columns[at - 1]?.key).toBe('metric');
    expect(table!.rows.find(([clientNo]) => clientNo === 'near')?.[at]).toBe(wan(30));
  });

  it('a client with 150万 of funds and no deposits is 普通 under R1 and says why', () => {
    const { result, sentence } = explain(outlet(), 'funds');
    expect(result).toMatchObject({ tier: '普通', metric: 0 });
    expect(sentence).toContain('0.00 元 < 标准 200,000 元，为普通');
    expect(sentence).toContain('全部资产日均 1,500,000.00 元，减去不计入的基金');
  });
});
