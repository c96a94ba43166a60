import { Decimal } from 'decimal.js';
import type { RawCell } from '../../../shared/models/grid';
import { fenPerUnit } from '../../../shared/models/money';
import type { MetricUnit } from '../../../shared/models/scheme';
import { cellText } from './cell-text';
import { parseCount } from './parse-count';
import { parseAmount, parseMoney } from './parse-money';
import { toHalfWidth, withoutBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';

/** Digits of a cell's number; what is beyond is noise of binary arithmetic. */
const digitsKept = 15;

const textOf = (number: number | Decimal) =>
  new Decimal(number).toSignificantDigits(digitsKept).toFixed();

/**
 * A figure as a cell writes it, before its unit is known: a percentage keeps its sign, whatever
 * number stands behind it. Null for blanks.
 */
export function writtenMeasure(cell: RawCell): string | null {
  if (typeof cell === 'number') return textOf(cell);
  if (cell !== null && typeof cell === 'object' && cell.kind === 'number') {
    return /[%％]/.test(cell.shown)
      ? `${textOf(new Decimal(cell.value).times(100))}%`
      : textOf(cell.value);
  }
  const text = toHalfWidth(withoutBlanks(cellText(cell)));
  return isPlaceholder(text) ? null : text;
}

/**
 * A written figure in its rating's unit: points in 1/100, amounts in fen (yuan unless the text says
 * otherwise), whole numbers, shares in 1/10,000. A share needs its percent sign: 0.6 may be both.
 */
export function readMeasure(text: string, unit: MetricUnit): Reading<number> {
  switch (unit) {
    case 'money':
      return parseMoney(text, 'yuan');
    case 'score':
      return parseAmount(text.replace(/分$/, ''), Math.log10(fenPerUnit.yuan));
    case 'ratio':
      return text.endsWith('%') ? parseAmount(text.slice(0, -1), 2) : unreadable;
    case 'count':
      return parseCount(text);
  }
}

/** A figure as people write it: points and yuan with their cents, shares with a percent sign. */
export function shownMeasure(value: number, unit: MetricUnit): string {
  if (unit === 'ratio') return `${new Decimal(value).div(100).toFixed()}%`;
  return unit === 'score' || unit === 'money'
    ? new Decimal(value).div(100).toFixed()
    : String(value);
}
