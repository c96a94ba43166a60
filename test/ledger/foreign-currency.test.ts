import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showClient } from '../../electron/operations/clients/show-client';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { blockersOf } from '../../electron/operations/imports/import-blockers';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { setRate, showRates } from '../../electron/operations/ledger/exchange-rates';
import type { Month } from '../../shared/models/calendar';
import { importFile, readFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
}
const october = '2026-10' as Month;
const head = '客户号,姓名,币种,时点资产,活期存款';
const rate = (context: Ledger, currency: string, value: string) =>
  setRate(context, { month: october, currency, rate: value });
const view = (context: Ledger, clientNo: string) =>
  showClient(context, { clientNo, month: null, mainScheme: 'R1' }, 'zh-CN');

describe('a file with a currency column', () => {
  const lines = [
    '单位:元',
    head,
    '0011,示例·甲,人民币,"1,000.00",600',
    '0011,示例·甲,美元,100.01,50.5',
    '0012,示例·乙,HKD,10.05,0.05',
    '合计,,,1110.06,650.55',
  ];

  it('comes in as RMB at the month’s rate, with the original amounts kept and shown', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7.0875');
    rate(context, 'HKD', '0.9');
    const { file, inserted } = await importFile(context, write('a.csv', ...lines), {}, '2026-10');
    expect([inserted, file.accepted, file.joined, file.rejected]).toEqual([2, 2, 1, 0]);
    // 100.01 × 7.0875 = 708.820875; 10.05 × 0.9 = 9.045, half a fen rounds up.
    expect(view(context, '0011').snapshots[0]?.figures).toMatchObject({
      aumPointInTime: 170_882,
      demandDeposit: 60_000 + 35_792,
    });
    expect(view(context, '0012').snapshots[0]?.figures).toMatchObject({
      aumPointInTime: 905,
      demandDeposit: 5,
    });
    expect(view(context, '0012').foreign).toEqual([
      {
        month: '2026-10',
        amounts: [
          { field: 'demandDeposit', currency: 'HKD', amount: 5, rate: '0.9', fen: 5 },
          { field: 'aumPointInTime', currency: 'HKD', amount: 1005, rate: '0.9', fen: 905 },
        ],
      },
    ]);
    expect(file.totals.find(({ field }) => field === 'aumPointInTime')).toMatchObject({
      sum: 171_787,
      stated: 111_006,
      face: 111_006,
    });
    expect(blockersOf(file, october, { sameContent: undefined, monthClosed: false })).toEqual([]);
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('leaves out rows whose currency has no rate and says what to do, cell by cell', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7.0875');
    setRate(context, { month: '2026-09' as Month, currency: 'HKD', rate: '0.9' });
    const file = summarizeFile(await readFile(context, write('a.csv', ...lines), {}, '2026-10'));
    expect(file.rejected).toBe(1);
    expect(file.issues).toMatchObject([
      { code: 'rateMissing', severity: 'error', cell: 'C5', values: { code: 'HKD' } },
    ]);
    const odd = summarizeFile(
      await readFile(
        context,
        write('b.csv', '单位:元', head, '0011,示例·甲,贝壳,5,5'),
        {},
        '2026-10',
      ),
    );
    expect(odd.issues).toMatchObject([{ code: 'currencyUnknown', cell: 'C3' }]);
  });

  it('takes an import back together with its originals, and keeps the rate that was used', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7.0875');
    rate(context, 'HKD', '0.9');
    const first = await importFile(context, write('a.csv', ...lines), {}, '2026-10');
    rate(context, 'HKD', '0.8');
    expect(view(context, '0012').snapshots[0]?.figures.aumPointInTime).toBe(905);
    undoImport(context, first.batchId!, 'wrong month');
    expect(context.db.prepare('SELECT count(*) FROM foreign_amount').pluck().get()).toBe(0);
  });

  it('leaves columns alone that are in RMB already', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7');
    const file = write(
      'c.csv',
      '单位:元',
      '客户号,姓名,币种,活期存款,时点资产(折人民币)',
      '0011,示例·甲,美元,100,700',
    );
    await importFile(context, file, {}, '2026-10');
    expect(view(context, '0011').snapshots[0]?.figures).toMatchObject({
      demandDeposit: 70_000,
      aumPointInTime: 70_000,
    });
  });

  it('heeds a line above the header that states one currency for all', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7');
    const file = write('d.csv', '单位:元,币种:美元', '客户号,姓名,时点资产', '0011,示例·甲,100');
    await importFile(context, file, {}, '2026-10');
    expect(view(context, '0011').snapshots[0]?.figures.aumPointInTime).toBe(70_000);
  });
});

describe('what is not said', () => {
  it('is no currency: a blank cell among currencies leaves its row out', async () => {
    const context = openTestLedger();
    const file = write('e.csv', '单位:元', head, '0011,示例·甲,,5,5', '0012,示例·乙,人民币,5,5');
    const summary = summarizeFile(await readFile(context, file, {}, '2026-10'));
    expect(summary.accepted).toBe(1);
    expect(summary.issues).toMatchObject([{ code: 'requiredMissing', cell: 'C3' }]);
  });

  it('is the newest rate for files without a month', async () => {
    const context = openTestLedger();
    rate(context, 'USD', '7.5');
    setRate(context, { month: '2026-09' as Month, currency: 'USD', rate: '7' });
    const lines = [
      '单位:元',
      '客户号,产品名称,币种,金额,到期日',
      '0011,美元存款,USD,100,2027-01-05',
    ];
    await importFile(context, write('到期.csv', ...lines));
    const [row] = context.db.prepare('SELECT amount, foreign_amounts FROM maturity').raw().all();
    expect(row).toEqual([
      75_000,
      '[{"field":"amount","currency":"USD","amount":10000,"rate":"7.5","fen":75000}]',
    ]);
  });
});

it('no longer shows originals of figures that a later file stated anew', async () => {
  const context = openTestLedger();
  rate(context, 'USD', '7');
  await importFile(
    context,
    write('a.csv', '单位:元', head, '0011,示例·甲,美元,100,50'),
    {},
    '2026-10',
  );
  const later = write('b.csv', '单位:元', '客户号,姓名,活期存款,基金', '0011,示例·甲,400,1');
  await importFile(context, later, {}, '2026-10');
  expect(view(context, '0011').foreign).toMatchObject([
    { month: '2026-10', amounts: [{ field: 'aumPointInTime', amount: 10_000 }] },
  ]);
});

describe('a file of rates', () => {
  it('is a kind of its own; rates for 100 units are brought to one', async () => {
    const context = openTestLedger();
    const file = write(
      '汇率-2026-10.csv',
      '币种,中间价(100外币)',
      '美元(USD),708.75',
      '日元,4.7113',
      '港币,91.05',
    );
    const { file: summary, batchId } = await importFile(context, file);
    expect([summary.layout.kind, summary.layout.month?.month]).toEqual(['rates', '2026-10']);
    expect(showRates(context).map(({ currency, rate: value }) => [currency, value])).toEqual([
      ['HKD', '0.9105'],
      ['JPY', '0.047113'],
      ['USD', '7.0875'],
    ]);
    undoImport(context, batchId!, 'wrong day');
    expect(showRates(context)).toEqual([]);
  });

  it('refuses a rate that can only be for 100 units when nothing says so', async () => {
    const context = openTestLedger();
    const file = write('汇率-2026-10.csv', '币种,汇率', 'USD,708.75', 'EUR,8.2', 'GBP,无价');
    const summary = summarizeFile(await readFile(context, file));
    expect(summary.accepted).toBe(1);
    expect(summary.issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['rateImplausible', 'B2'],
      ['rateNotNumber', 'B4'],
    ]);
  });
});
