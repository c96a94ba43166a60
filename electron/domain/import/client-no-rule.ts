import type { RawSheet } from '../../../shared/models/grid';
import type { ClientNoRule } from './column-readers';

/**
 * How the sheet's client numbers look: numbers of one width that begin with zero are proof that
 * shorter ones lost theirs to Excel.
 */
export function findClientNoRule(
  sheet: RawSheet,
  firstRow: number,
  column: number,
  paddedWidth: number | null,
): ClientNoRule {
  if (paddedWidth !== null) return { paddedWidth, zeroWidth: paddedWidth };
  const widths = new Map<number, number>();
  for (let row = firstRow; row < sheet.rowCount; row += 1) {
    const width = zeroLedWidth(sheet.rows[row]?.[column]);
    if (width > 0) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let zeroWidth = 0;
  let most = 0;
  for (const [width, count] of widths) {
    if (count > most || (count === most && width < zeroWidth)) {
      zeroWidth = width;
      most = count;
    }
  }
  return { paddedWidth: null, zeroWidth };
}

/** Length of a code of digits that begins with zero, else 0. */
function zeroLedWidth(cell: unknown): number {
  if (typeof cell !== 'string' || cell.charCodeAt(0) !== 48) return 0;
  const text = cell.trim();
  return /^\d{4,}$/.test(text) ? text.length : 0;
}
