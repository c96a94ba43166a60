import { expect, it } from 'vitest';
import { findClient } from '../../electron/ledger/clients/clients';
import { findTierRow } from '../../electron/ledger/tiering/tier-runs';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { setListMember, showLists } from '../../electron/operations/tiering/change-lists';
import { findMonthRun } from '../../electron/operations/ground/month-run';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { corporateSegments } from '../../electron/domain/tiering/presets/corporate-segments';
import { managementLevels } from '../../electron/domain/tiering/presets/management-list';
import type { Day, Month } from '../../shared/models/calendar';
import { importRows, openTestLedger } from '../helpers/ledger';

const october = '2026-10' as Month;
const on = '2026-10-08' as Day;

/** A group of four, one company that stands alone, and one of another group. */
function outlet(): Ledger {
  const context = openTestLedger();
  const company = (clientNo: string, name: string, groupName: string | null) => ({
    clientNo,
    name,
    groupName,
    depositDailyAvg: 100,
    loanBalance: 100,
    annualSales: 1_000_000,
    industry: '制造业',
    marketNature: '传统',
  });
  importRows(context, 'corporate', october, [
    company('G1', '示例集团', null),
    company('G2', '示例集团甲公司', '示例集团'),
    company('G3', '示例集团乙公司', '示例集团'),
    company('G4', '另一公司', '另一集团'),
    company('G5', '独立公司', null),
  ]);
  return context;
}

function tierOf(context: Ledger, scheme: string, clientNo: string): string {
  tierMonth(context, { month: october, scheme });
  const { run } = findMonthRun(context, scheme, october)!;
  const rank = findTierRow(context.db, run.id, findClient(context.db, clientNo)!.id)!.rank;
  const { tiers } = scheme === 'C1' ? corporateSegments : managementLevels;
  return tiers.find((tier) => tier.rank === rank)!.name;
}

const put = (context: Ledger, list: string, clientNo: string, level: string | null) =>
  setListMember(context, { list, clientNo, level, on, reason: '总行文件' });

it('a listed client brings its member units onto the list', () => {
  const context = outlet();
  expect(tierOf(context, 'C1', 'G2')).not.toBe('战略性');
  put(context, 'strategic', 'G1', null);
  expect(['G1', 'G2', 'G3'].map((each) => tierOf(context, 'C1', each))).toEqual(
    Array(3).fill('战略性'),
  );
  expect(['G4', 'G5'].map((each) => tierOf(context, 'C1', each))).not.toContain('战略性');
});

it('a listed member unit brings the others of its group', () => {
  const context = outlet();
  put(context, 'strategic', 'G2', null);
  expect(tierOf(context, 'C1', 'G3')).toBe('战略性');
  expect(tierOf(context, 'C1', 'G4')).not.toBe('战略性');
});

it('a list with levels speaks of each client by itself', () => {
  const context = outlet();
  put(context, 'management', 'G1', '总行级');
  expect(tierOf(context, 'C4', 'G1')).toBe('总行级');
  expect(tierOf(context, 'C4', 'G2')).toBe('名单外');
});

it('the lists of the shipped schemes are called as people know them', () => {
  const context = outlet();
  const names = () => Object.fromEntries(showLists(context).map(({ code, name }) => [code, name]));
  const expected = { strategic: '战略性客户', management: '四级管理名单' };
  expect(names()).toEqual(expected);
  put(context, 'strategic', 'G1', null);
  expect(names()).toEqual(expected);
  expect(context.db.prepare('SELECT name FROM named_list').pluck().all()).toEqual(['战略性客户']);
});
