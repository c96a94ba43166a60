const beginning = 256 * 1024;

/** Whether text is XML Spreadsheet 2003, whatever stands before its root. */
export function looksLikeXml2003(text: string): boolean {
  const start = text.slice(0, beginning).replace(/<!--[\s\S]*?-->/g, '');
  if (/<!DOCTYPE\s+html/i.test(start) || /<html[\s>]/i.test(start)) return false;
  const root = /<(?:\w+:)?Workbook[\s>]/.exec(start);
  if (root === null) return false;
  return (
    start.includes('urn:schemas-microsoft-com:office:spreadsheet') ||
    /<(?:\w+:)?Worksheet[\s>]/.test(start)
  );
}

/**
 * The same as Excel writes it: a declaration, then the root. Letters of different looks in a cell become
 * one text, which the general reader would cut to its last piece.
 */
export function plainXml2003(text: string): string {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '');
  const root = bare.search(/<(?:\w+:)?Workbook[\s>]/);
  const body = root < 0 ? bare : bare.slice(root);
  return `<?xml version="1.0"?>\n${body.replace(dataElement, plainData)}`;
}

const dataElement =
  /(<(?:\w+:)?Data\b(?:[^>"']|"[^"]*"|'[^']*')*>)([^<]*<(?!\/(?:\w+:)?Data>)[\s\S]*?)(<\/(?:\w+:)?Data>)/g;

function plainData(_whole: string, open: string, inside: string, close: string): string {
  if (open.endsWith('/>')) return `${open}${inside}${close}`;
  const text = inside
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_cdata, verbatim: string) =>
      verbatim.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    )
    .replace(/<(?:[^>"']|"[^"]*"|'[^']*')*>/g, '');
  return `${open}${text}${close}`;
}
