import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { countSnapshots } from '../../electron/ledger/clients/snapshots';
import type { ClientFilter } from '../../shared/contract/clients/clients';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

const [september, october] = ['2026-09' as Month, '2026-10' as Month];
let context: Ledger;

beforeAll(() => {
  context = openTestLedger();
  importPeople(context, september, [
    { clientNo: 'A1', name: '单雄信', fund: 7, aumPointInTime: 70, rmName: '示例·林知行' },
    { clientNo: 'A2', name: '欧阳示例', insurance: 5, aumPointInTime: 50, rmName: '示例·林知行' },
  ]);
  importPeople(context, october, [
    { clientNo: 'A1', name: '单雄信', aumPointInTime: 100, rmName: '示例·林知行' },
    { clientNo: 'A2', name: '欧阳示例', fund: 30, bond: 0, rmName: '示例·林知行' },
    { clientNo: 'A3', name: '重庆测', fund: 12, aumPointInTime: 9 },
  ]);
});

function listOf(month: Month, filter: ClientFilter = {}) {
  const sort = [{ key: 'aumPointInTime' as const, descending: true }];
  const list = queryClients(context, { month, scheme: 'R1', filter, sort });
  const numbers = readClientPage(context, list, 0, 10).map(({ clientNo }) => clientNo);
  return { numbers, totals: list.totals };
}

describe('sums of a list', () => {
  it('count a figure that the first client lacks, and one that is nothing but noughts', () => {
    expect(listOf(october).totals).toEqual({ fund: 42, bond: 0, aumPointInTime: 109 });
    const owned = listOf(october, { owners: ['示例·林知行'] });
    expect(owned.totals).toEqual({ fund: 30, bond: 0, aumPointInTime: 100 });
  });

  it('leave out the figures that only others have', () => {
    expect(listOf(september).totals).toEqual({ fund: 7, insurance: 5, aumPointInTime: 120 });
  });
});

describe('a list of one month', () => {
  it('has none of the clients of months after or before it', () => {
    expect(listOf(september).numbers).toEqual(['A1', 'A2']);
    expect(listOf(september, { owners: ['示例·林知行'] }).numbers).toEqual(['A1', 'A2']);
    expect(listOf(october).numbers).toEqual(['A1', 'A3', 'A2']);
    expect(listOf(october, { aumFrom: 1 }).numbers).toEqual(['A1', 'A3']);
    expect(listOf('2026-11' as Month).numbers).toEqual([]);
  });

  it('is counted by itself, before, in and after the newest', () => {
    const counts = [september, october, '2026-11' as Month].map((month) =>
      countSnapshots(context.db, month),
    );
    expect(counts).toEqual([2, 3, 0]);
  });
});

describe('sums of a list of thousands', () => {
  it('are the same for the whole month and for all but one of its clients', () => {
    const large = openTestLedger();
    const people = Array.from({ length: 5_002 }, (_, at) => ({
      clientNo: `B${at}`,
      name: '重庆测',
      aumPointInTime: at,
      fund: at === 5_001 ? null : 2,
    }));
    importPeople(large, september, [{ clientNo: 'B1', name: '重庆测', aumPointInTime: 8 }]);
    importPeople(large, october, people);
    const totalsOf = (filter: ClientFilter) =>
      queryClients(large, { month: october, scheme: 'R1', filter, sort: [] }).totals;
    const sum = (5_001 * 5_002) / 2;
    expect(totalsOf({})).toEqual({ aumPointInTime: sum, fund: 10_002 });
    expect(totalsOf({ aumFrom: 1 })).toEqual({ aumPointInTime: sum, fund: 10_000 });
  });
});
