import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateOutlet, writeSampleFiles } from '../../build/sample/index.mjs';
import {
  commitImport,
  type RecordChunk,
  type RowProgress,
} from '../../electron/operations/imports/commit-import';
import { type ImportClosing } from '../../electron/operations/imports/import-order';
import { monthOfFile, orderOf } from '../../electron/operations/imports/import-flow';
import { rememberedSources } from '../../electron/operations/imports/mappings';
import { readFile } from '../../electron/operations/imports/open-file';
import { type UnderstoodFile } from '../../electron/operations/imports/file-outline';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import { lettingGo, understandFile } from '../../electron/operations/imports/understand-file';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { packRecords, unpackRecords } from '../../electron/workers/packed-records';
import { setRate, showRates } from '../../electron/operations/ledger/exchange-rates';
import type { Day, Month } from '../../shared/models/calendar';
import type { LayoutChoice } from '../../shared/models/import';
import { dumpAll } from '../helpers/dump-all';
import { importFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

let folder: string;
let files: readonly { readonly name: string; readonly month: string | null }[];

beforeAll(async () => {
  folder = temporaryFolder();
  ({ files } = await writeSampleFiles(folder, generateOutlet({ clients: 1500 })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rows while they are checked, packed as they cross from thread to thread. */
function* streamed(steps: UnderstoodFile['steps']): Generator<RecordChunk, ImportClosing> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const { part, records } = step.value;
    yield { part, records: unpackRecords(structuredClone(packRecords(records))) };
  }
  return summarizeFile(step.value);
}

/** Imports a file as the command line does: nobody looks at it, its rows go as they come. */
async function streamFile(
  context: Ledger,
  { name, month }: (typeof files)[number],
  progress?: RowProgress,
  choice: LayoutChoice = {},
) {
  const read = await readFile(path.join(folder, name));
  const options = { month: month as Month | null, today: '2026-12-05' as Day };
  const memory = rememberedSources(context);
  const rates = showRates(context);
  const checks = { ...options, partsToleranceFen: 100, memory, rates };
  const understood = understandFile(read, choice, checks);
  const { outline } = understood;
  const order = orderOf(outline, monthOfFile(outline, options.month), null);
  return commitImport(context, order, streamed(lettingGo(read, understood)), progress);
}

it('gives the same ledger whether rows are written after all checks or during them', async () => {
  const [whole, stream] = [openTestLedger(), openTestLedger()];
  for (const file of files) {
    await importFile(whole, path.join(folder, file.name), {}, file.month);
    await streamFile(stream, file);
  }
  expect(dumpAll(stream)).toBe(dumpAll(whole));
});

it('that is cancelled between two chunks leaves nothing', async () => {
  const context = openTestLedger();
  const [first, second] = files.filter(({ month }) => month !== null);
  await streamFile(context, first!);
  const before = dumpAll(context);
  const cancelled = streamFile(context, second!, (done) => {
    if (done > 700) throw new Error('cancelled');
  });
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(dumpAll(context)).toBe(before);
});

const october = '2026-10';

/** People with an amount in RMB and one in dollars each, in 万元 with two places. */
function writeCurrencies(people: number, total: string): (typeof files)[number] {
  const name = `双币-${total}.csv`;
  const rows = Array.from({ length: people }, (_, at) => String(100_000 + at)).flatMap((number) => [
    `${number},示例·甲,人民币,1.11`,
    `${number},示例·甲,美元,2.22`,
  ]);
  const lines = ['单位:万元', '客户号,姓名,币种,时点资产', ...rows, `合计,,,${total}`];
  writeFileSync(path.join(folder, name), lines.join('\n'));
  return { name, month: october };
}

function ledgerWithRate(): Ledger {
  const context = openTestLedger();
  setRate(context, { month: october as Month, currency: 'USD', rate: '7' });
  return context;
}

it('joins rows of several currencies that lie far apart, and knows how rounded the rows were', async () => {
  const [whole, stream] = [ledgerWithRate(), ledgerWithRate()];
  // 900 × 3.33 is 2997.00; 1,801 halves of 0.01万 are allowed.
  const file = writeCurrencies(900, '3000.00');
  await importFile(whole, path.join(folder, file.name), {}, october);
  const counts = await streamFile(stream, file);
  expect(counts.inserted).toBe(900);
  expect(dumpAll(stream)).toBe(dumpAll(whole));
  expect(stream.db.prepare('SELECT count(*) FROM foreign_amount').pluck().get()).toBe(900);
  const tooFar = writeCurrencies(900, '3007.00');
  await expect(streamFile(ledgerWithRate(), tooFar)).rejects.toThrow('import.totalsDiffer');
});

it('is taken back when its end does not fit the sender’s note', async () => {
  const context = openTestLedger();
  const [file] = files.filter(({ month }) => month !== null);
  const before = dumpAll(context);
  const noted = { rowCount: 1 };
  const refused = streamFile(context, file!, undefined, { noted });
  await expect(refused).rejects.toThrow('import.notedCountDiffers');
  expect(dumpAll(context)).toBe(before);
});
