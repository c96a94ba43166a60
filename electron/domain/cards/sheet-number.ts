/**
 * The number of an approval sheet: year and a yearly sequence without gaps, `2026-00001`
 * (docs/rules/cards.md#approval-sheet).
 */
export function sheetNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(5, '0')}`;
}

/** The text in a sheet's QR code: a mark, the sheet's number and its check value. */
export function sheetQrText(number: string, checkValue: string): string {
  return `TIERDESK:${number}:${checkValue}`;
}

const codePattern = /^(?:TIERDESK:)?(\d{4}-\d{5,9})[\s:,]+([0-9A-Za-z]{10})$/;

/** A sheet's number and check value from a scanned code or from typing; null for anything else. */
export function readSheetCode(text: string): { number: string; checkValue: string } | null {
  const [, number, checkValue] = codePattern.exec(text.trim()) ?? [];
  return number && checkValue ? { number, checkValue: checkValue.toUpperCase() } : null;
}
