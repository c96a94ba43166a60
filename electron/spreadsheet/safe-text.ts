const longestCell = 32_767;
// XML has no place for these, so a workbook with one could not be opened.
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that a spreadsheet cell can hold: no control characters, no half characters. */
export function safeText(text: string): string {
  return text.slice(0, longestCell).replace(illegal, '');
}

/**
 * Whether a spreadsheet program would take text for a formula when it is typed or pasted
 * (docs/rules/access.md#exports).
 */
export function looksLikeFormula(text: string): boolean {
  // Full-width signs are taken for half-width ones by Chinese spreadsheet programs.
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
