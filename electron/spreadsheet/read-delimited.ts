import type { RawCell, RawRemark, RawSheet } from '../../shared/models/grid';
import { findAlignedColumns, splitAligned, splitByBlanks } from './aligned-columns';
import { putReferencesIn } from './character-references';
import { withoutControls } from './clean-text';
import { FileFailure } from './file-failure';
import { findSeparator, type FoundSeparator } from './find-separator';
import { checkCellLength, finishSheet, trimRow, type GridBudget } from './grid-builder';
import { refuseErrorText } from './refuse-foreign-text';
import type { SheetWatch } from './growing-sheet';
import type { PartSteps } from './part-stream';
import { splitRows } from './split-rows';

/** Lines as fields, some at a time, and what is to be said about how they were found. */
interface Split {
  readonly steps: SplitSteps;
  readonly remarks: readonly RawRemark[];
  /** Whether the number of fields in each line means anything. */
  readonly isCounted: boolean;
}

type SplitSteps = ReturnType<typeof splitRows>;

/**
 * Reads delimited or aligned text, or a report drawn with pipes and rulers, as one sheet. `watch` hears of
 * its rows as they come, where nothing has to be said of the file as a whole.
 */
export function* delimitedSteps(
  text: string,
  name: string,
  budget: GridBudget,
  { remarks, bytes, watch }: TextSource,
): PartSteps<RawSheet> {
  const body = text.replace(/\u001a+\s*$/, '');
  const drawn = drawnSeparator(body);
  const split = drawn === null ? splitText(body, budget) : splitDrawn(body, drawn);
  const said = [...remarks, ...split.remarks];
  const rows: RawCell[][] = [];
  const fieldCounts: number[] = [];
  // One object that grows: whoever foresaw the file looks at it again and again.
  const store = { rows, complete: 0, isOrdered: true, fieldCounts };
  const { steps, isCounted } = split;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    for (const fields of step.value.rows) {
      fieldCounts.push(fields.length);
      rows.push(cellsOf(fields, rows.length, budget));
    }
    // What is said of a whole file is known once all of it was read.
    if (watch === undefined || said.length > 0 || !isCounted) continue;
    store.complete = rows.length;
    const read = { bytes, bytesRead: bytes * step.value.share, otherBytes: 0 };
    const sheet = { name, hidden: false, ...read, store, workbook: noWorkbook };
    yield { pause: () => watch({ format: 'text', ...sheet }) };
  }
  const quotes = step.value.map(({ row, text: field }) => remarkQuote(row, field));
  return finishSheet(
    {
      name,
      hidden: false,
      merges: [],
      rows,
      remarks: [...said, ...quotes],
      ...(isCounted ? { fieldCounts } : {}),
    },
    budget,
  );
}

/** What goes with a text: what decoding it had to say, its size, and who hears of its rows. */
interface TextSource {
  readonly remarks: readonly RawRemark[];
  readonly bytes: number;
  readonly watch?: SheetWatch | undefined;
}

const noWorkbook = { date1904: false, sheets: [] };

function cellsOf(fields: readonly string[], row: number, budget: GridBudget): RawCell[] {
  const cells = new Array<RawCell>(fields.length);
  for (let at = 0; at < fields.length; at += 1) cells[at] = asCell(fields[at]!, row, budget);
  return trimRow(cells);
}

/** Lines that were split all at once. */
function* atOnce(rows: string[][]): SplitSteps {
  yield { rows, share: 1 };
  return [];
}

function asCell(text: string, row: number, budget: GridBudget): RawCell {
  if (text === '') return null;
  checkCellLength(text, row, budget);
  // ="00123" is how text files tell Excel to keep the zeros.
  const bare = text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
  return putReferencesIn(bare);
}

function splitText(text: string, budget: GridBudget): Split {
  const separator = findSeparator(text);
  const clean = withoutControls(text, separator.separator);
  if (separator.width > 1) return splitSeparated(clean.text, separator, clean.remarks);
  const aligned = splitByPlaces(clean.text);
  if (aligned !== null) return { ...aligned, remarks: [...clean.remarks, ...aligned.remarks] };
  refuseErrorText(clean.text, budget.fileName);
  return splitSeparated(clean.text, refuseUnsplit(clean.text, separator, budget), clean.remarks);
}

function splitSeparated(
  text: string,
  { separator, width, isUsual }: FoundSeparator,
  remarks: readonly RawRemark[],
): Split {
  // A page of a printed list begins with a form feed, which is part of no cell.
  const steps = splitRows(text.replaceAll('\f', ''), separator, width);
  const unusual: RawRemark[] = isUsual
    ? []
    : [remarkOfFile('separatorUnusual', { separator: shownSeparator(separator) })];
  return { steps, remarks: [...remarks, ...unusual], isCounted: true };
}

function remarkOfFile(code: RawRemark['code'], values: RawRemark['values']): RawRemark {
  return { code, row: null, column: null, values };
}

const quotedLength = 20;

function remarkQuote(row: number, text: string): RawRemark {
  const shown = text.length > quotedLength ? `${text.slice(0, quotedLength)}…` : text;
  return { code: 'quoteUnclosed', row, column: null, values: { text: shown } };
}

/** Controls by their usual names: ^A is what Hive's users call theirs. */
function shownSeparator(separator: string): string {
  return separator.replace(
    /[\u0000-\u001f]/g,
    (control) => `^${String.fromCharCode(control.charCodeAt(0) + 64)}`,
  );
}

function splitByPlaces(text: string): Split | null {
  const plain = text.replace(/\r+\n|\r/g, '\n').replaceAll('\f', '');
  const lines = plain.replaceAll('\t', ' ').split('\n');
  const found = findAlignedColumns(lines);
  if (found === null) {
    const words = splitByBlanks(lines);
    const remark = remarkOfFile('separatorUnusual', { separator: ' ' });
    return words && { steps: atOnce(words), remarks: [remark], isCounted: true };
  }
  const { columns, widthOf } = found;
  const rows = lines.map((line) => splitAligned(line, columns, widthOf));
  const remark = remarkOfFile('columnsAligned', { count: columns.spans.length });
  return { steps: atOnce(rows), remarks: [remark], isCounted: false };
}

/** Lines that nothing splits are no table; a single column of short texts may be a list. */
function refuseUnsplit(
  text: string,
  separator: FoundSeparator,
  { fileName }: GridBudget,
): FoundSeparator {
  const lines = text.split(/\r+\n|\n|\r/);
  const row = lines.findIndex((line) => /\S[\s\p{P}\p{S}]+\S.*[\s\p{P}\p{S}]/u.test(line));
  if (row < 0) return separator;
  const line = (lines[row] as string).trim();
  const shown = line.length > 40 ? `${line.slice(0, 40)}…` : line;
  throw new FileFailure('file.separatorUnknown', { file: fileName, row: row + 1, line: shown });
}

const sampleLines = 200;
const drawnSeparators = ['|', '│', '┃', '║'] as const;
const ruler = /^[\s=\-_+*|─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃║╔╦╗╠╬╣╚╩╝]+$/;

/** The pipe of a drawn report: its rows begin and end with it. */
function drawnSeparator(text: string): string | null {
  const sample = text.split(/\r\n|\r|\n/, sampleLines).filter((line) => line.trim() !== '');
  for (const separator of drawnSeparators) {
    const drawn = sample.filter((line) => isDrawnRow(line.trim(), separator)).length;
    if (drawn >= 2 && drawn >= sample.length / 4) return separator;
  }
  return null;
}

function isDrawnRow(line: string, separator: string): boolean {
  return line.length > 2 && line.startsWith(separator) && line.endsWith(separator);
}

/** Rulers become empty rows, page heads one cell, so that row numbers stay those of the file. */
function splitDrawn(text: string, separator: string): Split {
  const clean = withoutControls(text, '');
  const rows = clean.text.split(/\r\n|\r|\n|\f/).map((raw) => {
    const line = raw.trim();
    if (line === '' || ruler.test(line)) return [];
    if (!isDrawnRow(line, separator)) return [line];
    return line
      .slice(1, -1)
      .split(separator)
      .map((cell) => cell.trim());
  });
  return { steps: atOnce(rows), remarks: clean.remarks, isCounted: false };
}
