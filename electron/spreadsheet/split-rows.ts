/** A quotation mark that is not closed: its 0-based row and the field it begins. */
interface BrokenQuote {
  readonly row: number;
  readonly text: string;
}

/** Rows that one step splits. */
const rowsOfStep = 2_000;

const longestQuoted = 32_767;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits delimited text whatever its line ends are, mixed ones too, some rows at a time. A quotation mark
 * that is never closed, or only rows later, is a plain character of its field: otherwise it would swallow
 * those rows. `width` is how many fields most lines have. Hands out rows of fields and how much of the
 * text, from 0 to 1, they reach to; ends with the quotation marks that are not closed.
 */
export function* splitRows(
  text: string,
  separator: string,
  width: number,
): Generator<{ readonly rows: string[][]; readonly share: number }, readonly BrokenQuote[]> {
  // A big text is not copied where every line ends alike.
  const isPlain = !text.includes('"') && !hasLoneReturn(text);
  const plain = isPlain ? text : withLineFeeds(text);
  const splitter =
    isPlain || !plain.includes('"')
      ? new LineSplitter(plain, separator)
      : new RowSplitter(plain, separator, width);
  while (splitter.at < plain.length) {
    const rows: string[][] = [];
    while (rows.length < rowsOfStep && splitter.at < plain.length) rows.push(splitter.readRow());
    yield { rows, share: Math.min(1, splitter.at / plain.length) };
  }
  return splitter.broken;
}

/** Splits text without any quotation mark: every line is a row. */
class LineSplitter {
  readonly broken: readonly BrokenQuote[] = [];
  at = 0;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  readRow(): string[] {
    const found = this.text.indexOf('\n', this.at);
    const end = found < 0 ? this.text.length : found;
    let to = end;
    while (to > this.at && this.text.charCodeAt(to - 1) === carriageReturn) to -= 1;
    const line = this.text.slice(this.at, to);
    this.at = end + 1;
    return line.split(this.separator);
  }
}

/** Whether a return stands elsewhere than before a line feed. */
function hasLoneReturn(text: string): boolean {
  let at = text.indexOf('\r');
  while (at >= 0) {
    do at += 1;
    while (text.charCodeAt(at) === carriageReturn);
    if (text.charCodeAt(at) !== lineFeed) return true;
    at = text.indexOf('\r', at + 1);
  }
  return false;
}

/**
 * All line ends as one. A lone return among line feeds is a blank inside a cell, unless there are many
 * of them: then files of two systems were joined.
 */
function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  const joined = text.replace(/\r+\n/g, '\n');
  const lone = joined.split('\r').length - 1;
  if (lone === 0) return joined;
  const feeds = joined.split('\n').length - 1;
  return joined.replaceAll('\r', lone * 10 >= feeds ? '\n' : ' ');
}

class RowSplitter {
  readonly broken: BrokenQuote[] = [];
  at = 0;
  private row = 0;
  private readonly hasBackslashes: boolean;

  constructor(
    private readonly text: string,
    private readonly separator: string,
    private readonly width: number,
  ) {
    // MySQL writes \" for a quotation mark: then one stands before what ends no field.
    this.hasBackslashes = findBackslashQuote(text, separator);
  }

  readRow(): string[] {
    const fields = this.readFields();
    this.row += 1;
    return fields;
  }

  private readFields(): string[] {
    const fields: string[] = [];
    const { text, separator } = this;
    const first = text.indexOf('\n', this.at);
    const end = first < 0 ? text.length : first;
    const line = text.slice(this.at, end);
    if (!line.includes('"')) {
      this.at = end + 1;
      return line.split(separator);
    }
    for (;;) {
      fields.push(this.readField());
      if (!text.startsWith(separator, this.at)) break;
      this.at += separator.length;
    }
    this.at += 1;
    return fields;
  }

  /** Leaves `at` on the separator, line end or end of the text behind the field. */
  private readField(): string {
    const { text } = this;
    const start = this.at;
    const protects = text.startsWith('="', start);
    if (text.charCodeAt(start) === quote || protects) {
      const from = start + (protects ? 2 : 1);
      const close = this.findClose(from);
      if (close >= 0) {
        this.at = close + 1;
        const value = this.unquote(text.slice(from, close));
        return protects ? `="${value}"` : value;
      }
    }
    const end = this.endOfPlain(start);
    this.at = end;
    const value = text.slice(start, end);
    if (value.startsWith('"')) this.broken.push({ row: this.row, text: value });
    return this.hasBackslashes ? value.replaceAll('\\"', '"') : value;
  }

  private endOfPlain(start: number): number {
    const { text, separator } = this;
    const line = text.indexOf('\n', start);
    const lineEnd = line < 0 ? text.length : line;
    const next = text.indexOf(separator, start);
    return next < 0 || next > lineEnd ? lineEnd : next;
  }

  private unquote(value: string): string {
    const text = this.hasBackslashes ? value.replace(/\\(["\\])/g, '$1') : value;
    return text.includes('""') ? text.replaceAll('""', '"') : text;
  }

  /** Where the quotation mark that closes the field stands; -1 where none does. */
  private findClose(from: number): number {
    const { text } = this;
    let odd = false;
    let lineStart = -1;
    for (let at = from; at < text.length && at - from <= longestQuoted; at += 1) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) {
        // A whole row inside the field: the quotation mark was never closed.
        if (odd || (lineStart >= 0 && this.isRow(lineStart, at))) return -1;
        lineStart = at + 1;
      } else if (code === backslash && this.hasBackslashes) at += 1;
      else if (code !== quote) continue;
      else if (text.charCodeAt(at + 1) === quote) at += 1;
      else if (this.endsField(at + 1)) {
        return lineStart >= 0 && this.isRow(lineStart, this.endOfLine(at)) && !this.fits(from, at)
          ? -1
          : at;
      } else if (this.beginsField(at)) return -1;
      else odd = true;
    }
    return -1;
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private endsField(at: number): boolean {
    const { text, separator } = this;
    return at >= text.length || text.charCodeAt(at) === lineFeed || text.startsWith(separator, at);
  }

  private beginsField(at: number): boolean {
    const { text, separator } = this;
    return text.charCodeAt(at - 1) === lineFeed || text.endsWith(separator, at);
  }

  /** Whether these lines alone would make a row as wide as the others. */
  private isRow(from: number, to: number): boolean {
    if (this.width < 2) return false;
    return this.text.slice(from, to).split(this.separator).length === this.width;
  }

  /** Whether the row is as wide as the others when the field ends here. */
  private fits(from: number, close: number): boolean {
    const before = this.text.slice(this.text.lastIndexOf('\n', from) + 1, from);
    const behind = this.text.slice(close, this.endOfLine(close));
    const separators = before.split(this.separator).length + behind.split(this.separator).length;
    return separators - 1 === this.width;
  }
}

const quote = 0x22;
const backslash = 0x5c;

function findBackslashQuote(text: string, separator: string): boolean {
  for (let at = text.indexOf('\\"'); at >= 0; at = text.indexOf('\\"', at + 2)) {
    const behind = text.charCodeAt(at + 2);
    const ends = at + 2 >= text.length || behind === lineFeed || text.startsWith(separator, at + 2);
    if (!ends && behind !== quote) return true;
  }
  return false;
}
