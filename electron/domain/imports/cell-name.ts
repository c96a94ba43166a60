/** Column letters as in Excel: 0 → "A", 26 → "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Cell name as in Excel from a 0-based row and column: (6, 2) → "C7". */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row + 1}`;
}
