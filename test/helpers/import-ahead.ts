import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { outlineSheets } from '../../electron/domain/imports/outline-sheets';
import { splitTables } from '../../electron/domain/imports/split-tables';
import { commitImport, type RecordChunk } from '../../electron/operations/imports/commit-import';
import { type ImportClosing } from '../../electron/operations/imports/import-order';
import { monthOfFile, orderOf } from '../../electron/operations/imports/import-flow';
import { rememberedSources } from '../../electron/operations/imports/mappings';
import type { OpenFile } from '../../electron/operations/imports/file-outline';
import { ForesightFailed, ReadAhead } from '../../electron/operations/imports/read-ahead';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { defaultLimits } from '../../electron/spreadsheet/limits';
import { workbookSteps } from '../../electron/spreadsheet/read-workbook';
import { packRecords, unpackRecords } from '../../electron/workers/packed-records';
import type { Day, Month } from '../../shared/models/calendar';
import { cutParts } from '../fixtures/read-both-ways';
import { importFile } from './import-file';

/** Which way a file went: checked while it was read, that in vain, or only when it was read. */
export type WayTaken = 'ahead' | 'mistaken' | 'afterReading';

/** More rows than the guesses about the beginning of a sheet look at. */
const enoughRows = 300;

/**
 * Imports a file as the command line does: ahead of its end where its first rows say enough, else
 * as a whole. The rows ahead wait for the file's end, as they do in the ledger's open transaction.
 * `rows` is how many must be there before anything is foreseen.
 */
export async function importAhead(
  context: Ledger,
  path: string,
  month: string | null = null,
  rows = enoughRows,
): Promise<WayTaken> {
  // Small files and small sheets, too.
  const ahead = new ReadAhead({ rows, bytes: 0, otherShare: Infinity });
  const options = {
    month: month as Month | null,
    today: '2026-12-05' as Day,
    partsToleranceFen: 100,
    memory: rememberedSources(context),
  };
  const asked = ahead.ask({}, options);
  const chunks = readInChunks(path, ahead);
  const outline = await asked;
  if (chunks === null || outline === null || 'mistaken' in chunks) {
    await importFile(context, path, {}, month);
    return outline === null ? 'afterReading' : 'mistaken';
  }
  const order = orderOf(outline, monthOfFile(outline, options.month), null);
  commitImport(context, order, chunksOf(chunks));
  return 'ahead';
}

function* chunksOf({ sent, open }: AheadRows): Generator<RecordChunk, ImportClosing> {
  yield* sent;
  return summarizeFile(open);
}

interface AheadRows {
  readonly sent: readonly RecordChunk[];
  readonly open: OpenFile;
}

/** What came of the rows once all were read; null where nothing was foreseen. */
function readInChunks(
  path: string,
  ahead: ReadAhead,
): AheadRows | { readonly mistaken: true } | null {
  const bytes = readFileSync(path);
  const fileName = basename(path);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const sent: RecordChunk[] = [];
  let open: OpenFile | undefined;
  let mistaken = false;
  ahead.onReady(() => {
    const { steps } = ahead;
    try {
      while (steps !== null && open === undefined && !mistaken && ahead.isReady) {
        const step = steps.next();
        if (step.done === true) open = step.value;
        else {
          const { part, records } = step.value;
          sent.push({ part, records: unpackRecords(packRecords(records)) });
        }
      }
    } catch (error) {
      if (!(error instanceof ForesightFailed)) throw error;
      mistaken = true;
    }
  });
  const budget = { fileName, limits: defaultLimits, cells: 0 };
  const steps = workbookSteps(bytes, budget, undefined, (sheet) =>
    ahead.watch(sheet, { fileName, contentHash }),
  );
  const workbook = splitTables(cutParts(steps, bytes, [4000, 37, 911]));
  ahead.finish({ fileName, contentHash, workbook, sheets: outlineSheets(workbook) });
  if (mistaken) return { mistaken };
  return open === undefined ? null : { sent, open };
}
