import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day, Month } from '../../../shared/models/calendar';
import type {
  CheckedSheet,
  CheckSummary,
  LayoutChoice,
  PreviewRow,
  SheetOutline,
} from '../../../shared/models/import';
import type { RawWorkbook } from '../../../shared/models/grid';
import { checkSheet } from '../../domain/import/check-sheet';
import { countIssueCodes } from '../../domain/import/count-issue-codes';
import { guessLayout } from '../../domain/import/guess-layout';
import { outlineSheets } from '../../domain/import/outline-sheets';
import { previewRows, type PreviewQuestion } from '../../domain/import/preview-rows';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';

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
  readonly workbook: RawWorkbook;
  readonly sheets: readonly SheetOutline[];
  readonly checked: CheckedSheet;
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
  | 'issueCodes'
  | 'rowsRead'
  | 'accepted'
  | 'rejected'
  | 'issueCounts'
  | 'setAside'
  | 'statedRowCount'
  | 'totals'
> & {
  readonly contentHash: string;
  readonly fields: readonly string[];
  readonly issues: CheckedSheet['issues'];
};

/** A page of the preview; the main sheet where none is named. */
export interface PreviewView extends PreviewQuestion {
  readonly sheet?: string | undefined;
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
  file: Omit<OpenFile, 'checked'>,
  choice: LayoutChoice,
  options: CheckOptions,
): OpenFile {
  const layout = guessLayout(file.workbook, file.fileName, choice);
  const month = options.month ?? layout.month?.month ?? null;
  return { ...file, checked: checkSheet(file.workbook, layout, { ...options, month }) };
}

/** What the wizard shows of a file, without its rows. */
export function summarizeFile(open: OpenFile): FileSummary {
  const { checked } = open;
  const issueCounts = { error: 0, warning: 0, note: 0 };
  for (const issue of checked.issues) issueCounts[issue.severity] += 1;
  return {
    fileName: open.fileName,
    contentHash: open.contentHash,
    sheets: open.sheets,
    layout: checked.layout,
    layouts: [checked.layout],
    dataSheets: [{ name: checked.layout.sheet, rows: checked.rowsRead, included: true }],
    remembered: false,
    drift: [],
    issueCodes: countIssueCodes(checked.issues),
    fields: checked.fields,
    issues: checked.issues,
    rowsRead: checked.rowsRead,
    accepted: checked.records.length,
    rejected: checked.rejected,
    issueCounts,
    setAside: checked.setAside,
    statedRowCount: checked.statedRowCount,
    totals: checked.totals,
  };
}

/** One page of the preview grid. */
export function previewFile(
  open: OpenFile,
  view: PreviewView,
): { readonly count: number; readonly rows: readonly PreviewRow[] } {
  return previewRows(open.workbook, open.checked, view);
}
