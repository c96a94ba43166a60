import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { LayoutChoice, PreviewRow } from '../../../shared/models/import';
import type { ImportIssue } from '../../../shared/models/import-issue';
import type { IssueCode } from '../../../shared/text/issues';
import { applyEdits, rowsBySheet } from '../../domain/imports/apply-edits';
import { outlineSheets } from '../../domain/imports/outline-sheets';
import { previewRows } from '../../domain/imports/preview-rows';
import { splitTables } from '../../domain/imports/split-tables';
import type { GrowingSheet } from '../../spreadsheet/growing-sheet';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbookOverlapped } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../ground/failure';
import { readUserFile } from '../ground/read-user-file';
import { understandFile } from './understand-file';
import type { CheckOptions, NamedFile, OpenFile, ReadFile, UnderstoodFile } from './file-outline';

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
