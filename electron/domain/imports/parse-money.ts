import type { RawCell, RawNumber } from '../../../shared/models/grid';
import type { MoneyUnit } from '../../../shared/models/money';
import { isPlaceholder, unreadable, type Reading } from './reading';
import { toHalfWidth, withoutBlanks } from './plain-text';

/** Decimal places from each unit down to fen: 1 yuan = 10² fen. */
const unitPlaces: Readonly<Record<MoneyUnit, number>> = {
  yuan: 2,
  thousand: 5,
  wan: 6,
  million: 8,
  yi: 10,
};

/** Units written in the cell itself; they overrule the sheet's unit. Longest first. */
const ownUnits: readonly (readonly [string, number])[] = [
  ['千万', 9],
  ['百万', 8],
  ['十万', 7],
  ['亿', 10],
  ['万', 6],
  ['W', 6],
  ['千', 5],
];

/** Below this, a product of two doubles is off by less than an eighth of a fen. */
const exactBelow = 2 ** 49;

/**
 * An amount in fen from a cell whose sheet states amounts in `unit`; text may carry its own unit ("12.5万"),
 * which then counts. Parts of a fen round half away from zero (docs/import-rules.md#reading-cells).
 */
export function parseMoney(cell: RawCell, unit: MoneyUnit): Reading<number> {
  if (typeof cell === 'number') return scaleNumber(cell, unitPlaces[unit]);
  if (typeof cell === 'string') return parseAmount(cell, unitPlaces[unit]);
  if (cell === null) return null;
  if (typeof cell === 'boolean') return unreadable;
  if (cell.kind === 'number') return scaleNumber(cell.value, placesOf(cell, unit));
  if (cell.kind === 'date') return scaleNumber(cell.serial, unitPlaces[unit]);
  return unreadable;
}

/** A format that shows yuan in the header's unit is display only: the cell holds yuan. */
function placesOf({ scale }: RawNumber, unit: MoneyUnit): number {
  return isShownScaled(scale, unit) ? unitPlaces.yuan : unitPlaces[unit];
}

/** Whether a format shows numbers smaller by just the unit stated. */
export function isShownScaled(scale: number | undefined, unit: MoneyUnit): boolean {
  return scale !== undefined && scale === unitPlaces[unit] - unitPlaces.yuan;
}

/** A decimal number times ten to the `places`, as the integer its decimal digits say. */
export function scaleNumber(value: number, places: number): Reading<number> {
  const product = value * 10 ** places;
  if (Math.abs(product) < exactBelow) {
    const nearest = Math.round(product);
    // Far from a half, the nearest integer is right whatever the last bits of the double are.
    if (Math.abs(product - nearest) < 0.25) return nearest === 0 ? 0 : nearest;
  }
  if (!Number.isFinite(value)) return unreadable;
  // Excel keeps 15 digits; beyond them is noise of binary arithmetic.
  return parsePlainDecimal(toPlainDecimal(value), places);
}

function toPlainDecimal(value: number): string {
  const text = value.toPrecision(15);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const shift = Number(exponent);
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

/** An amount from text in any of the forms people type, times ten to the `places`. */
export function parseAmount(raw: string, places: number): Reading<number> {
  const plain = parsePlainDecimal(raw, places);
  if (plain !== unreadable) return plain;
  const text = toHalfWidth(withoutBlanks(raw)).toUpperCase();
  if (isPlaceholder(text)) return null;
  const { body, negative } = splitSign(stripCurrency(text));
  const { digits, unit } = splitUnit(stripCurrency(body));
  // A second minus is a typing error, not a positive number.
  if (digits.startsWith('-')) return unreadable;
  const value = parsePlainDecimal(digits, unit ?? places);
  return negative && value !== unreadable && value !== 0 ? -value : value;
}

/**
 * Whether text carries a unit of its own that is not the sheet's: "12.5万" among yuan. It is read
 * as it says, and pointed out because somebody typed it by hand.
 */
export function hasForeignUnit(raw: string, unit: MoneyUnit): boolean {
  const last = raw.charCodeAt(raw.length - 1);
  if (last >= zero && last <= zero + 9) return false;
  const own = splitUnit(toHalfWidth(withoutBlanks(raw)).toUpperCase()).unit;
  return own !== null && own !== unitPlaces[unit];
}

function stripCurrency(text: string): string {
  return text.replace(/^['`]?(人民币|RMB|CNY|[¥￥])?/, '');
}

/** Parentheses, a minus before or behind, in any of its shapes. */
function splitSign(text: string): { body: string; negative: boolean } {
  if (text.startsWith('(') && text.endsWith(')')) {
    return { body: text.slice(1, -1), negative: true };
  }
  if (/^[-−–—]/.test(text)) return { body: text.slice(1), negative: true };
  if (/[-−–—]$/.test(text)) return { body: text.slice(0, -1), negative: true };
  return { body: text.startsWith('+') ? text.slice(1) : text, negative: false };
}

/** Takes "元" and a unit such as 万 off the end; without a word the unit is null. */
function splitUnit(text: string): { digits: string; unit: number | null } {
  const inYuan = text.replace(/(元|圆)整?$/, '');
  const found = ownUnits.find(([word]) => inYuan.endsWith(word));
  if (found !== undefined) return { digits: inYuan.slice(0, -found[0].length), unit: found[1] };
  return { digits: inYuan, unit: inYuan === text ? null : unitPlaces.yuan };
}

const minus = 0x2d;
const comma = 0x2c;
const point = 0x2e;
const zero = 0x30;

/**
 * Digits with an optional minus, point and thousands separators, times ten to the `places`; the
 * common case of text amounts, so it walks the characters once and builds nothing.
 */
function parsePlainDecimal(text: string, places: number): number | typeof unreadable {
  let at = text.charCodeAt(0) === minus ? 1 : 0;
  const negative = at === 1;
  let value = 0;
  let wholeDigits = 0;
  let groupDigits = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === comma) {
      // Groups are of three; anything else is not a thousands separator.
      if (wholeDigits === 0 || (groupDigits >= 0 && groupDigits !== 3)) return unreadable;
      groupDigits = 0;
      continue;
    }
    const digit = code - zero;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    wholeDigits += 1;
    if (groupDigits >= 0) groupDigits += 1;
  }
  if (groupDigits >= 0 && (groupDigits !== 3 || wholeDigits - groupDigits < 1)) return unreadable;
  return finishDecimal(text, at, { value, wholeDigits, negative }, places);
}

function finishDecimal(
  text: string,
  start: number,
  whole: { value: number; wholeDigits: number; negative: boolean },
  places: number,
): number | typeof unreadable {
  let { value } = whole;
  let taken = 0;
  let roundUp = false;
  let at = start;
  if (text.charCodeAt(at) === point) {
    for (at += 1; at < text.length; at += 1) {
      const digit = text.charCodeAt(at) - zero;
      if (digit < 0 || digit > 9) return unreadable;
      if (taken < places) value = value * 10 + digit;
      else if (taken === places) roundUp = digit >= 5;
      taken += 1;
    }
  }
  if (at < text.length || whole.wholeDigits + taken === 0) return unreadable;
  value = value * 10 ** Math.max(0, places - taken) + (roundUp ? 1 : 0);
  if (!Number.isSafeInteger(value)) return unreadable;
  return whole.negative && value !== 0 ? -value : value;
}
