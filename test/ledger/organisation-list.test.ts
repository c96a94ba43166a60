import { beforeAll, expect, it } from 'vitest';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { showClient } from '../../electron/operations/clients/show-client';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { ClientQuery } from '../../shared/contract/clients/clients';
import type { Month } from '../../shared/models/calendar';
import { clientSortKeys } from '../../shared/models/client-list';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

let context: Ledger;
beforeAll(() => {
  context = openTestLedger();
  importPeople(context, '2026-10', [{ clientNo: 'P1', name: '示例·甲', aumPointInTime: 5 }]);
  const row = (clientNo: string, depositDailyAvg: number, more = {}) => ({
    clientNo,
    name: `示例·${clientNo}`,
    depositDailyAvg,
    depositPointInTime: 2 * depositDailyAvg,
    ...more,
  });
  importRows(context, 'corporate', '2026-09', [row('C1', 90, { rmName: '示例·林' })]);
  importRows(context, 'corporate', '2026-10', [
    row('C1', 100, { rmName: '示例·林', accountCount: 3, industry: '制造业' }),
    row('C2', 300),
    row('I1', 200, { institutionKind: '公立学校' }),
  ]);
});

const query = (filter: ClientQuery['filter'], sort: ClientQuery['sort'] = []): ClientQuery => ({
  month: '2026-10' as Month,
  scheme: 'R1',
  filter,
  sort,
});
const numbers = (wanted: ClientQuery) =>
  readClientPage(context, queryClients(context, wanted), 0, 100).map(({ clientNo }) => clientNo);

it('lists people, companies and institutions apart', () => {
  expect(numbers(query({}))).toEqual(['P1']);
  expect(numbers(query({ kind: 'retail' }))).toEqual(['P1']);
  expect(numbers(query({ kind: 'corporate' }))).toEqual(['C1', 'C2']);
  expect(numbers(query({ kind: 'institution' }))).toEqual(['I1']);
});

it('shows, sums, sorts and filters organisations by their own figures', () => {
  const byDeposit = [{ key: 'depositDailyAvg', descending: true }] as const;
  const list = queryClients(context, query({ kind: 'corporate' }, [...byDeposit]));
  expect(list.totals).toEqual({ depositPointInTime: 800, depositDailyAvg: 400, accountCount: 3 });
  const [first, second] = readClientPage(context, list, 0, 10);
  expect([first?.clientNo, second?.clientNo]).toEqual(['C2', 'C1']);
  expect(second).toMatchObject({
    industry: '制造业',
    organisation: { depositDailyAvg: 100, depositPointInTime: 200, accountCount: 3 },
    ownerName: '示例·林',
    tier: null,
  });
  expect(numbers(query({ kind: 'corporate', owners: ['示例·林'] }))).toEqual(['C1']);
  expect(numbers(query({ kind: 'corporate', withoutOwner: true }))).toEqual(['C2']);
  expect(numbers(query({ kind: 'corporate', aumFrom: 300 }))).toEqual(['C2']);
  expect(numbers(query({ kind: 'corporate', search: 'C2' }))).toEqual(['C2']);
});

it('takes every sort key for every kind of client', () => {
  for (const kind of ['retail', 'corporate', 'institution'] as const) {
    for (const key of clientSortKeys) {
      expect(numbers(query({ kind }, [{ key, descending: false }])).length).toBeGreaterThan(0);
    }
  }
});

it('shows an organisation’s figures by month, with where they came from', () => {
  const page = showClient(context, { clientNo: 'C1', month: null, mainScheme: 'R1' }, 'zh-CN');
  expect(page.snapshots).toEqual([]);
  expect(
    page.organisationMonths.map(({ month, figures, source }) => [
      month,
      figures.depositDailyAvg,
      source?.row,
    ]),
  ).toEqual([
    ['2026-09', 90, 2],
    ['2026-10', 100, 2],
  ]);
});
