import type { RawCell } from '../../../shared/models/grid';
import { parseAmount, scaleNumber } from './parse-money';
import { cellText } from './cell-text';
import type { RateForm } from './rate-form';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';

const millionths = 6;

/** A whole number from a cell, with or without a counter behind it ("3 户"). */
export function parseCount(cell: RawCell): Reading<number> {
  const scaled = scaleCell(cell, /[户笔个人次张只条项]$/);
  if (scaled === null || scaled === unreadable) return scaled;
  return scaled % 10 ** millionths === 0 ? scaled / 10 ** millionths : unreadable;
}

/** A positive decimal number as text, exactly as it is written. */
export function parseDecimal(cell: RawCell): Reading<string> {
  const text = toHalfWidth(withoutBlanks(cellText(cell))).replace(/,/g, '');
  if (isPlaceholder(text)) return null;
  return /^\d{1,9}(\.\d{1,12})?$/.test(text) && Number(text) > 0 ? text : unreadable;
}

/** A factor such as 1.2 in millionths. */
export function parseFactor(cell: RawCell): Reading<number> {
  return scaleCell(cell, /倍$/);
}

/**
 * A rate in millionths, 3.1% → 31,000. A number without a percent sign is what its column is: one that
 * shows nothing makes it unreadable.
 */
export function parseRate(cell: RawCell, form: RateForm): Reading<number> {
  const shown = typeof cell === 'object' && cell !== null && cell.kind === 'number';
  if (shown && /[%％]/.test(cell.shown)) return scaleNumber(cell.value, millionths);
  const signed = typeof cell === 'string' && /[%％]/.test(cell);
  const scaled = scaleCell(cell, /[%％]$/);
  if (scaled === null || scaled === unreadable || scaled === 0) return scaled;
  if (signed || form === 'percent') return Math.round(scaled / 100);
  return form === 'share' ? scaled : unreadable;
}

function scaleCell(cell: RawCell, suffix: RegExp): Reading<number> {
  if (typeof cell === 'number') return scaleNumber(cell, millionths);
  if (typeof cell === 'string') return parseAmount(cell.trim().replace(suffix, ''), millionths);
  if (cell === null) return null;
  if (typeof cell === 'object' && cell.kind === 'number') {
    return scaleNumber(cell.value, millionths);
  }
  return unreadable;
}
