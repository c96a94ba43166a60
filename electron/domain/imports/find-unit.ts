import type { RawCell, RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { ColumnGuess, ImportKind, UnitGuess } from '../../../shared/models/import';
import type { MoneyUnit } from '../../../shared/models/money';
import { cellName } from './cell-name';
import { isBlank } from './cell-text';
import { findField } from './field-tables';
import { unitOfWord } from './header-text';
import { parseAmount } from './parse-money';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { unreadable } from './reading';

const unitWord = '(亿元|百万元|千元|万元|元|亿|万)';
/** 填报单位 and 开户单位 are organisations; "单位:元氏支行" is one too. */
const unitLine = new RegExp(
  `(?<!填报|编报|报送|制表|开户|编制|上报|所属|经办|工作)单位(?:[:(是为]|均为|一律为)(?:人民币)?[户笔人个份、,/]*${unitWord}(?![\\u4e00-\\u9fff](?<!币))`,
);
const titleUnit = new RegExp(`[([]${unitWord}[)\\]]$`);

/** What stands in the way of understanding amounts, and what speaks for a unit. */
interface UnitQuestion {
  readonly workbook: RawWorkbook;
  readonly sheet: RawSheet;
  readonly kind: ImportKind;
  /** 0-based rows of the header. */
  readonly header: { readonly first: number; readonly last: number };
  readonly columns: readonly ColumnGuess[];
}

/**
 * The unit of a sheet's amounts: from its unit line, the headers, a notes sheet, or magnitude; unknown
 * otherwise, for it is asked and never assumed (docs/rules/imports.md#unit-of-amounts).
 */
export function findUnit(question: UnitQuestion): UnitGuess {
  return (
    fromTitle(question) ??
    fromHeaders(question) ??
    fromFootnotes(question) ??
    fromNotesSheets(question) ??
    fromMagnitude(question) ?? { unit: null, reason: 'unknown', cell: null, sheet: null }
  );
}

/** Lines that contradict each other say nothing; which of them holds is asked. */
function fromTitle({ sheet, header }: UnitQuestion): UnitGuess | null {
  const found = unitsInRows(sheet, 0, header.first);
  const [first] = found;
  if (first === undefined || found.every(({ unit }) => unit === first.unit)) return first ?? null;
  const cells = found.map(({ cell }) => cell).join('、');
  return { unit: null, reason: 'contradictory', cell: cells, sheet: sheet.name };
}

/** Notes below the data; rows of data, which fill more cells, are passed over. */
function fromFootnotes({ sheet, header }: UnitQuestion): UnitGuess | null {
  const start = Math.max(header.last + 1, sheet.rowCount - 30);
  for (let row = start; row < sheet.rowCount; row += 1) {
    const filled = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell)).length;
    const found = filled > 3 ? null : searchRows(sheet, row, row + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Other sheets speak for this one only while they hold no table of their own. */
function fromNotesSheets({ workbook, sheet }: UnitQuestion): UnitGuess | null {
  for (const other of workbook.sheets) {
    if (other === sheet || other.columnCount > 4 || other.rowCount > 200) continue;
    const found = searchRows(other, 0, other.rowCount);
    if (found !== null) return found;
  }
  return null;
}

function searchRows(sheet: RawSheet, start: number, end: number): UnitGuess | null {
  return unitsInRows(sheet, start, end)[0] ?? null;
}

function unitsInRows(sheet: RawSheet, start: number, end: number): UnitGuess[] {
  const found: UnitGuess[] = [];
  for (let row = start; row < end; row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const unit = readUnitLine(cells[column]);
      if (unit === null) continue;
      found.push({ unit, reason: 'unitLine', cell: cellName(row, column), sheet: sheet.name });
    }
  }
  return found;
}

/** The unit a line such as "单位:万元、户", "本表金额单位为万元" or a title "…表(万元)" states. */
function readUnitLine(cell: RawCell | undefined): MoneyUnit | null {
  if (typeof cell !== 'string' || !/[单万元亿]/.test(cell)) return null;
  const text = toHalfWidth(withoutBlanks(cell));
  const match = unitLine.exec(text) ?? titleUnit.exec(text);
  return match === null ? null : unitOfWord(match[1] as string);
}

/** Headers that all name the same unit speak for the columns between them too. */
function fromHeaders({ sheet, header, columns, kind }: UnitQuestion): UnitGuess | null {
  const money = columns.filter((column) => isMoney(kind, column));
  const named = money.filter((column) => column.unit !== null);
  const first = named[0];
  if (first === undefined || named.some((column) => column.unit !== first.unit)) return null;
  if (named.length * 2 < money.length) return null;
  const cell = cellName(header.last, first.index);
  return { unit: first.unit, reason: 'header', cell, sheet: sheet.name };
}

/** Read as 万元, a median above this many 万 is impossible for the kind: so it is 元. */
export const impossibleMedian: Partial<Record<ImportKind, number>> = {
  retail: 1_000,
  maturities: 1_000,
  corporate: 10_000_000,
  spend: 1,
};
const sampleSize = 2_000;

function fromMagnitude({ sheet, header, columns, kind }: UnitQuestion): UnitGuess | null {
  const limit = impossibleMedian[kind];
  if (limit === undefined) return null;
  const medians = columns
    .filter((column) => isMoney(kind, column) && column.unit === null)
    .map((column) => medianOf(sheet, header.last + 1, column.index));
  if (Math.max(0, ...medians) <= limit) return null;
  return { unit: 'yuan', reason: 'magnitude', cell: null, sheet: sheet.name };
}

function isMoney(kind: ImportKind, column: ColumnGuess): boolean {
  return column.field !== null && findField(kind, column.field)?.type === 'money';
}

/** Median size of a column's amounts in its own unit; 0 for a column without amounts. */
export function medianOf(sheet: RawSheet, firstRow: number, column: number): number {
  const step = Math.max(1, Math.floor((sheet.rowCount - firstRow) / sampleSize));
  const sizes: number[] = [];
  for (let row = firstRow; row < sheet.rowCount; row += step) {
    const cell = sheet.rows[row]?.[column] ?? null;
    const size = sizeOf(cell);
    if (size > 0) sizes.push(size);
  }
  sizes.sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** Amounts that carry a unit of their own ("12.5万") say nothing about the sheet's. */
function sizeOf(cell: RawCell): number {
  if (typeof cell === 'number') return Math.abs(cell);
  if (typeof cell !== 'string' || /[万亿千wW]/.test(cell)) return 0;
  const hundredths = parseAmount(cell, 2);
  return hundredths === null || hundredths === unreadable ? 0 : Math.abs(hundredths) / 100;
}
