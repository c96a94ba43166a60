import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day, Month } from '../../../shared/models/calendar';
import type {
  CheckedSheet,
  CheckSummary,
  ImportIssue,
  LayoutChoice,
  PreviewRow,
  SheetOutline,
} from '../../../shared/models/import';
import type { RawWorkbook } from '../../../shared/models/grid';
import type { IssueCode } from '../../../shared/text/issues';
import { applyEdits, rowsBySheet } from '../../domain/import/apply-edits';
import { checkSheets } from '../../domain/import/check-sheet';
import { guessLayouts } from '../../domain/import/guess-layout';
import { outlineSheets } from '../../domain/import/outline-sheets';
import { previewRows } from '../../domain/import/preview-rows';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';
import type { OrderPart } from './commit-import';

/** What the checks need to know besides the file. */
export interface CheckOptions {
  readonly month: Month | null;
  readonly today: Day;
  readonly partsToleranceFen: number;
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
  | 'rejected'
  | 'setAside'
  | 'statedRowCount'
  | 'totals'
> & {
  readonly contentHash: string;
  readonly parts: readonly OrderPart[];
  readonly mode: NonNullable<LayoutChoice['mode']>;
  readonly columnRules: NonNullable<LayoutChoice['columnRules']>;
  readonly issues: readonly ImportIssue[];
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
export function openFile(path: string, choice: LayoutChoice, options: CheckOptions): OpenFile {
  const fileName = basename(path);
  const bytes = readBytes(path);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const workbook = readWorkbook(bytes, fileName);
  const sheets = outlineSheets(workbook);
  return understand({ fileName, contentHash, workbook, sheets }, choice, options);
}

/** Understands a file anew after the user corrected something; the file is not read again. */
export function adjustFile(open: OpenFile, choice: LayoutChoice, options: CheckOptions): OpenFile {
  return understand(open, choice, options);
}

function understand(
  file: Pick<OpenFile, 'fileName' | 'contentHash' | 'workbook' | 'sheets'>,
  choice: LayoutChoice,
  options: CheckOptions,
): OpenFile {
  const workbook = applyEdits(file.workbook, choice.edits ?? []);
  const layouts = guessLayouts(workbook, file.fileName, choice);
  const month = options.month ?? layouts[0]?.month?.month ?? null;
  const checked = checkSheets(workbook, layouts, {
    ...options,
    month,
    clientNoWidth: choice.clientNoWidth,
    excluded: rowsBySheet(choice.excluded ?? []),
  });
  const { fileName, contentHash, sheets } = file;
  const dataSheets = listDataSheets(file, choice, checked);
  const read = { fileName, contentHash, sheets, workbook: file.workbook };
  return { ...read, choice, checked, dataSheets };
}

/** Sheets that could be taken: those that are, and those the user left out. */
function listDataSheets(
  file: Pick<OpenFile, 'workbook' | 'fileName'>,
  choice: LayoutChoice,
  checked: readonly CheckedSheet[],
): OpenFile['dataSheets'] {
  const taken = checked.map(({ layout, rowsRead }) => ({
    name: layout.sheet,
    rows: rowsRead,
    included: true,
  }));
  if (choice.include === undefined) return taken;
  const { include: _include, ...all } = choice;
  const names = new Set(taken.map(({ name }) => name));
  const left = guessLayouts(file.workbook, file.fileName, all)
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
