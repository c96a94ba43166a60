const reference = /&#(?:x([0-9a-f]{2,6})|([0-9]{3,7}));/gi;
const lastCodePoint = 0x10ffff;
/** Below it are the signs of HTML itself, which nobody writes as numbers by need. */
const firstForeign = 0x80;

/**
 * Puts in characters that a page in GBK could not hold and wrote as numbers: "&#x738B;" is 王. They are
 * left over in text files, and in pages that were escaped twice.
 */
export function putReferencesIn(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(reference, (whole, hex: string | undefined, decimal: string | undefined) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code >= firstForeign && code <= lastCodePoint ? String.fromCodePoint(code) : whole;
  });
}
