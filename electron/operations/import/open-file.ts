import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day, Month } from '../../../shared/models/calendar';
import type {
  CheckedSheet,
  CheckSummary,
  ImportIssue,
  Layout,
  LayoutChoice,
  PreviewRow,
  SheetOutline,
} from '../../../shared/models/import';
import type { MonthRate } from '../../../shared/models/exchange-rate';
import type { HeaderWord, RememberedSource } from '../../../shared/models/import-mapping';
import type { RawWorkbook } from '../../../shared/models/grid';
import type { IssueCode } from '../../../shared/text/issues';
import { applyEdits, rowsBySheet } from '../../domain/import/apply-edits';
import { checkSheets } from '../../domain/import/check-sheet';
import { findDrift, fitsMagnitudes } from '../../domain/import/find-drift';
import { guessLayouts } from '../../domain/import/guess-layout';
import { ownWords, type OwnWords } from '../../domain/import/match-header';
import { outlineSheets } from '../../domain/import/outline-sheets';
import { previewRows } from '../../domain/import/preview-rows';
import { findSource, rememberSource } from '../../domain/import/remember-source';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbookOverlapped } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';
import type { OrderPart } from './commit-import';

/** What the checks need to know besides the file. */
export interface CheckOptions {
  readonly month: Month | null;
  readonly today: Day;
  readonly partsToleranceFen: number;
  /** What earlier imports keep for the next file of their source. */
  readonly memory?: readonly RememberedSource[];
  /** Opens an encrypted workbook; it is never kept. */
  readonly password?: string | undefined;
  /** Headers the user taught. */
  readonly words?: readonly Pick<HeaderWord, 'kind' | 'header' | 'field'>[];
  /** Rates of every month on record. */
  readonly rates?: readonly MonthRate[];
}

/** A file that was read, understood and checked; it holds no key and no ledger. */
export interface OpenFile {
  readonly fileName: string;
  readonly contentHash: string;
  /** As the file has it, without the user's edits. */
  readonly workbook: RawWorkbook;
  readonly sheets: readonly SheetOutline[];
  readonly choice: LayoutChoice;
  /** The main sheet first. */
  readonly checked: readonly CheckedSheet[];
  readonly dataSheets: CheckSummary['dataSheets'];
  readonly remembered: boolean;
  readonly drift: CheckSummary['drift'];
  /** What is kept for the next file once this one is committed. */
  readonly memory: RememberedSource;
}

/** The part of a summary that the file alone decides. */
export type FileSummary = Pick<
  CheckSummary,
  | 'fileName'
  | 'sheets'
  | 'layout'
  | 'layouts'
  | 'dataSheets'
  | 'remembered'
  | 'drift'
  | 'rowsRead'
  | 'accepted'
  | 'joined'
  | 'rejected'
  | 'setAside'
  | 'statedRowCount'
  | 'notedRowCount'
  | 'mode'
  | 'columnRules'
  | 'clientNoWidth'
  | 'totals'
> & {
  readonly contentHash: string;
  readonly parts: readonly OrderPart[];
  readonly issues: readonly ImportIssue[];
  readonly memory: RememberedSource;
};

/** A page of the preview; the main sheet where none is named. */
export interface PreviewView {
  readonly sheet?: string | undefined;
  readonly show: 'all' | 'withIssues' | 'rejected' | 'setAside' | 'excluded';
  readonly code?: IssueCode | undefined;
  readonly offset: number;
  readonly limit: number;
  /** Findings that came from the ledger. */
  readonly more?: readonly ImportIssue[] | undefined;
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const file = basename(path);
    throw new OperationFailure(missing ? 'file.missing' : 'file.unreadable', { file });
  }
}

/** Reads a file from disk, guesses its layout and checks every row. */
export async function openFile(
  path: string,
  choice: LayoutChoice,
  options: CheckOptions,
): Promise<OpenFile> {
  return understand(await readFile(path, options.password), choice, options);
}

/** The file's bytes are let go as soon as its rows are there: a big one is not held twice. */
async function readFile(path: string, password: string | undefined): Promise<UnreadFile> {
  const fileName = basename(path);
  const bytes = readBytes(path);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const workbook = await readWorkbookOverlapped(bytes, fileName, defaultLimits, password);
  return { fileName, contentHash, workbook, sheets: outlineSheets(workbook) };
}

/** Understands a file anew after the user corrected something; the file is not read again. */
export function adjustFile(open: OpenFile, choice: LayoutChoice, options: CheckOptions): OpenFile {
  return understand(open, choice, options);
}

type UnreadFile = Pick<OpenFile, 'fileName' | 'contentHash' | 'workbook' | 'sheets'>;

function understand(file: UnreadFile, choice: LayoutChoice, options: CheckOptions): OpenFile {
  const workbook = applyEdits(file.workbook, choice.edits ?? []);
  const words = ownWords(options.words ?? []);
  const first = guessLayouts(workbook, file.fileName, choice, {}, words)[0] as Layout;
  const found = findSource(options.memory ?? [], file.fileName, first);
  const taken = found ? withMemory(choice, found.source) : choice;
  let checked = checkGrid(file, workbook, taken, options, found?.source);
  const source = found?.source;
  if (source?.unit && found?.sameHeader && checked[0].layout.unit.unit === null) {
    const inUnit = checkGrid(file, workbook, { ...taken, unit: source.unit }, options, source);
    if (fitsMagnitudes(source, inUnit[0]))
      checked = inUnit.map(asRemembered) as unknown as CheckedFile;
  }
  const { fileName, contentHash, sheets } = file;
  return {
    ...{ fileName, contentHash, sheets, workbook: file.workbook, choice: taken, checked },
    dataSheets: listDataSheets(file, choice, checked, words),
    remembered: found !== null,
    drift: source ? findDrift(source, checked[0]) : [],
    memory: rememberSource(fileName, checked, taken),
  };
}

type CheckedFile = readonly [CheckedSheet, ...CheckedSheet[]];

function checkGrid(
  { fileName }: UnreadFile,
  workbook: RawWorkbook,
  choice: LayoutChoice,
  options: CheckOptions,
  source: RememberedSource | undefined,
): CheckedFile {
  const layouts = guessLayouts(
    workbook,
    fileName,
    choice,
    source?.fields,
    ownWords(options.words ?? []),
  );
  const month = options.month ?? layouts[0]?.month?.month ?? null;
  return checkSheets(workbook, layouts, {
    ...options,
    month,
    clientNoWidth: choice.clientNoWidth ?? undefined,
    excluded: rowsBySheet(choice.excluded ?? []),
  }) as unknown as CheckedFile;
}

/** What the user decided last time holds again unless decided otherwise now. */
function withMemory(choice: LayoutChoice, source: RememberedSource): LayoutChoice {
  const { mode, columnRules, clientNoWidth } = source;
  return { mode, columnRules, ...(clientNoWidth ? { clientNoWidth } : {}), ...choice };
}

function asRemembered(sheet: CheckedSheet): CheckedSheet {
  const unit = { ...sheet.layout.unit, reason: 'remembered' as const };
  return { ...sheet, layout: { ...sheet.layout, unit } };
}

/** Sheets that could be taken: those that are, and those the user left out. */
function listDataSheets(
  file: Pick<OpenFile, 'workbook' | 'fileName'>,
  choice: LayoutChoice,
  checked: readonly CheckedSheet[],
  words: OwnWords,
): OpenFile['dataSheets'] {
  const taken = checked.map(({ layout, rowsRead }) => ({
    name: layout.sheet,
    rows: rowsRead,
    included: true,
  }));
  if (choice.include === undefined) return taken;
  const { include: _include, ...all } = choice;
  const names = new Set(taken.map(({ name }) => name));
  const left = guessLayouts(file.workbook, file.fileName, all, {}, words)
    .filter(({ sheet }) => !names.has(sheet))
    .map(({ sheet, headerRows }) => {
      const rowCount = file.workbook.sheets.find(({ name }) => name === sheet)?.rowCount ?? 0;
      return { name: sheet, rows: rowCount - headerRows.last, included: false };
    });
  return [...taken, ...left];
}

/** One page of the preview grid. */
export function previewFile(
  open: OpenFile,
  { sheet, ...view }: PreviewView,
): { readonly count: number; readonly rows: readonly PreviewRow[] } {
  const { choice } = open;
  const checked = open.checked.find(({ layout }) => layout.sheet === sheet) ?? open.checked[0];
  if (checked === undefined) return { count: 0, rows: [] };
  const { sheet: name } = checked.layout;
  const edits = (choice.edits ?? []).filter((edit) => edit.sheet === name);
  return previewRows(applyEdits(open.workbook, edits), checked, {
    ...view,
    edits,
    excluded: rowsBySheet(choice.excluded ?? []).get(name),
    more: view.more?.filter((issue) => issue.sheet === name),
  });
}
