import type { Month } from '../../../shared/models/calendar';
import type { RawSheet } from '../../../shared/models/grid';
import type { ImportKind, LeftOutSheet } from '../../../shared/models/import';
import { cellText, isBlank } from './cell-text';
import { findField } from './field-tables';
import type { FoundHeader } from './find-header';
import { findMonth, yearlessMonth } from './find-month';
import { matchHeader } from './match-header';
import { parseCode } from './parse-text';

/** A sheet with the header that was found in it. */
export interface SheetCandidate {
  readonly sheet: RawSheet;
  readonly header: FoundHeader;
}

/** Which sheets of a file belong together, and those that stay out with the reason. */
interface ChosenSheets {
  readonly taken: readonly SheetCandidate[];
  readonly leftOut: readonly LeftOutSheet[];
}

/** The month a sheet belongs to, as far as its own words go: a month, a number without a year, or nothing. */
function slotOf({ sheet, header }: SheetCandidate, fileName: string, wanted: Month | null): string {
  const question = { sheet, fileName, header: header.rows, parts: header.parts, wanted };
  const month = findMonth(question);
  if (month !== null && month.from !== 'fileName') return month.month;
  const number = yearlessMonth(sheet.name);
  return number === null ? (month?.month ?? '') : `0000-${String(number).padStart(2, '0')}`;
}

/**
 * Of sheets of several months those of the wanted one are taken; without a wish, where sheets are
 * called by months without a year, the latest; else those of the fullest sheet's month. A copy of a
 * sheet stays out. `found` comes fullest first.
 */
export function chooseSheets(
  found: readonly SheetCandidate[],
  fileName: string,
  wanted: Month | null,
): ChosenSheets {
  const copies = new Map(
    found.flatMap((one) => {
      const original = found.find((other) => isCopyOf(one, other));
      return original === undefined ? [] : [[one, original] as const];
    }),
  );
  const originals = found.filter((one) => !copies.has(one));
  const slots = new Map(originals.map((one) => [one, slotOf(one, fileName, wanted)]));
  const slot = wantedSlot([...slots.values()], wanted);
  const others = originals.filter((one) => slots.get(one) !== slot);
  return {
    taken: originals.filter((one) => slots.get(one) === slot),
    leftOut: [
      ...[...copies].map(([{ sheet, header }, original]): LeftOutSheet => ({
        sheet: sheet.name,
        rows: rowsBelow(sheet, header),
        reason: 'copy',
        of: original.sheet.name,
      })),
      ...others.map(({ sheet, header }): LeftOutSheet => ({
        sheet: sheet.name,
        rows: rowsBelow(sheet, header),
        reason: 'otherMonth',
      })),
    ],
  };
}

function rowsBelow({ rowCount }: RawSheet, { rows }: FoundHeader): number {
  return rowCount - 1 - rows.last;
}

function wantedSlot(slots: readonly string[], wanted: Month | null): string {
  if (wanted !== null && slots.includes(wanted)) return wanted;
  const [first = ''] = slots;
  const yearless = slots.filter((slot) => slot.startsWith('0000-'));
  return yearless.length > 1 ? (yearless.toSorted().at(-1) ?? first) : first;
}

const copyMarks =
  /\s*[(（]\d+[)）]$|[-_ ]*(?:的?副本|复件|复制|备份|copy)\s*[(（]?\d*[)）]?$|^(?:副本|复件|备份|copy of)[-_ ]*/i;

/** A sheet that is called like another with a copy's mark and holds mostly the same clients. */
function isCopyOf(one: SheetCandidate, other: SheetCandidate): boolean {
  const name = one.sheet.name.replace(copyMarks, '').trim();
  if (one === other || name === one.sheet.name || name !== other.sheet.name.trim()) return false;
  const [keys, others] = [keysOf(one), keysOf(other)];
  const shared = [...keys].filter((key) => others.has(key)).length;
  return shared * 2 >= Math.min(keys.size, others.size) && shared > 0;
}

const rowsCompared = 300;

function keysOf({ sheet, header }: SheetCandidate): Set<string> {
  const column = keyColumnOf(header);
  const keys = new Set<string>();
  for (const row of sheet.rows.slice(header.rows.last + 1, header.rows.last + 1 + rowsCompared)) {
    const key = parseCode(row[column] ?? null);
    if (key !== null) keys.add(key);
  }
  return keys;
}

/** The column of a header that names the kind's required field; -1 where none does. */
function keyColumnOf({ kind, parts }: FoundHeader): number {
  return parts.findIndex((part) => {
    const match = matchHeader(kind, part);
    return match !== null && findField(kind, match.field)?.required === true;
  });
}

const rowsLookedAt = 60;
const mostOf = 0.8;
const fewestDigits = 4;

/** Whether a sheet without a header goes on with the table of another: codes where its keys stand. */
export function continues(sheet: RawSheet, { sheet: main, header }: SheetCandidate): boolean {
  const column = keyColumnOf(header);
  const rows = tableRows(sheet);
  if (column < 0 || rows.length === 0 || sheet.columnCount > main.columnCount) return false;
  const keyed = rows.filter((row) => looksLikeNumber(row[column]) && row.length > column + 1);
  return keyed.length >= rows.length * mostOf;
}

/** Whether a sheet that was not understood holds a table with numbers of clients or the like. */
export function holdsTable(sheet: RawSheet): boolean {
  const rows = tableRows(sheet).filter((row) => row.some(looksLikeNumber));
  return sheet.columnCount > 1 && rows.length > 1;
}

function tableRows(sheet: RawSheet): RawSheet['rows'] {
  return sheet.rows
    .slice(0, rowsLookedAt)
    .filter((row) => row.filter((cell) => !isBlank(cell)).length > 1);
}

function looksLikeNumber(cell: RawSheet['rows'][number][number] | undefined): boolean {
  if (cell === null || cell === undefined) return false;
  const text = parseCode(cell) ?? cellText(cell);
  return text.length >= fewestDigits && /^[A-Z]{0,4}\d+$/i.test(text);
}

/** Kinds whose sheets may go on without a header. */
export function mayContinue(kind: ImportKind): boolean {
  return kind !== 'branches' && kind !== 'rates';
}
