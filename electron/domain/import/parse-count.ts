import type { RawCell } from '../../../shared/models/grid';
import { parseAmount, scaleNumber } from './parse-money';
import { cellText } from './cell-text';
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
 * A rate in millionths, 3.1% → 31,000. A number without a percent sign is one where it can only be
 * (1 and above), a share where it can only be that (up to 0.2), and otherwise unreadable.
 */
export function parseRate(cell: RawCell, headerSaysPercent: boolean): Reading<number> {
  if (typeof cell === 'object' && cell !== null && cell.kind === 'number') {
    return scaleNumber(cell.value, millionths);
  }
  const percent = headerSaysPercent || (typeof cell === 'string' && /[%％]/.test(cell));
  const scaled = scaleCell(cell, /[%％]$/);
  if (scaled === null || scaled === unreadable) return scaled;
  const ambiguous = Math.abs(scaled) > 200_000 && Math.abs(scaled) < 1_000_000;
  if (!percent && ambiguous) return unreadable;
  const isPercent = percent || Math.abs(scaled) >= 1_000_000;
  return isPercent ? Math.round(scaled / 100) : scaled;
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
