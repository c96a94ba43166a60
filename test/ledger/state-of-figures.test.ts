import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { exportTiers } from '../../electron/operations/reports/export-tiers';
import { buildNamedReport } from '../../electron/operations/reports/build-report';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import { showKeepOrReach } from '../../electron/operations/tiering/keep-or-reach';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day, Month } from '../../shared/models/calendar';
import { figure, schemeWith } from '../fixtures/schemes';
import { importPeople, openTestLedger, temporaryFolder } from '../helpers/ledger';

const [july, august, september] = ['2026-07', '2026-08', '2026-09'] as [Month, Month, Month];
const wan = 1_000_000;

function person(clientNo: string, average: number | null, stated: number | null = average) {
  return {
    clientNo,
    name: `示例·${clientNo}`,
    aumPointInTime: average,
    aumDailyAvgMonth: average,
    aumDailyAvg3m: stated,
  };
}

describe('what must be held', () => {
  const ask = (context: Ledger, clientNo: string, month = september, scheme = 'R3') =>
    showKeepOrReach(context, { clientNo, month, scheme, today: '2026-09-30' as Day });

  it('is reckoned from the figure that gave the tier, whatever the months say', () => {
    const context = openTestLedger();
    importPeople(context, july, [person('a', 100 * wan, null)]);
    importPeople(context, august, [person('a', 100 * wan, null)]);
    // The file's own average contradicts the months: the tier goes by it, and so does the answer.
    importPeople(context, september, [person('a', 100 * wan, 250 * wan)]);
    tierMonth(context, { month: september, scheme: 'R3' });
    const answer = ask(context, 'a');
    // Of September's 30 days one is still to come, at today's balance of 100 万.
    const held = Math.round((250 * wan * 92 - 250 * wan + 100 * wan) / 92);
    expect('metric' in answer && Math.abs(answer.metric - held)).toBeLessThanOrEqual(1);
    expect(answer).toMatchObject({ tier: '白金卡', keep: { tier: '白金卡', balance: 0 } });
  });

  it('says why it can not be said', () => {
    const context = openTestLedger();
    importPeople(context, september, [person('a', 100 * wan), person('b', null)]);
    expect(ask(context, 'a')).toMatchObject({ refused: 'notRun' });
    tierMonth(context, { month: september, scheme: 'R3' });
    importPeople(context, september, [person('c', 100 * wan)]);
    expect(ask(context, 'b')).toMatchObject({ refused: 'noFigure' });
    expect(ask(context, 'c')).toMatchObject({ refused: 'notTiered' });
    const fixed = schemeWith({
      metrics: { average: figure('aumDailyAvgMonth') },
      root: { kind: 'tier', rank: 1 },
    });
    insertScheme(context.db, fixed, '2026-01-01T00:00:00');
    tierMonth(context, { month: september, scheme: 'T1' });
    const refused = ask(context, 'a', september, 'T1');
    expect(refused).toMatchObject({ refused: 'noAverage' });
    expect('sentence' in refused && refused.sentence).toMatch(/示例·a|T1|方案/);
  });
});

it('lists of nearness are exported with the nearest first, and with what separates', async () => {
  const context = openTestLedger();
  const amounts = { far: 46, near: 49.5, middle: 48, edge: 50.2, safe: 52, other: 30 };
  importPeople(
    context,
    september,
    Object.entries(amounts).map(([clientNo, amount]) => person(clientNo, amount * wan)),
  );
  tierMonth(context, { month: september, scheme: 'R3' });
  const lines = async (list: 'nearMiss' | 'warning') => {
    const out = path.join(temporaryFolder(), 'list.csv');
    await exportTiers(context, { month: september, scheme: 'R3', list }, out, 'csv');
    const rows = readFileSync(out, 'utf8').trim().split(/\r?\n/);
    const head = (rows[0] as string).replace('\ufeff', '').split(',');
    const at = head.indexOf(list === 'nearMiss' ? 'distanceUp' : 'distanceDown');
    return rows.slice(1).map((row) => [row.split(',')[0], row.split(',')[at]]);
  };
  expect(await lines('nearMiss')).toEqual([
    ['near', '5000.00'],
    ['middle', '20000.00'],
    ['far', '40000.00'],
  ]);
  expect(await lines('warning')).toEqual([
    ['edge', '2000.00'],
    ['safe', '20000.00'],
  ]);
});

it('the dump names the columns of every table', () => {
  const context = openTestLedger();
  importPeople(context, september, [person('a', 100)]);
  const lines = dumpLedger(context.db).split('\n');
  const at = lines.indexOf('# client');
  const columns = JSON.parse((lines[at + 1] as string).replace('## ', '')) as string[];
  const row = JSON.parse(lines[at + 2] as string) as unknown[];
  expect(columns).toContain('client_no');
  expect(row).toHaveLength(columns.length);
  expect(row[columns.indexOf('name')]).toBe('示例·a');
  lines.forEach((line, place) => {
    if (line.startsWith('# ')) expect(lines[place + 1]).toMatch(/^## \[/);
  });
});

it('a change against a debt is shown as an amount and never as a percentage', () => {
  const context = openTestLedger();
  const of = (clientNo: string, aumPointInTime: number) => ({
    ...person(clientNo, 100),
    aumPointInTime,
  });
  importPeople(context, august, [of('debt', -10 * wan), of('plain', 100 * wan)]);
  importPeople(context, september, [of('debt', 90 * wan), of('plain', 160 * wan)]);
  tierMonth(context, { month: september, scheme: 'R3' });
  const wanted = { month: september, scheme: 'R3', name: 'workList', list: 'inflow' } as const;
  const [table] = buildNamedReport(context, wanted, 'zh-CN').tables;
  const share = table!.columns.findIndex(({ key }) => key === 'changeShare');
  const change = table!.columns.findIndex(({ key }) => key === 'change');
  expect(table!.rows.map((row) => [row[0], row[change], row[share]])).toEqual([
    ['debt', 100 * wan, null],
    ['plain', 60 * wan, 0.6],
  ]);
});
