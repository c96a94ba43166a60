import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Day, Month } from '../../../shared/models/calendar';
import type {
  CheckedSheet,
  CheckSummary,
  ImportIssue,
  Layout,
  LayoutChoice,
  LeftOutSheet,
  PreviewRow,
  SheetOutline,
} from '../../../shared/models/import';
import type { MonthRate } from '../../../shared/models/exchange-rate';
import type { HeaderWord, RememberedSource } from '../../../shared/models/import-mapping';
import type { RawWorkbook } from '../../../shared/models/grid';
import type { IssueGroup } from '../../../shared/models/issue-groups';
import type { IssueCode } from '../../../shared/text/issues';
import { applyEdits, rowsBySheet } from '../../domain/import/apply-edits';
import type { NamedRating } from '../../domain/import/check-rating';
import type { CheckedRows } from '../../domain/import/check-sheet';
import { outlineSheets } from '../../domain/import/outline-sheets';
import { previewRows } from '../../domain/import/preview-rows';
import { splitTables } from '../../domain/import/split-tables';
import type { GrowingSheet } from '../../spreadsheet/growing-sheet';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbookOverlapped } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';
import { readUserFile } from '../read-user-file';
import type { OrderPart } from './commit-import';
import { understandFile } from './understand-file';

/** What the checks need to know besides the file. */
export interface CheckOptions {
  readonly month: Month | null;
  readonly today: Day;
  readonly partsToleranceFen: number;
  /** Whether somebody can be asked for the header row where none is found. */
  readonly asksHeader?: boolean;
  /** What earlier imports keep for the next file of their source. */
  readonly memory?: readonly RememberedSource[];
  /** Headers the user taught. */
  readonly words?: readonly Pick<HeaderWord, 'kind' | 'header' | 'field'>[];
  /** Rates of every month on record. */
  readonly rates?: readonly MonthRate[];
  /** Ratings that the ledger's own schemes ask for. */
  readonly ratings?: readonly NamedRating[];
}

/** A file that was read, understood and checked; it holds no key and no ledger. */
export interface OpenFile {
  readonly fileName: string;
  readonly contentHash: string;
  /** As the file has it, without the user's edits. */
  readonly workbook: RawWorkbook;
  readonly sheets: readonly SheetOutline[];
  readonly choice: LayoutChoice;
  readonly outline: FileOutline;
  /** The main sheet first. */
  readonly checked: readonly CheckedSheet[];
  readonly dataSheets: CheckSummary['dataSheets'];
  readonly remembered: boolean;
  readonly drift: CheckSummary['drift'];
  /** Sheets that nobody asked to leave out. */
  readonly leftOut: readonly LeftOutSheet[];
  /** What is kept for the next file once this one is committed. */
  readonly memory: RememberedSource;
}

/** What is known of a file before its rows are checked. */
export interface FileOutline {
  readonly fileName: string;
  readonly contentHash: string;
  readonly layout: Layout;
  readonly layouts: readonly Layout[];
  readonly parts: readonly OrderPart[];
  readonly mode: NonNullable<LayoutChoice['mode']>;
  readonly columnRules: NonNullable<LayoutChoice['columnRules']>;
  /** Rows below the headers: about as many as will be read. */
  readonly rowsBelow: number;
}

/** A file on its way: its rows come step by step, and at their end the whole. */
export interface UnderstoodFile {
  readonly outline: FileOutline;
  readonly steps: Generator<CheckedRows, OpenFile>;
}

/** A file by its name and what is in it. */
export type NamedFile = Pick<OpenFile, 'fileName' | 'contentHash'>;

/** A file's rows as they stand in it. */
export type ReadFile = Pick<OpenFile, 'fileName' | 'contentHash' | 'workbook' | 'sheets'>;

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
  /** Findings one by one, of a mass of one kind only the first ones. */
  readonly issues: readonly ImportIssue[];
  /** All of them by cause. */
  readonly issueGroups: readonly IssueGroup[];
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
    return readUserFile(path);
  } catch (error) {
    if (error instanceof OperationFailure) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const file = basename(path);
    throw new OperationFailure(missing ? 'file.missing' : 'file.unreadable', { file });
  }
}

/** Gives a big file's memory back at once instead of when the collector comes by. */
function release({ buffer, byteLength }: Uint8Array): void {
  // A small file may share its memory with others.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

/** Reads a file from disk, guesses its layout and checks every row. */
export async function openFile(
  path: string,
  choice: LayoutChoice,
  options: CheckOptions,
  password?: string,
): Promise<OpenFile> {
  return finishFile(understandFile(await readFile(path, password), choice, options));
}

/** Checks all rows that are left. */
export function finishFile({ steps }: UnderstoodFile): OpenFile {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * Reads a file from disk. Its bytes are let go as soon as its rows are there: a big one is not held
 * twice. The password opens an encrypted workbook and is never kept; `watch` hears of rows as they
 * come.
 */
export async function readFile(
  path: string,
  password?: string,
  watch?: (sheet: GrowingSheet, file: NamedFile) => Promise<void> | null,
): Promise<ReadFile> {
  const fileName = basename(path);
  const bytes = readBytes(path);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const heard = watch && ((sheet: GrowingSheet) => watch(sheet, { fileName, contentHash }));
  const found = await readWorkbookOverlapped(bytes, fileName, defaultLimits, password, heard);
  release(bytes);
  const workbook = splitTables(found);
  return { fileName, contentHash, workbook, sheets: outlineSheets(workbook) };
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
