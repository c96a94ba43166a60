const usual = [',', ';', '\t', '|'] as const;
/** Separators of core systems' unloads (^A of Hive, the four of ASCII), of hand-made files and of WPS. */
const unusual = [
  '\u0001',
  '\u0002',
  '\u0003',
  '\u0004',
  '\u0005',
  '\u0006',
  '\u0007',
  '\u0008',
  '\u000e',
  '\u000f',
  '\u0010',
  '\u001c',
  '\u001d',
  '\u001e',
  '\u001f',
  '\u00a6',
  '\u00a7',
  '^',
  '~',
  '!',
  '@',
  '#',
  '$',
  '%',
  '&',
  '*',
  '+',
  '=',
  '`',
  '\\',
  '/',
  ':',
  '§',
  '¤',
  '，',
  '、',
  '；',
  '｜',
  '：',
  '│',
  '┃',
  '║',
  '∣',
  '¬',
  '·',
  '•',
  '→',
  '＾',
  '～',
  '＃',
  '＠',
] as const;
const sampleLines = 200;
/** Share of the lines that an unusual separator must split alike. */
const leastAgreeing = 0.6;

/** How lines are split. */
export interface FoundSeparator {
  readonly separator: string;
  /** Fields in most of the lines; 1 where nothing splits them. */
  readonly width: number;
  readonly isUsual: boolean;
}

interface Tally {
  readonly separator: string;
  /** How often it occurs in most of the lines, and how many lines that is. */
  readonly found: number;
  readonly lines: number;
}

/** The separator that splits most lines into the most even number of cells. */
export function findSeparator(text: string): FoundSeparator {
  const sample = text
    .slice(0, 4_000_000)
    .split(/\r\n|\r|\n/, sampleLines)
    .filter((line) => line.trim() !== '');
  const best = bestOf(usual, sample);
  const other = bestOf(unusual, sample);
  const isUsual = !isBetter(other, best, sample);
  const chosen = isUsual ? best : other;
  const separator = paired(chosen, sample) ?? widened(chosen, sample);
  return {
    separator,
    width: 1 + fieldsOf(separator, sample),
    isUsual: isUsual && separator.length === 1,
  };
}

/** Lines that are whole by themselves tell more than pieces of a cell with line ends in it. */
function fieldsOf(separator: string, sample: readonly string[]): number {
  const whole = sample.filter((line) => line.split('"').length % 2 === 1);
  return tally(separator, whole).found || tally(separator, sample).found;
}

function bestOf(separators: readonly string[], sample: readonly string[]): Tally {
  let best: Tally = { separator: separators[0] as string, found: 0, lines: 0 };
  for (const separator of separators) {
    const candidate = tally(separator, sample);
    // Lines that agree count most; among equals, more cells.
    if (score(candidate) > score(best)) best = candidate;
  }
  return best;
}

const score = ({ lines, found }: Tally) => lines * 1000 + found;

function tally(separator: string, sample: readonly string[]): Tally {
  const counts = new Map<number, number>();
  for (const line of sample) {
    const found = countOutsideQuotes(line, separator);
    if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [found = 0, lines = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { separator, found, lines };
}

/** An unusual separator must split nearly all lines, and more of them than hold a usual one at all. */
function isBetter(other: Tally, best: Tally, sample: readonly string[]): boolean {
  if (other.lines < 2 || other.lines < sample.length * leastAgreeing) return false;
  const held = sample.filter((line) => countOutsideQuotes(line, best.separator) > 0).length;
  return other.lines > held;
}

function countOutsideQuotes(line: string, separator: string): number {
  if (!line.includes('"')) return line.split(separator).length - 1;
  let quoted = false;
  let count = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && line.startsWith(separator, at)) {
      count += 1;
      at += separator.length - 1;
    }
  }
  return count;
}

/** Signs that may stand around one that separates: @|@, ||, |+|. */
const sign = /[!-\/:-@[-`{-~\u00a1-\u00bf]/;
const longestSide = 4;

const pairedSigns = /^[!-\/:-@[-`{-~]{1,3}$/;

/** A separator that always comes twice with the same signs between is one: |@|, |+|. */
function paired({ separator, found }: Tally, sample: readonly string[]): string | null {
  if (found === 0 || found % 2 !== 0) return null;
  const between = new Set<string>();
  for (const line of sample) {
    const pieces = line.split(separator);
    if (pieces.length - 1 !== found) continue;
    pieces.forEach((piece, at) => at % 2 === 1 && between.add(piece));
  }
  const [signs = ''] = between;
  return between.size === 1 && pairedSigns.test(signs) ? `${separator}${signs}${separator}` : null;
}

/** What stands on both sides of a separator at each of its places belongs to it. */
function widened({ separator, found }: Tally, sample: readonly string[]): string {
  const lines = sample.filter((line) => countOutsideQuotes(line, separator) === found);
  if (found === 0 || lines.length < 2 || lines.some((line) => line.includes('"'))) return separator;
  let whole = separator;
  for (let step = 0; step < longestSide; step += 1) {
    const before = sideOf(lines, whole, -1);
    if (before !== null) whole = `${before}${whole}`;
    const behind = sideOf(lines, whole, 1);
    if (behind !== null) whole = `${whole}${behind}`;
    if (before === null && behind === null) break;
  }
  return whole;
}

/** The one sign that stands before, or behind, the separator wherever it occurs. */
function sideOf(lines: readonly string[], separator: string, side: 1 | -1): string | null {
  let common: string | null = null;
  for (const line of lines) {
    for (let at = line.indexOf(separator); at >= 0;) {
      const found = line[side < 0 ? at - 1 : at + separator.length] ?? '';
      if (!sign.test(found) || (common !== null && found !== common)) return null;
      common = found;
      at = line.indexOf(separator, at + separator.length + (side > 0 ? 1 : 0));
    }
  }
  return common;
}
