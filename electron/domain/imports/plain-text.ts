const fullWidthStart = 0xff01;
const fullWidthEnd = 0xff5e;
const fullWidthShift = 0xfee0;

/**
 * Marks that nobody sees: directions of writing, as numbers copied from phones carry them, joiners,
 * and byte order marks inside.
 */
const marks = /[\u00ad\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;
/** Spaces of any kind. */
const blanks = /[\s\u00a0\u200b\u2028\u2029\u202f\u3000]+/g;

/** Whether text holds nothing but printable ASCII without spaces: then nothing needs cleaning. */
export function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code > 0x7e) return false;
  }
  return true;
}

/** Whether text holds a blank of any kind; most cells do not, and then stay as they are. */
function hasBlanks(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0 || code === 0xad) return true;
    if (code === 0x3000 || code === 0xfeff || code === 0x61c || code === 0x180e) return true;
    if (code >= 0x2000 && code <= 0x206f) return true;
  }
  return false;
}

/** Full-width letters, digits and punctuation as their ASCII twins; the rest stays. */
export function toHalfWidth(text: string): string {
  if (isPlainAscii(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    result +=
      code >= fullWidthStart && code <= fullWidthEnd
        ? String.fromCharCode(code - fullWidthShift)
        : character;
  }
  return result;
}

/** Text without any spaces, tabs, line ends or invisible marks. */
export function withoutBlanks(text: string): string {
  return hasBlanks(text) ? text.replace(marks, '').replace(blanks, '') : text;
}

/** Text without blanks at both ends, and with single spaces inside. */
export function trimBlanks(text: string): string {
  if (!hasBlanks(text)) return text;
  return text.replace(marks, '').replace(blanks, ' ').replace(/^ | $/g, '');
}
