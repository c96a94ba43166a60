const ampersand = 0x26;
const underscore = 0x5f;
const lowerX = 0x78;
const carriageReturn = 0x0d;

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const entity = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-fA-F]+)|#([0-9]+));/g;
/** How workbooks write characters that XML has no place for. */
const escaped = /_x([0-9a-fA-F]{4})_/g;
const lastCodePoint = 0x10ffff;

/** Text of a part's bytes, entities put in but nothing else changed. */
export function decodeBytes(bytes: Buffer, from: number, to: number): string {
  let all = 0;
  for (let at = from; at < to; at += 1) all |= bytes[at] as number;
  const encoding = all < 0x80 ? 'latin1' : 'utf8';
  return bytes.toString(encoding, from, to);
}

/** Whether text may hold an entity, an escape or a line end that is to be made one character. */
export function needsUnescape(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === ampersand || byte === carriageReturn) return true;
    if (byte === underscore && bytes[at + 1] === lowerX) return true;
  }
  return false;
}

/** Puts in the five named entities and numbered characters, of any plane. */
export function putEntitiesIn(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, name, hex, decimal) => {
    if (name !== undefined) return namedEntities[String(name)] as string;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= lastCodePoint ? String.fromCodePoint(code) : whole;
  });
}

/** Puts in `_x000D_` and the like. */
export function putEscapesIn(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (_whole, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}

/** Windows line ends as one character. */
export function joinLineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text;
}
