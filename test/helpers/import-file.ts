import { commitImport, type RecordChunk } from '../../electron/operations/import/commit-import';
import { monthOfFile, orderOf } from '../../electron/operations/import/import-flow';
import { showHeaderWords } from '../../electron/operations/import/header-words';
import { rememberedSources } from '../../electron/operations/import/mappings';
import { openFile, type OpenFile } from '../../electron/operations/import/open-file';
import { summarizeFile } from '../../electron/operations/import/summarize-file';
import { showRates } from '../../electron/operations/settings/exchange-rates';
import type { LedgerContext } from '../../electron/operations/ledger-context';
import type { Day, Month } from '../../shared/models/calendar';
import type { LayoutChoice } from '../../shared/models/import';

/** Reads and checks a file as the program does, with what the ledger remembers. */
export function readFile(
  context: LedgerContext,
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
export function commitFile(context: LedgerContext, open: OpenFile, month: string | null = null) {
  const file = summarizeFile(open);
  const order = orderOf(file, monthOfFile(file, month as Month | null), null);
  const chunks = open.checked.map(({ records }, part): RecordChunk => ({ part, records }));
  return { file, ...commitImport(context, order, chunks) };
}

/** Reads and commits a file. */
export async function importFile(
  context: LedgerContext,
  path: string,
  choice: LayoutChoice = {},
  month: string | null = null,
) {
  return commitFile(context, await readFile(context, path, choice, month), month);
}
