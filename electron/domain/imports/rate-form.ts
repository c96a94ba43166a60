import type { RawCell } from '../../../shared/models/grid';
import { numberOf } from './floating-number';
import { toHalfWidth, withoutBlanks } from './plain-text';

/** How a column of rates writes numbers without a percent sign. */
export type RateForm = 'percent' | 'share' | 'unclear';

/** A yield of more than this a year can only be meant in percent. */
const highestShare = 0.2;
/** Decimals that a percentage hardly has and a share needs: 0.0285. */
const decimalsOfShare = 3;

/** Counts what the bare numbers of a column of rates can be; percentages with a sign say so themselves. */
export class RateForms {
  private largest = 0;
  private decimals = 0;

  count(cell: RawCell | undefined): void {
    const text = bareNumber(cell);
    if (text === null) return;
    this.largest = Math.max(this.largest, Math.abs(Number(text)));
    this.decimals = Math.max(this.decimals, (text.split('.')[1] ?? '').length);
  }

  /** One number that can only be a percentage proves that all of them are: 1.30 beside 0.15. */
  form(): RateForm {
    if (this.largest > highestShare) return 'percent';
    return this.decimals >= decimalsOfShare || this.largest === 0 ? 'share' : 'unclear';
  }
}

function bareNumber(cell: RawCell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') {
    const text = toHalfWidth(withoutBlanks(cell));
    return /^\d+(\.\d+)?$/.test(text) ? text : null;
  }
  if (typeof cell === 'object' && cell.kind === 'number' && /[%％]/.test(cell.shown)) return null;
  const value = numberOf(cell);
  return value === null ? null : String(Number(value.toPrecision(12)));
}
