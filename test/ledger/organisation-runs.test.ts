import { beforeEach, describe, expect, it } from 'vitest';
import { sumByRank } from '../../electron/ledger/tier-runs';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { LedgerContext } from '../../electron/operations/ledger-context';
import { findMonthRun } from '../../electron/operations/tiering/month-run';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const wan = 1_000_000;
const september = '2026-09' as Month;
const october = '2026-10' as Month;

let context: LedgerContext;

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
});
