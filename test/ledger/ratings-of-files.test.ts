import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listRunsOfCode } from '../../electron/ledger/tiering/tier-runs';
import { readChanges } from '../../electron/operations/imports/change-pages';
import { blockersOf } from '../../electron/operations/imports/import-blockers';
import { mergeClients, showMerges } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import { planUndo, undoImport } from '../../electron/operations/imports/undo-import';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { setRating, showRatings } from '../../electron/operations/tiering/change-ratings';
import { standingOfRun } from '../../electron/operations/ground/result-standing';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importFile, readFile } from '../helpers/import-file';
import { importRows, openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

let files = 0;
function write(...lines: readonly string[]): string {
  const file = path.join(folder, `评分-${++files}.csv`);
  writeFileSync(file, lines.join('\n'));
  return file;
}

const head = '客户编号,客户名称,评分指标,评分值,评分月份';
const client = { clientNo: 'G0001', name: '示例·甲公司', depositDailyAvg: 100 };

function ledgerWithClient(): Ledger {
  const context = openTestLedger();
  importRows(context, 'corporate', '2026-10', [client]);
  return context;
}

const valuesOf = (context: Ledger) =>
  showRatings(context, 'G0001').map(({ rating, month, value }) => [rating, month, value]);

describe('a file of ratings', () => {
  it('is known by its columns and read in each rating’s unit, also by a rating’s key', async () => {
    const context = ledgerWithClient();
    const file = write(
      head,
      'G0001,示例·甲公司,满意度,85.5,2026-09',
      'G0001,示例·甲公司,目标授信,1200万,202610',
      'G0001,示例·甲公司,业务份额(占其全部业务),60%,2026年10月',
      'G0001,示例·甲公司,signedProducts,3,2026-10',
    );
    const { file: summary, inserted } = await importFile(context, file);
    expect(summary.layout.kind).toBe('ratings');
    expect([inserted, summary.rejected]).toEqual([4, 0]);
    expect(valuesOf(context)).toEqual([
      ['satisfaction', '2026-09', 8_550],
      ['shareOfWallet', '2026-10', 6_000],
      ['signedProducts', '2026-10', 3],
      ['targetCredit', '2026-10', 1_200_000_000],
    ]);
    expect(showRatings(context, 'G0001')[0]?.reason).toBe(path.basename(file));
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('says cell by cell what it can not take', async () => {
    const context = ledgerWithClient();
    const { file, findings, inserted, skipped } = await importFile(
      context,
      write(
        head,
        'G0001,甲,心情,80,2026-10',
        'G0001,甲,满意度,很高,2026-10',
        'G0001,甲,沟通,101,2026-10',
        'G0001,甲,业务份额(占其全部业务),0.6,2026-10',
        'G0001,甲,签约产品数,2.5,2026-10',
        'G0001,甲,目标授信,很多,2026-10',
        'G0001,甲,信任,70,上月',
        'G0001,甲,信任,70,',
        'G0009,乙,信任,70,2026-10',
        'G0001,甲,信任,71,2026-10',
      ),
    );
    expect(file.issues.map(({ code, cell }) => [code, cell])).toEqual([
      ['ratingUnknown', 'C2'],
      ['ratingNoPoints', 'D3'],
      ['ratingOutOfRange', 'D4'],
      ['ratingNoShare', 'D5'],
      ['ratingNoCount', 'D6'],
      ['ratingNoAmount', 'D7'],
      ['ratingMonthUnreadable', 'E8'],
      ['requiredMissing', 'E9'],
    ]);
    expect(findings).toMatchObject([
      { code: 'ratingClientUnknown', severity: 'error', cell: 'A10' },
    ]);
    expect([inserted, skipped, file.rejected]).toEqual([1, 1, 8]);
  });

  it('takes the file’s month where no column names one, and asks for it where neither does', async () => {
    const context = ledgerWithClient();
    const file = write('客户编号,评分指标,评分值', 'G0001,满意度,80');
    const facts = { sameContent: undefined, monthClosed: false };
    const summary = summarizeFile(await readFile(context, file));
    expect(blockersOf(summary, null, facts)).toEqual(['monthUnknown']);
    await importFile(context, file, {}, '2026-10');
    expect(valuesOf(context)).toEqual([['satisfaction', '2026-10', 8_000]]);
  });

  it('leaves a closed month alone', async () => {
    const context = ledgerWithClient();
    context.db
      .prepare("INSERT INTO month_closing (month, closed_at, account_id) VALUES ('2026-09', '', 1)")
      .run();
    const { findings, inserted } = await importFile(
      context,
      write(head, 'G0001,甲,满意度,80,2026-09', 'G0001,甲,满意度,81,2026-10'),
    );
    expect(findings).toMatchObject([{ code: 'ratingMonthClosed', cell: 'E2' }]);
    expect(inserted).toBe(1);
  });
});

describe('a later file of ratings', () => {
  const imported = (context: Ledger, value: number) =>
    importFile(context, write(head, `G0001,甲,满意度,${value},2026-10`));

  it('changes them, and each can be taken back', async () => {
    const context = ledgerWithClient();
    const first = await imported(context, 80);
    const second = await imported(context, 90);
    expect(second).toMatchObject({ inserted: 0, updated: 1 });
    expect(readChanges(second.changes, 0, 10)[0]?.changes).toEqual([
      { field: 'ratingValue', before: '满意度 80', after: '满意度 90' },
    ]);
    undoImport(context, second.batchId!, 'wrong list');
    expect(valuesOf(context)).toEqual([['satisfaction', '2026-10', 8_000]]);
    undoImport(context, first.batchId!, 'wrong list');
    expect(valuesOf(context)).toEqual([]);
    expect(verifyLedger(context).problems).toEqual([]);
  });

  it('leaves alone what a person has entered since, also when it is taken back', async () => {
    const context = ledgerWithClient();
    const first = await imported(context, 80);
    const second = await imported(context, 90);
    const typed = { clientNo: 'G0001', rating: 'satisfaction', month: '2026-10' as Month };
    setRating(context, { ...typed, value: 5_000, reason: '电话回访' });
    undoImport(context, second.batchId!, 'wrong list');
    undoImport(context, first.batchId!, 'wrong list');
    expect(showRatings(context, 'G0001')).toMatchObject([{ value: 5_000, reason: '电话回访' }]);
  });
});

describe('what was tiered or merged meanwhile', () => {
  it('is run again once ratings come or go', async () => {
    const context = ledgerWithClient();
    const stands = () => standingOfRun(context, listRunsOfCode(context.db, 'C7')[0]!).isCurrent;
    const october = { month: '2026-10' as Month, scheme: 'C7' };
    tierMonth(context, october);
    expect(stands()).toBe(true);
    const rated = await importFile(context, write(head, 'G0001,甲,签约产品数,3,2026-10'));
    expect(stands()).toBe(false);
    tierMonth(context, october);
    expect(stands()).toBe(true);
    undoImport(context, rated.batchId!, 'wrong list');
    expect(stands()).toBe(false);
  });

  it('keeps ratings while their client is merged, and says so', async () => {
    const context = ledgerWithClient();
    importRows(context, 'corporate', '2026-10', [{ ...client, clientNo: 'G0002' }]);
    const { batchId } = await importFile(context, write(head, 'G0002,甲,信任,70,2026-10'));
    mergeClients(context, { keep: 'G0001', drop: 'G0002', fields: {} });
    expect(valuesOf(context)).toEqual([['trust', '2026-10', 7_000]]);
    const { groups } = planUndo(context, batchId!);
    expect(groups).toMatchObject([{ reason: 'merged', count: 1 }]);
    expect(() => undoImport(context, batchId!, 'wrong list')).toThrow('import.undoMerged');
    expect(valuesOf(context)).toEqual([['trust', '2026-10', 7_000]]);
    undoMerge(context, showMerges(context)[0]!.id);
    expect(valuesOf(context)).toEqual([]);
    expect(showRatings(context, 'G0002')).toMatchObject([{ rating: 'trust', value: 7_000 }]);
    expect(verifyLedger(context).problems).toEqual([]);
  });
});
