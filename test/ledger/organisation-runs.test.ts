import { beforeEach, describe, expect, it } from 'vitest';
import { sumByRank } from '../../electron/ledger/tiering/tier-runs';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { explainClient } from '../../electron/operations/tiering/explain-client';
import { findMonthRun } from '../../electron/operations/ground/month-run';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const wan = 1_000_000;
const september = '2026-09' as Month;
const october = '2026-10' as Month;

let context: Ledger;

function importCompanies(month: Month, deposits: readonly number[]): void {
  const rows = deposits.map((amount, at) => ({
    clientNo: `D00${at}`,
    name: `示例公司${at}`,
    depositDailyAvg: amount * wan,
    depositPointInTime: amount * wan,
  }));
  importRows(context, 'corporate', month, rows);
}

/** Clients of each marketing class (C3), from below. */
const classesOf = (month: Month): number[] => {
  const found = findMonthRun(context, 'C3', month);
  const sums = found ? sumByRank(context.db, found.run, found.stored.scheme.subject) : [];
  return [0, 1, 2].map((rank) => sums.find((each) => each.rank === rank)?.clients ?? 0);
};

beforeEach(() => {
  context = openTestLedger();
  importPeople(context, october, [{ clientNo: '0001', name: '示例', aumDailyAvg3m: 1 }]);
  importCompanies(september, [100, 6_000, 30_000]);
  importCompanies(october, [100, 6_000, 30_000]);
});

describe('a scheme for organisations', () => {
  it('is tiered again where its own file came anew, not only people’s', () => {
    tierMonth(context, { month: october, scheme: 'C3' });
    expect(classesOf(september)).toEqual([1, 1, 1]);
    importCompanies(september, [7_000, 6_000, 30_000]);
    tierMonth(context, { month: october, scheme: 'C3' });
    expect(classesOf(september)).toEqual([0, 2, 1]);
  });

  it('counts as whole when everybody of its own month has a result', () => {
    for (const scheme of ['R1', 'C1', 'C2', 'C3']) tierMonth(context, { month: october, scheme });
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
    const { run } = findMonthRun(context, 'C3', october)!;
    context.db.prepare('DELETE FROM tier_result WHERE run_id = ? AND rank = 1').run(run.id);
    expect(verifyLedger(context).ok).toBe(false);
  });

  it('tiers a sole trader by the people’s bounds, and its lists and explanation say so', () => {
    const trader = { clientNo: 'S1', name: '示例·杂货店', marketNature: '个体工商户' };
    for (const [month, amount] of [
      [september, 100],
      [october, 200],
    ] as const) {
      importRows(context, 'corporate', month, [{ ...trader, depositDailyAvg: amount * wan }]);
    }
    importRows(context, 'corporate', october, [
      { clientNo: 'I1', name: '示例·某局', institutionKind: '机关' },
    ]);
    const { lines } = tierMonth(context, { month: october, scheme: 'C2' });
    expect(lines.find(({ tier }) => tier === '个体·白金')?.clients).toBe(1);
    const { result, sentence } = explainClient(context, {
      clientNo: 'S1',
      month: october,
      scheme: 'C2',
    });
    // 30 days of 100万 and 31 of 200万.
    expect(result).toMatchObject({ tier: '个体·白金', nextTier: '个体·黑金' });
    expect(sentence).toMatch(/近三月日均存款 1,508,196\.7\d 元 ≥ 个体·白金 1,500,000 元/);
    expect(result.decidedBy.join()).toContain('个体工商户：归个人客户');
    const numbersIn = (tier: string) => {
      const query = { month: october, scheme: 'C2', filter: { tiers: [tier] }, sort: [] };
      const list = queryClients(context, query);
      return readClientPage(context, list, 0, 10).map(({ clientNo }) => clientNo);
    };
    expect(numbersIn('个体·白金')).toEqual(['S1']);
    // An institution of unknown level is listed as unknown, not as small.
    expect(numbersIn('级别不明')).toEqual(['I1']);
    expect(numbersIn('小型')).toEqual([]);
  });
});
