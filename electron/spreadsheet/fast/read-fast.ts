import type { RawSheet } from '../../../shared/models/grid';
import { createNumberConverter } from '../convert-number';
import type { GridBudget } from '../grid-builder';
import type { SheetWatch } from '../growing-sheet';
import type { PartSteps } from '../part-stream';
import { plainPath } from '../workbook-parts';
import type { ZipEntry } from '../zip-directory';
import { BeyondFastReader } from './beyond-fast-reader';
import { readCellFormats, type CellFormat } from './cell-formats';
import { PartSink, type PartReader } from './part-sink';
import { SharedStringsReader } from './shared-strings';
import { SheetReader, type BookContext } from './sheet-reader';
import { TextCells } from './text-cells';
import { mapParts, readWorkbookMap, type SheetEntry, type WorkbookMap } from './workbook-map';

/** Either the sheets, or why the general reader must take the file. */
export type FastOutcome =
  | { readonly kind: 'read'; readonly date1904: boolean; readonly sheets: readonly RawSheet[] }
  | { readonly kind: 'beyond'; readonly reason: string };

type Entries = ReadonlyMap<string, ZipEntry>;

/** Parts that describe the workbook are small; a larger one is nothing usual. */
const largestDescription = 16 * 1024 * 1024;

/**
 * Reads an .xlsx in one pass over each part, without ever holding a whole part; `watch` hears of
 * its rows as they come.
 */
export function* readFast(
  entries: readonly ZipEntry[],
  budget: GridBudget,
  watch?: SheetWatch,
): PartSteps<FastOutcome> {
  const byPath = new Map(entries.map((entry) => [plainPath(entry.name), entry]));
  try {
    return yield* readBook(byPath, { ...budget }, watch);
  } catch (error) {
    if (error instanceof BeyondFastReader) return { kind: 'beyond', reason: error.reason };
    throw error;
  }
}

function* readBook(
  entries: Entries,
  budget: GridBudget,
  watch?: SheetWatch,
): PartSteps<FastOutcome> {
  const types = yield* textOf(entries, mapParts.types);
  const workbook = yield* textOf(entries, mapParts.workbook);
  const relations = yield* textOf(entries, mapParts.relations);
  const map = readWorkbookMap(types, workbook, relations);
  const book: BookContext = {
    budget,
    strings: yield* stringsOf(map, entries, budget),
    formats: yield* formatsOf(map, entries),
    convertNumber: createNumberConverter(map.date1904),
    texts: new TextCells(budget),
  };
  const sheets: RawSheet[] = [];
  const sizeOf = ({ path }: SheetEntry) => entries.get(path)?.size ?? 0;
  const allBytes = map.sheets.reduce((sum, sheet) => sum + sizeOf(sheet), 0);
  for (const sheet of map.sheets) {
    const { name, hidden, path } = sheet;
    const reader = new SheetReader(book);
    const bytes = sizeOf(sheet);
    const size = { bytes, otherBytes: allBytes - bytes };
    const growing = { format: 'xlsx' as const, name, hidden, ...size, store: reader.rows };
    const workbook = { date1904: map.date1904, sheets };
    const heard = watch && ((bytesRead: number) => watch({ ...growing, bytesRead, workbook }));
    yield* readPart(entries, path, reader, budget, heard);
    sheets.push(reader.finish(name, hidden));
  }
  return { kind: 'read', date1904: map.date1904, sheets };
}

function* stringsOf(map: WorkbookMap, entries: Entries, budget: GridBudget): PartSteps<string[]> {
  const reader = new SharedStringsReader();
  if (map.sharedStrings !== null) yield* readPart(entries, map.sharedStrings, reader, budget);
  return reader.strings;
}

function* formatsOf(map: WorkbookMap, entries: Entries): PartSteps<CellFormat[]> {
  return map.styles === null ? [] : readCellFormats(yield* textOf(entries, map.styles));
}

function* readPart(
  entries: Entries,
  path: string,
  reader: PartReader,
  budget: GridBudget,
  afterChunk: (bytesRead: number) => Promise<void> | null = () => null,
): PartSteps<void> {
  const sink = new PartSink(reader, path, budget);
  let bytesRead = 0;
  let wait: Promise<void> | null = null;
  const take = (chunk: Buffer): void => {
    sink.push(chunk);
    bytesRead += chunk.length;
    wait = afterChunk(bytesRead);
  };
  yield { entry: entryAt(entries, path), sink: take, rest: () => wait };
  sink.finish();
}

function* textOf(entries: Entries, path: string): PartSteps<string> {
  const entry = entryAt(entries, path);
  if (entry.size > largestDescription) throw new BeyondFastReader(`size of ${path}`);
  const chunks: Buffer[] = [];
  yield { entry, sink: (chunk) => void chunks.push(chunk) };
  const text = Buffer.concat(chunks).toString('utf8');
  if (!/^\ufeff?\s*</.test(text)) throw new BeyondFastReader(`encoding of ${path}`);
  return text;
}

function entryAt(entries: Entries, path: string): ZipEntry {
  const entry = entries.get(path);
  if (entry === undefined) throw new BeyondFastReader(`no ${path}`);
  return entry;
}
