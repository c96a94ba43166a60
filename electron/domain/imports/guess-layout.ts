import type { Month } from '../../../shared/models/calendar';
import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type {
  ColumnGuess,
  ImportKind,
  Layout,
  LayoutChoice,
  LeftOutSheet,
  SheetChoice,
  UnitGuess,
} from '../../../shared/models/import';
import { assignFields, joinHeader, type FieldHints } from './assign-fields';
import {
  chooseSheets,
  continues,
  holdsTable,
  mayContinue,
  type SheetCandidate as Candidate,
} from './choose-sheets';
import { columnLetter } from './cell-name';
import { cellText, isBlank } from './cell-text';
import { findField, monthlyKinds, requiredFields } from './field-tables';
import { findHeader, readHeader, type FoundHeader } from './find-header';
import { findKind, findLikelyHeader } from './find-kind';
import { findMonth } from './find-month';
import type { OwnWords } from './match-header';
import { guessByContent } from './guess-content';
import { findUnit } from './find-unit';
import { readHeaderText } from './header-text';
import { ImportFailure } from './import-failure';
import { quote } from './issue-list';

/** Fields by header text, as kept from an earlier import of the same source. */
type RememberedFields = Readonly<Record<string, string | null>>;

/** How the file's main sheet is understood; throws an ImportFailure without sheet or header. */
export function guessLayout(
  workbook: RawWorkbook,
  fileName: string,
  choice: LayoutChoice = {},
  remembered: RememberedFields = {},
): Layout {
  return guessLayouts(workbook, fileName, choice, remembered)[0] as Layout;
}

/**
 * One layout for each sheet that holds data of the file's kind and month, the fullest first; a
 * chosen sheet stands alone. `choice.fields` speaks of the main sheet and of those with its header.
 */
export function guessLayouts(
  workbook: RawWorkbook,
  fileName: string,
  choice: LayoutChoice = {},
  remembered: RememberedFields = {},
  words?: OwnWords,
): Layout[] {
  const layouts = guessSheets(workbook, fileName, choice, { remembered, words, month: null });
  return [...layouts.layouts];
}

/** The layouts of a file's sheets, and which sheets stay out though nobody said so. */
interface GuessedSheets {
  readonly layouts: readonly Layout[];
  readonly leftOut: readonly LeftOutSheet[];
}

/** What is known besides the file and the user's choice. */
interface KnownOfSource {
  readonly remembered: RememberedFields;
  readonly words?: OwnWords | undefined;
  /** The month whose figures are wanted; null while nobody chose one. */
  readonly month: Month | null;
  /** Whether somebody can be asked for the header row where none is found. */
  readonly asksHeader?: boolean | undefined;
}

/** `guessLayouts` with the wanted month, and with what stays out. */
export function guessSheets(
  workbook: RawWorkbook,
  fileName: string,
  choice: LayoutChoice,
  known: KnownOfSource,
): GuessedSheets {
  const { words } = known;
  const { include } = choice;
  const chosen =
    choice.sheet === undefined ? workbook.sheets : [chosenSheet(workbook, fileName, choice.sheet)];
  const candidates = chosen.filter(({ name }) => include === undefined || include.includes(name));
  const found = candidates.flatMap((sheet) =>
    findCandidate(sheet, { ...choice, ...bySheet(choice, sheet) }, words),
  );
  const assumed = known.asksHeader === true ? firstRowAsHeader(candidates, choice) : [];
  const fullest = [...found].sort(bySize)[0] ?? assumed[0];
  if (fullest === undefined) throw headerMissing(workbook, fileName, choice);
  const { kind } = fullest.header;
  const others = candidates
    .filter((sheet) => sheet !== fullest.sheet)
    .flatMap((sheet) => findCandidate(sheet, { kind, ...bySheet(choice, sheet) }, words))
    .filter((candidate) => belongs(candidate, kind, words));
  const byMonth = monthlyKinds.has(kind) && !fullest.sheet.hidden;
  const sizes = [fullest, ...others.toSorted(bySize)];
  const { taken, leftOut } = byMonth
    ? chooseSheets(sizes, fileName, known.month)
    : { taken: sizes, leftOut: [] };
  const main = taken[0] ?? fullest;
  // The fullest comes first, the others as they stand in the file.
  const rest = others.filter((one) => one !== main && taken.includes(one));
  if (main !== fullest && taken.includes(fullest)) rest.unshift(fullest);
  const describeOne = (candidate: Candidate): Layout => {
    const isMain = candidate === main || sameParts(candidate, main);
    const fields = isMain ? (choice.fields ?? {}) : {};
    const own = { ...choice, fields, ...bySheet(choice, candidate.sheet) };
    return describe(workbook, fileName, candidate, own, known);
  };
  const layouts = [main, ...rest].map(describeOne);
  const headless = candidates.filter((sheet) => !isKnown(sheet, sizes) && sheet.rowCount > 0);
  const going = headless.filter(
    (sheet) =>
      !sheet.hidden && mayContinue(kind) && !hasTable(sheet, words) && continues(sheet, main),
  );
  const first = layouts[0] as Layout;
  const stay = headless.filter((sheet) => !going.includes(sheet));
  return {
    layouts: [...layouts, ...going.map((sheet) => continuation(sheet, first))],
    leftOut: [...leftOut, ...stay.flatMap((sheet) => leftOutOf(sheet, kind, words))],
  };
}

/** Where somebody can be asked, the fullest sheet's first filled row stands for a header until then. */
function firstRowAsHeader(sheets: readonly RawSheet[], choice: LayoutChoice): Candidate[] {
  const fullest = [...sheets].sort((a, b) => b.rowCount - a.rowCount)[0];
  if (fullest === undefined || choice.headerRows !== undefined) return [];
  const first = fullest.rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
  if (first < 0) return [];
  const kind = choice.kind ?? 'retail';
  return [{ sheet: fullest, header: readHeader(fullest, kind, { first, last: first }) }];
}

function isKnown(sheet: RawSheet, candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => candidate.sheet === sheet);
}

function hasTable(sheet: RawSheet, words: OwnWords | undefined): boolean {
  return findKind(sheet, words) !== null;
}

/** A sheet that goes on without a header is read like the one before it, from its first row. */
function continuation(sheet: RawSheet, layout: Layout): Layout {
  const columns = layout.columns.map((column) => ({
    ...column,
    samples: samplesOf(sheet, 0, column.index),
  }));
  return { ...layout, sheet: sheet.name, headerRows: noHeader, columns };
}

/** Rows of a header that is not there: the first row is data. */
const noHeader = { first: 1, last: 0 } as const;

/** Only sheets that could be missed are named: of this kind, or with numbers that nobody understood. */
function leftOutOf(sheet: RawSheet, kind: ImportKind, words: OwnWords | undefined): LeftOutSheet[] {
  const own = findKind(sheet, words);
  const named = { sheet: sheet.name, rows: sheet.rowCount };
  if (sheet.hidden) return own?.kind === kind ? [{ ...named, reason: 'hidden' }] : [];
  return own === null && holdsTable(sheet) ? [{ ...named, reason: 'notUnderstood' }] : [];
}

function bySheet(choice: LayoutChoice, sheet: RawSheet): SheetChoice {
  return choice.bySheet?.[sheet.name] ?? {};
}

function sameParts(one: Candidate, other: Candidate): boolean {
  return JSON.stringify(one.header.parts) === JSON.stringify(other.header.parts);
}

function chosenSheet(workbook: RawWorkbook, fileName: string, name: string): RawSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (sheet !== undefined) return sheet;
  const sheets = workbook.sheets.map((candidate) => candidate.name).join('、');
  throw new ImportFailure('import.sheetMissing', { file: fileName, sheet: name, sheets });
}

function headerMissing(
  workbook: RawWorkbook,
  fileName: string,
  choice: LayoutChoice,
): ImportFailure {
  const fullest = [...workbook.sheets].sort((a, b) => b.rowCount - a.rowCount)[0];
  const sheet = choice.sheet ?? fullest?.name ?? '';
  const rows = (workbook.sheets.find(({ name }) => name === sheet) ?? fullest)?.rows ?? [];
  const { headerRows } = choice;
  if (headerRows !== undefined && headerRows.last > rows.length) {
    const row = headerRows.last;
    return new ImportFailure('import.headerRowMissing', { file: fileName, sheet, row });
  }
  const filled = rows.find((row) => row.some((cell) => !isBlank(cell))) ?? [];
  const texts = filled.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  const seen = quote(texts.join(' '));
  return new ImportFailure('import.headerMissing', { file: fileName, sheet, seen });
}

function findCandidate(sheet: RawSheet, choice: LayoutChoice, words?: OwnWords): Candidate[] {
  const header = headerOf(sheet, choice, words);
  return header === null ? [] : [{ sheet, header }];
}

function headerOf(
  sheet: RawSheet,
  { kind, headerRows }: LayoutChoice,
  words?: OwnWords,
): FoundHeader | null {
  if (headerRows !== undefined) {
    if (headerRows.last < headerRows.first || headerRows.last > sheet.rowCount) return null;
    const rows = { first: headerRows.first - 1, last: headerRows.last - 1 };
    return readHeader(sheet, kind ?? findKind(sheet, words)?.kind ?? 'retail', rows, words);
  }
  if (kind !== undefined) return findHeader(sheet, kind, words);
  return findKind(sheet, words) ?? findLikelyHeader(sheet, words);
}

/** Visible before hidden, then by recognised fields times rows; the order in the file decides ties. */
function bySize(a: Candidate, b: Candidate): number {
  return Number(a.sheet.hidden) - Number(b.sheet.hidden) || weight(b) - weight(a);
}

function weight({ sheet, header }: Candidate): number {
  return header.fields.size * (1 + Math.log2(1 + sheet.rowCount - header.rows.last));
}

/** Further sheets join in when they are visible and hold the same kind with its key. */
function belongs({ sheet, header }: Candidate, kind: ImportKind, words?: OwnWords): boolean {
  const dataRows = sheet.rowCount - 1 - header.rows.last;
  const keyed = [...header.fields].some((field) => findField(kind, field)?.required === true);
  return !sheet.hidden && dataRows > 0 && keyed && findKind(sheet, words)?.kind === kind;
}

function describe(
  workbook: RawWorkbook,
  fileName: string,
  { sheet, header }: Candidate,
  choice: LayoutChoice,
  known: KnownOfSource,
): Layout {
  const { kind, rows, parts } = header;
  const hints: FieldHints = { chosen: choice.fields ?? {}, ...known };
  const named = assignFields(kind, parts, hints);
  const assigned = guessByContent(sheet, kind, rows.last, parts, named);
  const guessed = parts.map((part, index): ColumnGuess => ({
    index,
    letter: columnLetter(index),
    header: joinHeader(part),
    ...(assigned[index] as (typeof assigned)[number]),
    unit: part.reduce<ColumnGuess['unit']>((unit, text) => readHeaderText(text).unit ?? unit, null),
    samples: samplesOf(sheet, rows.last + 1, index),
  }));
  const columns = heedChosenUnit(guessed, kind, choice);
  const unit = unitOf(workbook, { sheet, header, columns }, choice);
  const question = { sheet, fileName, header: rows, parts, wanted: known.month };
  const month = monthlyKinds.has(kind) ? findMonth(question) : null;
  const headerRows = { first: rows.first + 1, last: rows.last + 1 };
  return { kind, sheet: sheet.name, headerRows, columns, unit, month };
}

function unitOf(
  workbook: RawWorkbook,
  { sheet, header, columns }: Candidate & { columns: readonly ColumnGuess[] },
  choice: LayoutChoice,
): UnitGuess {
  if (choice.unit !== undefined) {
    return { unit: choice.unit, reason: 'chosen', cell: null, sheet: null };
  }
  return findUnit({ workbook, sheet, kind: header.kind, header: header.rows, columns });
}

/**
 * A chosen unit stands for the columns without a unit of their own; where every money column has
 * the same one, choosing another can only mean all of them.
 */
function heedChosenUnit(
  columns: readonly ColumnGuess[],
  kind: ImportKind,
  choice: LayoutChoice,
): readonly ColumnGuess[] {
  if (choice.unit === undefined) return columns;
  const money = columns.filter(
    ({ field }) => field !== null && findField(kind, field)?.type === 'money',
  );
  const units = new Set(money.map((column) => column.unit));
  if (units.size !== 1 || units.has(null)) return columns;
  return columns.map((column) => ({ ...column, unit: null }));
}

const samplesShown = 3;
const rowsSampled = 200;

function samplesOf(sheet: RawSheet, firstRow: number, column: number): string[] {
  const samples: string[] = [];
  const end = Math.min(sheet.rowCount, firstRow + rowsSampled);
  for (let row = firstRow; row < end && samples.length < samplesShown; row += 1) {
    const cell = sheet.rows[row]?.[column];
    if (!isBlank(cell)) samples.push(cellText(cell).trim());
  }
  return samples;
}

/** Required fields of the kind that no column fills; without them no row can be taken. */
export function missingFields(layout: Layout): string[] {
  const filled = new Set(layout.columns.map((column) => column.field));
  return requiredFields(layout.kind).filter((field) => !filled.has(field));
}

/** Whether some money column has neither a unit of its own nor one of the sheet. */
export function lacksUnit(layout: Layout): boolean {
  if (layout.unit.unit !== null) return false;
  return layout.columns.some(
    ({ field, unit }) =>
      unit === null && field !== null && findField(layout.kind, field)?.type === 'money',
  );
}

/** The month a file's words give it by themselves; figures up to a month are only taken once it is chosen. */
export function statedMonth({ month }: Pick<Layout, 'month'>): Month | null {
  return month === null || month.cumulative === true ? null : month.month;
}
