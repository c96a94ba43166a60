import { commitImport, type RecordChunk } from '../../electron/operations/imports/commit-import';
import { type ImportClosing } from '../../electron/operations/imports/import-order';
import { monthOfFile, orderOf } from '../../electron/operations/imports/import-flow';
import { showHeaderWords } from '../../electron/operations/imports/header-words';
import { rememberedSources } from '../../electron/operations/imports/mappings';
import { openFile } from '../../electron/operations/imports/open-file';
import { type OpenFile } from '../../electron/operations/imports/file-outline';
import { stepsOf } from '../../electron/operations/imports/understand-file';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import { showRates } from '../../electron/operations/ledger/exchange-rates';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day, Month } from '../../shared/models/calendar';
import type { LayoutChoice } from '../../shared/models/import';

/** Reads and checks a file as the program does, with what the ledger remembers. */
export function readFile(
  context: Ledger,
  path: string,
  choice: LayoutChoice = {},
  month: string | null = null,
): Promise<OpenFile> {
  const memory = rememberedSources(context);
  const today = '2026-12-05' as Day;
  return openFile(path, choice, {
    month: month as Month | null,
    today,
    partsToleranceFen: 100,
    memory,
    rates: showRates(context),
    words: showHeaderWords(context),
  });
}

/** Commits a file that was read, without the threads between. */
export function commitFile(context: Ledger, open: OpenFile, month: string | null = null) {
  const file = summarizeFile(open);
  const order = orderOf(open.outline, monthOfFile(open.outline, month as Month | null), null);
  return { file, ...commitImport(context, order, rowsOf(open)) };
}

/** The rows of a file that was checked, and what its checks found at the end. */
function* rowsOf(open: OpenFile): Generator<RecordChunk, ImportClosing> {
  yield* stepsOf(open);
  return summarizeFile(open);
}

/** Reads and commits a file. */
export async function importFile(
  context: Ledger,
  path: string,
  choice: LayoutChoice = {},
  month: string | null = null,
) {
  return commitFile(context, await readFile(context, path, choice, month), month);
}
