import type { Month } from '../../../shared/models/calendar';
import type {
  CheckedSheet,
  Layout,
  LayoutChoice,
  LeftOutSheet,
} from '../../../shared/models/import';
import type { RememberedSource } from '../../../shared/models/import-mapping';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import { applyEdits, rowsBySheet } from '../../domain/imports/apply-edits';
import {
  checkSheetsInSteps,
  fieldsOf,
  inChunks,
  type CheckedRows,
} from '../../domain/imports/check-sheet';
import { findDrift, fitsMagnitudes } from '../../domain/imports/find-drift';
import { guessLayouts, guessSheets, statedMonth } from '../../domain/imports/guess-layout';
import { ownWords, type OwnWords } from '../../domain/imports/match-header';
import { findSource, rememberSource } from '../../domain/imports/remember-source';
import type { OrderPart } from './file-outline';
import type { ReadFile } from './file-outline';
import type { UnderstoodFile } from './file-outline';
import type { OpenFile } from './file-outline';
import type { FileOutline } from './file-outline';
import type { CheckOptions } from './file-outline';

/** Understands a file, also anew after the user corrected something: it is not read again. */
export function understandFile(
  file: ReadFile,
  choice: LayoutChoice,
  options: CheckOptions,
): UnderstoodFile {
  const { read, layouts } = understand(file, choice, options);
  const inUnit = read.source?.sameHeader === true ? tryUnit(read, layouts, options) : null;
  const used = inUnit === null ? layouts : inUnit.map(({ layout }) => layout);
  const rows = inUnit === null ? checkGrid(read, layouts, options) : handOut(inUnit);
  const outline = outlineOf(read, used);
  return { outline, steps: openSteps(read, outline, rows) };
}

/** How the sheets of a file are understood by themselves and by what earlier ones of its source left. */
export function understand(
  file: ReadFile,
  choice: LayoutChoice,
  { memory = [], words: taught = [], month, asksHeader }: CheckOptions,
): { readonly read: Understanding; readonly layouts: readonly Layout[] } {
  const workbook = applyEdits(file.workbook, choice.edits ?? []);
  const words = ownWords(taught);
  const guess = (decided: LayoutChoice, remembered: RememberedSource['fields']) =>
    guessSheets(workbook, file.fileName, decided, { remembered, words, month, asksHeader });
  const first = guess(choice, {}).layouts[0] as Layout;
  const source = findSource(memory, file.fileName, first);
  const taken = source ? withMemory(choice, source.source) : choice;
  const { layouts, leftOut } = guess(taken, source?.source.fields ?? {});
  return { read: { file, workbook, choice, taken, source, words, month, leftOut }, layouts };
}

/** The file, what was decided about it, and what earlier files of its source left. */
interface Understanding {
  readonly file: ReadFile;
  /** With the user's edits. */
  readonly workbook: RawWorkbook;
  /** As the user made it, and with what earlier imports add to it. */
  readonly choice: LayoutChoice;
  readonly taken: LayoutChoice;
  readonly source: ReturnType<typeof findSource>;
  /** Headers the user taught. */
  readonly words: OwnWords;
  /** As it was chosen. */
  readonly month: Month | null;
  /** Sheets that nobody asked to leave out. */
  readonly leftOut: readonly LeftOutSheet[];
}

/** What is known of a file before its rows are checked. */
export function outlineOf(
  { file, workbook, taken }: Understanding,
  layouts: readonly Layout[],
): FileOutline {
  const rowsOf = ({ sheet, headerRows }: Layout) =>
    (workbook.sheets.find(({ name }) => name === sheet)?.rowCount ?? 0) - headerRows.last;
  return {
    fileName: file.fileName,
    contentHash: file.contentHash,
    layout: layouts[0] as Layout,
    layouts,
    parts: layouts.map((layout) => partOf(workbook, layout)),
    mode: taken.mode ?? 'both',
    columnRules: taken.columnRules ?? {},
    rowsBelow: layouts.reduce((sum, layout) => sum + rowsOf(layout), 0),
  };
}

function partOf(workbook: RawWorkbook, layout: Layout): OrderPart {
  const letterOf = new Map(layout.columns.map(({ field, letter }) => [field, letter]));
  const fields = fieldsOf(workbook, layout);
  return { sheet: layout.sheet, fields, letters: fields.map((field) => letterOf.get(field) ?? '') };
}

type CheckedFile = readonly [CheckedSheet, ...CheckedSheet[]];
type CheckSteps = Generator<CheckedRows, readonly CheckedSheet[]>;

function* openSteps(
  read: Understanding,
  outline: FileOutline,
  rows: CheckSteps,
): Generator<CheckedRows, OpenFile> {
  return openFileOf(read, outline, yield* rows);
}

/** The file once all its rows were checked. */
export function openFileOf(
  { file, choice, taken, source, words, leftOut }: Understanding,
  outline: FileOutline,
  checked: readonly CheckedSheet[],
): OpenFile {
  const { fileName, contentHash, sheets, workbook } = file;
  return {
    fileName,
    contentHash,
    sheets,
    workbook,
    choice: taken,
    outline,
    checked,
    leftOut,
    dataSheets: listDataSheets(file, choice, checked, words),
    remembered: source !== null,
    drift: source ? findDrift(source.source, (checked as CheckedFile)[0]) : [],
    memory: rememberSource(fileName, checked, taken),
  };
}

function checkGrid(
  { workbook, taken }: Pick<Understanding, 'workbook' | 'taken'>,
  layouts: readonly Layout[],
  options: CheckOptions,
): CheckSteps {
  return checkSheetsInSteps(workbook, layouts, sheetOptions(taken, layouts, options));
}

/** What the checks of the sheets need to know. */
export function sheetOptions(
  taken: LayoutChoice,
  layouts: readonly Layout[],
  options: CheckOptions,
): Parameters<typeof checkSheetsInSteps>[2] {
  return {
    ...options,
    month: options.month ?? (layouts[0] ? statedMonth(layouts[0]) : null),
    mainSheet: layouts[0]?.sheet,
    clientNoWidth: taken.clientNoWidth ?? undefined,
    excluded: rowsBySheet(taken.excluded ?? []),
  };
}

/** Where the file does not name its unit: last time's, if the amounts are as large as then. */
function tryUnit(
  { file, workbook, taken, source: found, words, month }: Understanding,
  layouts: readonly Layout[],
  options: CheckOptions,
): readonly CheckedSheet[] | null {
  const source = found?.source;
  if (!source?.unit || layouts[0]?.unit.unit !== null) return null;
  const inUnit = { ...taken, unit: source.unit };
  const known = { remembered: source.fields, words, month };
  const guessed = guessSheets(workbook, file.fileName, inUnit, known).layouts;
  const steps = checkGrid({ workbook, taken: inUnit }, guessed, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const checked = step.value as CheckedFile;
  return fitsMagnitudes(source, checked[0]) ? checked.map(asRemembered) : null;
}

function* handOut(checked: readonly CheckedSheet[]): CheckSteps {
  for (const [part, { records }] of checked.entries()) yield* inChunks(part, records);
  return checked;
}

/** Hands rows out and empties them in the grid: a file that nobody looks at is not held twice. */
export function* lettingGo(
  { workbook }: ReadFile,
  { outline, steps }: UnderstoodFile,
): UnderstoodFile['steps'] {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    yield step.value;
    const { part, records } = step.value;
    const { sheet } = outline.layouts[part] as Layout;
    const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows as RawCell[][];
    for (const { row } of records) rows[row - 1] = noCells;
  }
  return step.value;
}

const noCells: RawCell[] = [];

/** Hands the rows of an open file out once more. */
export function* stepsOf(open: OpenFile): Generator<CheckedRows, OpenFile> {
  yield* handOut(open.checked);
  return open;
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
