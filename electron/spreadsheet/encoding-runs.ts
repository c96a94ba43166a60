import { isChineseUtf8, isUtf8, isUtf8WithCuts } from './utf8-bytes';

type TextEncoding = 'utf-8' | 'gb18030';

/** Bytes of one encoding, cut where no character can stand across. */
export interface TextRun {
  readonly from: number;
  readonly to: number;
  readonly encoding: TextEncoding;
}

/** The encoding most lines are in, and which bytes are in which. */
interface EncodingRuns {
  readonly main: TextEncoding;
  readonly runs: readonly TextRun[];
}

const newline = 0x0a;

/**
 * Tells lines, and cells within lines, of UTF-8 and of GB18030 apart: systems paste rows of one into a
 * file of the other. A name that was cut inside a character stays in the encoding of its line.
 */
export function encodingRuns(bytes: Uint8Array): EncodingRuns {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const main = mainEncoding(buffer);
  const runs: TextRun[] = [];
  for (let from = 0; from < buffer.length;) {
    const end = buffer.indexOf(newline, from);
    const to = end < 0 ? buffer.length : end + 1;
    addLine(buffer, from, to, main, runs);
    from = to;
  }
  return { main, runs };
}

/** Of lines with Chinese in them, which encoding has more; it takes no more than the first ones. */
function mainEncoding(buffer: Buffer): TextEncoding {
  let balance = 0;
  let seen = 0;
  for (let from = 0; from < buffer.length && seen < linesSampled;) {
    const end = buffer.indexOf(newline, from);
    const to = end < 0 ? buffer.length : end + 1;
    if (hasHighByte(buffer, from, to)) {
      seen += 1;
      balance += isUtf8WithCuts(buffer, from, to) ? 1 : -1;
    }
    from = to;
  }
  return balance > 0 ? 'utf-8' : 'gb18030';
}

const linesSampled = 5000;

function hasHighByte(buffer: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if ((buffer[at] as number) >= 0x80) return true;
  return false;
}

function addLine(
  buffer: Buffer,
  from: number,
  to: number,
  main: TextEncoding,
  runs: TextRun[],
): void {
  if (isStrictly(buffer, from, to, main)) return addRun(runs, from, to, main);
  const other: TextEncoding = main === 'utf-8' ? 'gb18030' : 'utf-8';
  const cells = cellsOf(buffer, from, to);
  const isMixed = main === 'utf-8' && cells.some(([start, end]) => isWideUtf8(buffer, start, end));
  if (!isMixed && isStrictly(buffer, from, to, other)) return addRun(runs, from, to, other);
  for (const [start, end] of cells) {
    addRun(runs, start, end, encodingOfCell(buffer, start, end, main));
  }
}

/** Cells of a line, each with the separator behind it. */
function cellsOf(buffer: Buffer, from: number, to: number): [number, number][] {
  const cells: [number, number][] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (!endsCell(buffer[at] as number)) continue;
    cells.push([start, at + 1]);
    start = at + 1;
  }
  if (start < to) cells.push([start, to]);
  return cells;
}

function isWideUtf8(buffer: Buffer, from: number, to: number): boolean {
  return hasHighByte(buffer, from, to) && isUtf8WithCuts(buffer, from, to);
}

/** Whether bytes are text of the encoding without a fault, and no text of the other. */
function isStrictly(buffer: Buffer, from: number, to: number, encoding: TextEncoding): boolean {
  if (encoding === 'utf-8') return isUtf8(buffer, from, to);
  // What is UTF-8 throughout and no plain GB2312 is no GBK either, though it could be read as such.
  if (isChineseUtf8(buffer, from, to) && !isGb2312(buffer, from, to)) return false;
  return isUsualGbk(buffer, from, to);
}

/** A single character of the other encoding is rather one of this that was cut. */
const leastForeignBytes = 4;

function encodingOfCell(
  buffer: Buffer,
  from: number,
  to: number,
  main: TextEncoding,
): TextEncoding {
  if (main === 'gb18030') {
    const isForeign = isChineseUtf8(buffer, from, to) && !isGb2312(buffer, from, to);
    return isForeign ? 'utf-8' : main;
  }
  if (isUtf8WithCuts(buffer, from, to)) return main;
  let high = 0;
  for (let at = from; at < to; at += 1) if ((buffer[at] as number) >= 0x80) high += 1;
  return high >= leastForeignBytes && isUsualGbk(buffer, from, to) ? 'gb18030' : main;
}

function addRun(runs: TextRun[], from: number, to: number, encoding: TextEncoding): void {
  const last = runs[runs.length - 1];
  if (last?.encoding === encoding && last.to === from) {
    runs[runs.length - 1] = { from: last.from, to, encoding };
  } else runs.push({ from, to, encoding });
}

/** Bytes that are neither second nor fourth byte of any GB18030 character. */
function endsCell(byte: number): boolean {
  return byte < 0x30 || (byte > 0x39 && byte < 0x40);
}

/** Pairs of the part of GBK that GB2312 has: nearly all text. */
function isGb2312(buffer: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = buffer[at] as number;
    if (byte < 0x80) continue;
    if (byte < 0xa1 || byte > 0xf7 || (buffer[at + 1] ?? 0) < 0xa1) return false;
    at += 1;
  }
  return true;
}

/** No byte out of place; a character cut at the end of a cell is let pass. */
function isUsualGbk(buffer: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = buffer[at] as number;
    if (byte < 0x80) continue;
    if (byte === 0x80 || byte === 0xff) return false;
    const second = at + 1 < to ? (buffer[at + 1] as number) : 0;
    if (second >= 0x30 && second <= 0x39) at += 3;
    else if (second >= 0x40 && second !== 0x7f && second !== 0xff) at += 1;
  }
  return true;
}
