import { looksLikeFormula, safeText } from './safe-text';

/** One value of a text row; null is an empty cell. */
type CsvValue = string | number | null;

const byteOrderMark = '\ufeff';

/** Rows as CSV (RFC 4180) with the mark that makes Excel read it as UTF-8. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [header.map(toField).join(',')];
  for (const row of rows) lines.push(row.map(toField).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function toField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  // An apostrophe keeps a spreadsheet program from running text as a formula; numbers may stay.
  const inert = looksLikeFormula(text) && !isDecimal(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
