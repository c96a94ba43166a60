import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportRequest } from '../../shared/contract/reports/reports';
import type { Report, ReportDrill } from '../../shared/models/report';
import { queryClients } from '../../electron/operations/clients/query-clients';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { changeMarketRates } from '../../electron/operations/months/market-rates';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import {
  endOfLastQuarter,
  endOfLastYear,
} from '../../electron/operations/reports/build-structure-report';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const wan = 1_000_000;
const july = '2026-07' as Month;
const august = '2026-08' as Month;
const september = '2026-09' as Month;

/** [client, assets in July, August, September in 万; null is not there, owner]. */
const people = [
  ['0001', 10, 10, 25, '示例·安'],
  ['0002', 30, 30, 10, '示例·安'],
  ['0003', 200, 200, 260, '示例·周'],
  ['0004', null, null, 700, null],
  ['0005', 50, 40, null, '示例·周'],
  ['0006', 22, null, 21, '示例·周'],
  ['0007', 650, 650, 650, null],
] as const;

let context: Ledger;

function importMonth(month: Month, column: 1 | 2 | 3, more: object = {}): void {
  const rows = people.flatMap((person) => {
    const assets = person[column];
    if (assets === null) return [];
    const fen = assets * wan;
    const figures = {
      aumDailyAvg3m: fen,
      cardAssetsDailyAvg3m: fen,
      aumDailyAvgMonth: fen,
      aumPointInTime: fen,
      fund: fen / 2,
    };
    return [
      { clientNo: person[0], name: `示例${person[0]}`, ...figures, rmName: person[4], ...more },
    ];
  });
  importPeople(context, month, rows);
}

beforeEach(() => {
  context = openTestLedger();
  importMonth(july, 1);
  importMonth(august, 2);
  importMonth(september, 3);
  tierMonth(context, { month: september, scheme: 'R1' });
});

const build = (wanted: Partial<ReportRequest> & { name: ReportRequest['name'] }): Report =>
  buildNamedReport(
    context,
    { month: september, scheme: 'R1', ...wanted } as ReportRequest,
    'zh-CN',
  );

/** A table's row by its first cell, keyed by column title. */
function rowOf({ tables }: Report, at: number, first: string): Record<string, unknown> {
  const table = tables[at]!;
  const row = [...table.rows, table.totals ?? []].find(([name]) => name === first) ?? [];
  return Object.fromEntries(table.columns.map(({ title }, column) => [title, row[column]]));
}

const clientsBehind = ({ month, scheme, filter }: ReportDrill): string[] => {
  const sort = [{ key: 'clientNo' as const, descending: false }];
  const { ids } = queryClients(context, { month, scheme, filter, sort });
  return ids.map(
    (id) =>
      context.db.prepare('SELECT client_no FROM client WHERE id = ?').pluck().get(id) as string,
  );
};

describe('the structure', () => {
  it('compares with last month, and says which comparisons there are not', () => {
    const report = build({ name: 'structure' });
    expect(rowOf(report, 0, '标准')).toMatchObject({ 户数: 2, 资产: 46 * wan, 户数较上月: 0 });
    expect(rowOf(report, 0, '黑金')).toMatchObject({ 户数: 2, 资产较上月: 700 * wan });
    expect(rowOf(report, 0, '合计')).toMatchObject({ 户数: 6, 客户占比: 1 });
    expect(report.footnotes.some((note) => note.includes('2025-12'))).toBe(true);
    expect(report.headline).toContain('83.33%');
  });

  it('parts by owner, those of nobody last', () => {
    const report = build({ name: 'structure' });
    expect(report.tables[1]?.rows.map(([name]) => name)).toEqual([
      '示例·安',
      '示例·周',
      '（未分配）',
    ]);
    expect(rowOf(report, 1, '示例·周')).toMatchObject({ 户数: 2, 白金: 1, 贵宾客户: 2 });
  });

  it('knows the quarter’s end and the year’s start before a month', () => {
    const months = ['2026-01', '2026-03', '2026-04', '2026-12'] as Month[];
    expect(months.map(endOfLastQuarter)).toEqual(['2025-12', '2025-12', '2026-03', '2026-09']);
    expect(months.map(endOfLastYear)).toEqual(Array(4).fill('2025-12'));
  });
});

describe('the migration', () => {
  it('counts who rose, fell, came, came back and left', () => {
    const report = build({ name: 'migration' });
    expect(report.headline).toBe('升级 1 户，降级 1 户，新增 1 户，回流 1 户，流失 1 户。');
    expect(rowOf(report, 0, '普通')).toMatchObject({ 标准: 1, 合计: 1 });
    expect(rowOf(report, 0, '标准')).toMatchObject({ 普通: 1, 流失: 1, 合计: 2 });
    expect(rowOf(report, 0, '新增')).toMatchObject({ 黑金: 1 });
    expect(rowOf(report, 0, '回流')).toMatchObject({ 标准: 1 });
  });

  it('leads from every number to exactly the clients it counts', () => {
    const [table] = build({ name: 'migration' }).tables;
    let seen = 0;
    table?.drills?.forEach((row, at) =>
      row.forEach((drill, column) => {
        if (drill === null) return;
        expect(clientsBehind(drill).length, `${at}/${column}`).toBe(table.rows[at]?.[column]);
        seen += clientsBehind(drill).length;
      }),
    );
    expect(seen).toBe(7);
  });

  it('compares with any earlier month, and refuses one that is not tiered', () => {
    const report = build({ name: 'migration', before: july });
    expect(report.headline).toBe('升级 1 户，降级 1 户，新增 1 户，回流 0 户，流失 1 户。');
    const missing = { name: 'migration', before: '2026-01' as Month } as const;
    expect(() => build(missing)).toThrow(expect.objectContaining({ code: 'report.nothingBefore' }));
  });
});

describe('the movement of assets', () => {
  const line = (report: Report) => rowOf(report, 0, '合计');

  it('leads from opening to closing', () => {
    expect(line(build({ name: 'aumMovement' }))).toMatchObject({
      期初: 930 * wan,
      新增客户: 700 * wan,
      回流客户: 21 * wan,
      存量增加: 75 * wan,
      存量减少: -20 * wan,
      流失客户: -40 * wan,
      市场变动: 0,
      期末: 1666 * wan,
    });
  });

  it('takes out what the market did once its rates are known', () => {
    changeMarketRates(context, { month: september, rates: { fund: 200 } });
    // Half of everything is in funds; 890 万 of it belong to those who stayed.
    const marketPart = 8.9 * wan;
    expect(line(build({ name: 'aumMovement' }))).toMatchObject({
      市场变动: marketPart,
      存量增加: 72.9 * wan,
      存量减少: -26.8 * wan,
      期末: 1666 * wan,
    });
  });
});

describe('the work lists', () => {
  const list = (name: string) => {
    const [table] = build({ name: 'workList', list: name } as never).tables;
    return table?.clientNos;
  };

  it('find money that left and came', () => {
    expect(list('outflow')).toEqual(['0002']);
    expect(list('inflow')).toEqual(['0003', '0001']);
  });

  it('find VIP clients without an owner, contact, or facts', () => {
    expect(list('withoutOwner')).toEqual(['0004', '0007']);
    expect(list('withoutContact')?.length).toBe(5);
    expect(list('missingData')?.length).toBe(5);
    importMonth(september, 3, {
      lastVisitOn: '2026-09-20',
      transactionCount: 0,
      mobile: '15400000000',
    });
    tierMonth(context, { month: september, scheme: 'R1' });
    expect(list('withoutContact')).toEqual([]);
    expect(list('dormant')?.length).toBe(5);
    const report = build({ name: 'workList', list: 'missingData' });
    expect(String(rowOf(report, 0, '0001')['缺少'])).not.toContain('手机');
  });

  it('look ahead for maturities and cards', () => {
    importRows(context, 'maturities', null, [
      { clientNo: '0001', amount: 5 * wan, dueOn: '2026-10-01', productName: '示例定期' },
      { clientNo: '0001', amount: 5 * wan, dueOn: '2026-09-30' },
      { clientNo: '0002', amount: 5 * wan, dueOn: '2026-10-31' },
      { clientNo: '0002', amount: 5 * wan, dueOn: '2026-11-01' },
    ]);
    expect(list('maturities')).toEqual(['0001', '0002']);
    importRows(context, 'cards', september, [
      card('0003', '9900000000000001', '2024-09-14', '2026-10-01'),
      card('0007', '9900000000000002', '2024-03-14', '2026-11-29'),
      card('0001', '9900000000000003', '2024-09-14', '2026-11-30'),
    ]);
    expect(list('expiringCards')).toEqual(['0003', '0007']);
    expect(list('annualReview')).toEqual(['0001', '0003']);
  });
});

function card(clientNo: string, cardNo: string, openedOn: string, expiresOn: string) {
  return { clientNo, cardNo, cardLevel: '标准', openedOn, expiresOn, transactionKind: '开卡' };
}
