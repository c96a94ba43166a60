import type { RawCell } from '../../../shared/models/grid';
import { cellText } from './cell-text';
import { isPlaceholder, unreadable, type Reading } from './reading';
import { isPlainAscii, toHalfWidth, trimBlanks, withoutBlanks } from './plain-text';

/** Text without stray blanks; null where the cell says "nothing". Rare characters stay. */
export function parseText(cell: RawCell): string | null {
  const text = trimBlanks(cellText(cell));
  return isPlaceholder(text) ? null : text;
}

const chinese = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]';
const spaceBetweenChinese = new RegExp(`(?<=${chinese}) (?=${chinese})`, 'gu');

/** A name: "张　三" loses the space that only fills the column; "John Smith" and "·" stay. */
export function parseName(cell: RawCell): string | null {
  const text = parseText(cell);
  return text === null || !text.includes(' ') ? text : text.replace(spaceBetweenChinese, '');
}

/**
 * A code such as a staff or card number: no blanks, half-width, letters as they are. Programs that
 * keep numbers with gaps as floating point write 300101.0 for 300101.
 */
export function parseCode(cell: RawCell): string | null {
  const raw = cellText(cell);
  const text = withoutApostrophe(isPlainAscii(raw) ? raw : toHalfWidth(withoutBlanks(raw)));
  if (isPlaceholder(text)) return null;
  return text.endsWith('.0') || text.endsWith('.00') ? text.replace(/^(\d+)\.00?$/, '$1') : text;
}

const apostrophes = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0xff07]);

/** What digits, letters and Chinese characters are told by at once: every cell is asked. */
const isNoApostrophe = (code: number) =>
  (code > 0x27 && code < 0x60) || (code > 0x60 && code < 0xb4) || (code > 0x2019 && code < 0xff07);

/**
 * Text without the apostrophe that people and programs put in front to make Excel keep it as text, or
 * the backtick that payment bills use for it; where it stands on both sides it goes on both.
 */
export function withoutApostrophe(text: string): string {
  const first = text.charCodeAt(0);
  if (isNoApostrophe(first) || !apostrophes.has(first)) return text;
  const isClosed = text.length > 1 && apostrophes.has(text.charCodeAt(text.length - 1));
  return text.slice(1, isClosed ? -1 : undefined);
}

const men = new Set(['男', '男性', '男士', '1', 'M', 'MALE', '先生', '1-男', '1男', '男(1)']);
const women = new Set(['女', '女性', '女士', '2', 'F', 'FEMALE', '小姐', '2-女', '2女', '女(2)']);
const unknownSex = new Set(['0', '9', '未说明', '未知的性别', '未说明的性别', '保密', '其他', '?']);

/** 男 or 女 from the ways systems write them (GB/T 2261.1: 1, 2); null for unknown. */
export function parseSex(cell: RawCell): Reading<'男' | '女'> {
  const text = toHalfWidth(withoutBlanks(cellText(cell))).toUpperCase();
  if (men.has(text)) return '男';
  if (women.has(text)) return '女';
  return unknownSex.has(text) || isPlaceholder(text) ? null : unreadable;
}

/** 1 for 是, 0 for 否; null where nothing is said. */
export function parseFlag(cell: RawCell): Reading<1 | 0> {
  const text = toHalfWidth(withoutBlanks(cellText(cell)))
    .replace(/\.0+$/, '')
    .toUpperCase();
  if (['是', 'Y', 'YES', 'TRUE', '1', '√', '✓', '✔', '有'].includes(text)) return 1;
  if (['否', 'N', 'NO', 'FALSE', '0', '×', '不是', '非'].includes(text)) return 0;
  return isPlaceholder(text) ? null : unreadable;
}
