/** What the bytes of a piece of text say when they are taken as UTF-8. */
interface Utf8Count {
  /** Whole characters of three or four bytes, as Chinese has them. */
  readonly wide: number;
  /** Bytes that do not belong to any character. */
  readonly stray: number;
}

/** Strictly UTF-8, be it plain ASCII. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  return countUtf8(bytes, from, to, 0).stray === 0;
}

/** Strictly UTF-8, with Chinese in it. */
export function isChineseUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  const { wide, stray } = countUtf8(bytes, from, to, 0);
  return wide > 0 && stray === 0;
}

/** UTF-8 in which here and there a character was cut: more whole characters than broken bytes. */
export function isUtf8WithCuts(bytes: Uint8Array, from: number, to: number): boolean {
  const { wide, stray } = countUtf8(bytes, from, to, to - from);
  return stray === 0 || (wide > 0 && stray <= wide);
}

/** Counts until there are more stray bytes than are of interest. */
function countUtf8(bytes: Uint8Array, from: number, to: number, mostStray: number): Utf8Count {
  let wide = 0;
  let stray = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more = continuationsOf(byte);
    let found = 0;
    while (found < more && at + 1 + found < to && isContinuation(bytes[at + 1 + found])) found += 1;
    if (more > 0 && found === more) {
      if (more > 1) wide += 1;
      at += more;
    } else {
      // A character that was cut is one fault, however many of its bytes are left.
      stray += 1;
      if (stray > mostStray) break;
      if (more > 1) at += found;
    }
  }
  return { wide, stray };
}

function continuationsOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}
