import Papa from 'papaparse';
import type { RawCell, RawSheet } from '../../shared/models/grid';
import { checkCellLength, finishSheet, trimRow, type GridBudget } from './grid-builder';

const separators = [',', ';', '\t', '|'] as const;
const sampleLines = 200;

/** Reads delimited text, or a report drawn with pipes and rulers, as one sheet. */
export function readDelimited(text: string, name: string, budget: GridBudget): RawSheet {
  const body = text.replace(/\u001a+\s*$/, '');
  const separator = drawnSeparator(body);
  const lines = separator === null ? parseSeparated(body) : parseDrawn(body, separator);
  const rows = lines.map((cells, row) => trimRow(cells.map((cell) => asCell(cell, row, budget))));
  return finishSheet({ name, hidden: false, merges: [], rows }, budget);
}

function asCell(text: string, row: number, budget: GridBudget): RawCell {
  if (text === '') return null;
  checkCellLength(text, row, budget);
  // ="00123" is how text files tell Excel to keep the zeros.
  return text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1) : text;
}

function parseSeparated(text: string): string[][] {
  const delimiter = sniffSeparator(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, header: false, skipEmptyLines: false });
  return data;
}

/** The separator that splits most lines into the most even number of cells. */
export function sniffSeparator(text: string): string {
  const sample = text.split(/\r\n|\r|\n/, sampleLines).filter((line) => line.trim() !== '');
  let best: string = ',';
  let bestScore = 0;
  for (const separator of separators) {
    const counts = new Map<number, number>();
    for (const line of sample) {
      const found = countOutsideQuotes(line, separator);
      if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    const [found = 0, lines = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    // Lines that agree count most; among equals, more cells.
    const score = lines * 1000 + found;
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

function countOutsideQuotes(line: string, separator: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) count += 1;
  }
  return count;
}

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
function parseDrawn(text: string, separator: string): string[][] {
  return text.split(/\r\n|\r|\n|\f/).map((raw) => {
    const line = raw.trim();
    if (line === '' || ruler.test(line)) return [];
    if (!isDrawnRow(line, separator)) return [line];
    return line
      .slice(1, -1)
      .split(separator)
      .map((cell) => cell.trim());
  });
}
