import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateOutlet, writeSampleFiles } from '../../build/sample/index.mjs';
import {
  commitImport,
  type ImportClosing,
  type RecordChunk,
  type RowProgress,
} from '../../electron/operations/import/commit-import';
import { monthOfFile, orderOf } from '../../electron/operations/import/import-flow';
import { rememberedSources } from '../../electron/operations/import/mappings';
import { readFile, type UnderstoodFile } from '../../electron/operations/import/open-file';
import { summarizeFile } from '../../electron/operations/import/summarize-file';
import { lettingGo, understandFile } from '../../electron/operations/import/understand-file';
import type { LedgerContext } from '../../electron/operations/ledger-context';
import { packRecords, unpackRecords } from '../../electron/workers/packed-records';
import type { Day, Month } from '../../shared/models/calendar';
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
  context: LedgerContext,
  { name, month }: (typeof files)[number],
  progress?: RowProgress,
) {
  const read = await readFile(path.join(folder, name));
  const options = { month: month as Month | null, today: '2026-12-05' as Day };
  const memory = rememberedSources(context);
  const understood = understandFile(read, {}, { ...options, partsToleranceFen: 100, memory });
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
