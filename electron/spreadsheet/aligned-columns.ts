/** Where the columns of a list begin and end that is aligned by blanks, in places of a line. */
interface AlignedColumns {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** How wide a character is printed: Chinese takes two places of Latin. */
type WidthOf = (character: string) => number;

const sampleLines = 400;
const leastFitting = 0.6;

/** Chinese and full-width characters take two places, as on a screen and as bytes of GBK. */
function printedWidth(character: string): number {
  const code = character.codePointAt(0) as number;
  return code >= 0x1100 &&
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
      character,
    )
    ? 2
    : 1;
}

/** As bytes of UTF-8, which programs count that know nothing of characters. */
function byteWidth(character: string): number {
  return Buffer.byteLength(character);
}

const everyOne: WidthOf = () => 1;

/** The columns of a list without a separator; null where its lines are not aligned. */
export function findAlignedColumns(
  all: readonly string[],
): { readonly columns: AlignedColumns; readonly widthOf: WidthOf } | null {
  const lines = all.slice(0, sampleLines).map((line) => line.trimEnd());
  let best: { readonly columns: AlignedColumns; readonly widthOf: WidthOf; fit: number } | null =
    null;
  for (const widthOf of [printedWidth, byteWidth, everyOne]) {
    const columns = columnsOf(lines, widthOf);
    if (columns === null) continue;
    const fit = lines.filter((line) => splitAligned(line, columns, widthOf).length > 1).length;
    if (best === null || fit > best.fit) best = { columns, widthOf, fit };
  }
  return best;
}

/** The cells of a line; a line with a word across two columns, such as a title, is one cell. */
export function splitAligned(line: string, { spans }: AlignedColumns, widthOf: WidthOf): string[] {
  if (line.trim() === '' || ruler.test(line)) return [];
  const cells = spans.map(() => '');
  for (const { word, from, to } of wordsOf(line, widthOf)) {
    const column = columnAt(spans, from, to);
    if (column < 0) return [line.trim()];
    cells[column] = cells[column] === '' ? word : `${cells[column]} ${word}`;
  }
  return cells;
}

interface PlacedWord {
  word: string;
  readonly from: number;
  to: number;
}

function wordsOf(line: string, widthOf: WidthOf): PlacedWord[] {
  const words: PlacedWord[] = [];
  let place = 0;
  let open: PlacedWord | null = null;
  for (const character of line) {
    const width = widthOf(character);
    if (/\s/.test(character)) open = null;
    else if (open === null) {
      open = { word: character, from: place, to: place + width };
      words.push(open);
    } else {
      open.word += character;
      open.to = place + width;
    }
    place += width;
  }
  return words;
}

/** The only column that a word touches; between two it belongs to the nearer one; -1 where to several. */
function columnAt(spans: AlignedColumns['spans'], from: number, to: number): number {
  const touched = spans.flatMap((span, at) => (from < span.to && to > span.from ? [at] : []));
  if (touched.length > 0) return touched.length === 1 ? (touched[0] as number) : -1;
  const next = spans.findIndex((span) => span.from >= to);
  if (next <= 0) return next < 0 ? spans.length - 1 : 0;
  const gapBefore = from - (spans[next - 1] as { to: number }).to;
  return gapBefore <= (spans[next] as { from: number }).from - to ? next - 1 : next;
}

const ruler = /^[\s\-=_─━+]+$/;

function columnsOf(lines: readonly string[], widthOf: WidthOf): AlignedColumns | null {
  const ruled = lines.find((line) => /^\s*([-=]{2,}\s+)+[-=]{2,}\s*$/.test(line));
  if (ruled !== undefined) return spansOfRuler(ruled);
  const body = lines.filter((line) => !ruler.test(line) && countPieces(line) > 1);
  if (body.length < 3) return null;
  const usualPieces = mostFrequent(body.map(countPieces));
  const rows = body.filter((line) => countPieces(line) === usualPieces);
  if (
    rows.length < 3 ||
    rows.length < lines.filter((line) => line.trim() !== '').length * leastFitting
  )
    return null;
  return spansBetween(rows, widthOf);
}

const countPieces = (line: string) => line.trim().split(/\s{2,}/).length;

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return ([...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] as [number, number])[0];
}

/** SQL*Plus and its like draw a ruler as long as each column. */
function spansOfRuler(ruled: string): AlignedColumns {
  return {
    spans: [...ruled.matchAll(/[-=]{2,}/g)].map(({ index, 0: dashes }) => ({
      from: index,
      to: index + dashes.length,
    })),
  };
}

/** Places that are blank in every row stand between columns. */
function spansBetween(rows: readonly string[], widthOf: WidthOf): AlignedColumns | null {
  const filled: boolean[] = [];
  for (const row of rows) {
    let place = 0;
    for (const character of row) {
      const width = widthOf(character);
      if (!/\s/.test(character)) for (let at = 0; at < width; at += 1) filled[place + at] = true;
      place += width;
    }
  }
  const spans: { from: number; to: number }[] = [];
  for (let place = 0; place < filled.length; place += 1) {
    if (filled[place] !== true) continue;
    const last = spans[spans.length - 1];
    if (last !== undefined && last.to === place) last.to = place + 1;
    else spans.push({ from: place, to: place + 1 });
  }
  const named = joinUnnamed(spans, rows[0] as string, widthOf);
  return named.length > 1 ? { spans: named } : null;
}

/** A blank that all rows happen to share inside a column begins no column: nothing stands above it. */
function joinUnnamed(
  spans: readonly { from: number; to: number }[],
  header: string,
  widthOf: WidthOf,
): { from: number; to: number }[] {
  const words = wordsOf(header, widthOf);
  const joined: { from: number; to: number }[] = [];
  for (const span of spans) {
    const isNamed = words.some(({ from, to }) => from < span.to && to > span.from);
    const last = joined[joined.length - 1];
    if (isNamed || last === undefined) joined.push({ ...span });
    else last.to = span.to;
  }
  return joined;
}

/** Lines of words with one blank between them, if nearly all have as many; null where they do not. */
export function splitByBlanks(lines: readonly string[]): string[][] | null {
  const rows = lines.map((line) => (line.trim() === '' ? [] : line.trim().split(/\s+/)));
  const filled = rows.filter(({ length }) => length > 0);
  if (filled.length < 2) return null;
  const usual = mostFrequent(filled.map(({ length }) => length));
  const fitting = filled.filter(({ length }) => length === usual).length;
  return usual >= 3 && fitting >= filled.length * leastFitting ? rows : null;
}
