/** The number of an approval sheet: year and a yearly sequence without gaps, `2026-00001`. */
export function sheetNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(5, '0')}`;
}

/** The text in a sheet's QR code: a mark, the sheet's number and its check value. */
export function sheetQrText(number: string, checkValue: string): string {
  return `TIERDESK:${number}:${checkValue}`;
}
