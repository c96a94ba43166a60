/** What the records of an old workbook's stream tell without reading any cell. */
export interface BiffOutline {
  readonly encrypted: boolean;
  /** Every part that begins also ends. */
  readonly complete: boolean;
}

const filePass = 0x002f;
const endOfFile = 0x000a;
/** Beginning of a part, from Excel 2 to Excel 2003. */
const beginnings = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

/** Hops from record to record: each says its kind and length. */
export function outlineBiff(stream: Uint8Array): BiffOutline {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let parts = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const record = view.getUint16(at, true);
    if (record === filePass) return { encrypted: true, complete: true };
    // Zeros fill up the last sector behind the last part.
    if (depth === 0 && record === 0) break;
    if (beginnings.has(record)) {
      depth += 1;
      parts += 1;
    } else if (record === endOfFile) depth -= 1;
    at += 4 + view.getUint16(at + 2, true);
  }
  return { encrypted: false, complete: parts > 0 && depth <= 0 && at <= stream.length };
}
