import type { RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type {
  ColumnGuess,
  ImportKind,
  Layout,
  LayoutChoice,
  SheetChoice,
  UnitGuess,
} from '../../../shared/models/import';
import { assignFields, joinHeader, type FieldHints } from './assign-fields';
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

/** Fields by header text, as kept from an earlier import of the same source. */
export type RememberedFields = Readonly<Record<string, string | null>>;

interface Candidate {
  readonly sheet: RawSheet;
  readonly header: FoundHeader;
}

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
  const { include } = choice;
  const chosen =
    choice.sheet === undefined ? workbook.sheets : [chosenSheet(workbook, fileName, choice.sheet)];
  const candidates = chosen.filter(({ name }) => include === undefined || include.includes(name));
  const found = candidates.flatMap((sheet) =>
    findCandidate(sheet, { ...choice, ...bySheet(choice, sheet) }, words),
  );
  const main = [...found].sort(bySize)[0];
  if (main === undefined) throw headerMissing(workbook, fileName, choice);
  const { kind } = main.header;
  const others = candidates
    .filter((sheet) => sheet !== main.sheet)
    .flatMap((sheet) => findCandidate(sheet, { kind, ...bySheet(choice, sheet) }, words))
    .filter((candidate) => belongs(candidate, kind, words));
  const first = describe(
    workbook,
    fileName,
    main,
    { ...choice, ...bySheet(choice, main.sheet) },
    { remembered, words },
  );
  const rest = others.map((candidate) => {
    const fields = sameParts(candidate, main) ? (choice.fields ?? {}) : {};
    const own = { ...choice, fields, ...bySheet(choice, candidate.sheet) };
    return describe(workbook, fileName, candidate, own, { remembered, words });
  });
  return [first, ...rest.filter((layout) => layout.month?.month === first.month?.month)];
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
  return new ImportFailure('import.headerMissing', { file: fileName, sheet });
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
  known: Pick<FieldHints, 'remembered' | 'words'>,
): Layout {
  const { kind, rows, parts } = header;
  const hints = { chosen: choice.fields ?? {}, ...known };
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
  const month = monthlyKinds.has(kind) ? findMonth({ sheet, fileName, header: rows, parts }) : null;
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
