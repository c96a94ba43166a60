import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { ClientNoRule } from './column-readers';

/** Widths of the client numbers that begin with zero, counted row by row. */
export class ClientNoWidths {
  private readonly counts = new Map<number, number>();

  /** `paddedWidth` is what the mapping says; null lets the numbers speak. */
  constructor(private readonly paddedWidth: number | null) {}

  count(cell: RawCell | undefined): void {
    const width = zeroLedWidth(cell);
    if (width > 0) this.counts.set(width, (this.counts.get(width) ?? 0) + 1);
  }

  /** The rule that the numbers counted so far show: the most frequent width, of equals the least. */
  rule(): ClientNoRule {
    const { paddedWidth } = this;
    if (paddedWidth !== null) return { paddedWidth, zeroWidth: paddedWidth };
    let zeroWidth = 0;
    let most = 0;
    for (const [width, count] of this.counts) {
      if (count > most || (count === most && width < zeroWidth)) {
        zeroWidth = width;
        most = count;
      }
    }
    return { paddedWidth: null, zeroWidth };
  }
}

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
  const widths = new ClientNoWidths(paddedWidth);
  if (paddedWidth !== null) return widths.rule();
  for (let row = firstRow; row < sheet.rowCount; row += 1) widths.count(sheet.rows[row]?.[column]);
  return widths.rule();
}

/** Length of a code of digits that begins with zero, else 0. */
function zeroLedWidth(cell: unknown): number {
  if (typeof cell !== 'string' || cell.charCodeAt(0) !== 48) return 0;
  const text = cell.trim();
  return /^\d{4,}$/.test(text) ? text.length : 0;
}
