import type { RawCell } from '../../../shared/models/grid';

/** How a client number must look, as the sheet's own numbers show. */
export interface ClientNoRule {
  /** Digits to which numbers are padded, where the mapping says so. */
  readonly paddedWidth: number | null;
  /** Width of the sheet's numbers that begin with zero: shorter ones have lost zeros. */
  readonly zeroWidth: number;
}

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

/** Length of a code of digits that begins with zero, else 0. */
function zeroLedWidth(cell: unknown): number {
  if (typeof cell !== 'string' || cell.charCodeAt(0) !== 48) return 0;
  const text = cell.trim();
  return /^\d{4,}$/.test(text) ? text.length : 0;
}
