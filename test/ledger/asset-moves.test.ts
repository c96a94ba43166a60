import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetMove } from '../../electron/ledger/tiering/asset-moves';
import { openMemoryDatabase } from '../../electron/ledger/database';
import { queryClients, readClientPage } from '../../electron/operations/clients/query-clients';
import { refreshEvents } from '../../electron/operations/contacts/refresh-events';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { changeSettings } from '../../electron/operations/ground/settings';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { isAssetMove, moveWays } from '../../shared/models/asset-move';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const wan = 1_000_000;
const [august, september] = ['2026-08', '2026-09'] as [Month, Month];

describe('the rule of outflow and inflow', () => {
  it('is the same in SQL and in plain values, to the fen and for blanks', () => {
    const db = openMemoryDatabase();
    const figure = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -20, max: 400 }),
      fc.integer({ min: -(10 ** 14), max: 10 ** 14 }),
    );
    const rule = fc.record({
      how: fc.constantFrom(...moveWays),
      amount: fc.integer({ min: 1, max: 300 }),
      sharePercent: fc.integer({ min: 1, max: 200 }),
      leastAmount: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(figure, figure, rule, (before, now, given) => {
        const names = { now: 'v.a', before: 'v.b' };
        const [out, into] = ([-1, 1] as const).map((direction) =>
          db
            .prepare(
              `SELECT coalesce(${assetMove(names, direction, given)}, 0) FROM (SELECT :now AS a, :before AS b) v`,
            )
            .pluck()
            .get({
              now: now === null ? null : BigInt(now),
              before: before === null ? null : BigInt(before),
            }),
        );
        const moved = isAssetMove(given, before, now);
        expect([out, into]).toEqual([
          moved && now! < before! ? 1 : 0,
          moved && now! > before! ? 1 : 0,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  /** People with an owner, by their assets in August and September, in 万. */
  function outlet(clients: Readonly<Record<string, readonly [number | null, number | null]>>) {
    const context = openTestLedger('2026-10-02T09:00:00');
    importRows(context, 'staff', null, [
      { staffNo: '900001', name: '示例·经理', role: '客户经理' },
    ] as never);
    [august, september].forEach((month, at) => {
      const rows = Object.entries(clients).map(([clientNo, values]) => {
        const value = values[at];
        const amount = value === null || value === undefined ? null : Math.round(value * wan);
        const figures = { aumPointInTime: amount, aumDailyAvg3m: amount, aumDailyAvgYear: amount };
        return {
          clientNo,
          name: `示例·${clientNo}`,
          rmName: '示例·经理',
          rmNo: '900001',
          ...figures,
        };
      });
      importPeople(context, month, rows as never);
    });
    tierMonth(context, { month: september, scheme: 'R1' });
    return context;
  }

  it('is set once and asked by lists, reports and contact events alike', () => {
    const context = outlet({
      a: [200, 180],
      b: [200, 180.0001],
      c: [15, 10],
      d: [12, 7.0001],
      e: [20, null],
      f: [100, 60],
    });
    const answers = () => {
      const query = {
        month: september,
        scheme: 'R1',
        filter: { list: 'outflow' as const },
        sort: [],
      };
      const found = queryClients(context, query);
      const request = { ...query, name: 'workList', list: 'outflow' } as const;
      const report = buildNamedReport(context, request, 'zh-CN');
      refreshEvents(context);
      const events = context.db
        .prepare("SELECT client_no FROM contact_event WHERE kind = 'movement' ORDER BY 1")
        .pluck()
        .all();
      return [
        readClientPage(context, found, 0, 9).map(({ clientNo }) => clientNo as string),
        [...(report.tables[0]?.clientNos ?? [])].sort(),
        events,
        report.definitions[0]?.meaning,
      ];
    };
    const either = ['a', 'c', 'f'];
    expect(answers()).toEqual([
      either,
      either,
      either,
      expect.stringContaining('不少于 20 万元，或不少于 30%（且不少于 5 万元）'),
    ]);
    changeSettings(context, { moveHow: 'both', moveSharePercent: 40 });
    expect(answers().slice(0, 3)).toEqual([['f'], ['f'], ['f']]);
    expect(answers()[3]).toContain('不少于 20 万元且不少于 40%');
  });
});

describe('a file’s own three-month average', () => {
  const figures = (clientNo: string, month: number, stated: number | null) => ({
    clientNo,
    name: `示例·${clientNo}`,
    aumDailyAvgMonth: month,
    aumDailyAvg3m: stated,
  });
  const months = ['2026-07', '2026-08', '2026-09'] as Month[];

  it('that contradicts the months is a finding, from more than the share of the setting on', () => {
    const context = openTestLedger();
    for (const month of months.slice(0, 2)) {
      importPeople(
        context,
        month,
        ['a', 'b', 'c'].map((no) => figures(no, 100 * wan, null)),
      );
    }
    const rows = [
      figures('a', 100 * wan, 105 * wan),
      figures('b', 100 * wan, 105 * wan + 1),
      figures('c', 100 * wan, 95 * wan - 1),
      figures('d', 100 * wan, 300 * wan),
    ];
    const { findings } = importPeople(context, months[2] as Month, rows);
    const found = findings.filter(({ code }) => code === 'averageDiffers');
    expect(found.map(({ row }) => row)).toEqual([3, 4]);
    expect(found[0]?.values).toMatchObject({ known: '1000000.00', percent: 5 });
    changeSettings(context, { averageDifferencePercent: 10 });
    const again = importPeople(context, months[2] as Month, [...rows, figures('e', 1, 1)]);
    expect(again.findings.filter(({ code }) => code === 'averageDiffers')).toEqual([]);
  });
});
