import type { RawCell } from '../../../shared/models/grid';
import { cellText } from './cell-text';
import { isPlaceholder } from './reading';
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

/** A code such as a staff or card number: no blanks, half-width, letters as they are. */
export function parseCode(cell: RawCell): string | null {
  const raw = cellText(cell);
  const text = isPlainAscii(raw) ? raw : toHalfWidth(withoutBlanks(raw));
  // A leading apostrophe is how people make Excel keep text.
  const bare = text.startsWith("'") ? text.slice(1) : text;
  return isPlaceholder(bare) ? null : bare;
}

/** 男 or 女 from the ways systems write them (GB/T 2261.1: 1, 2); null for unknown. */
export function parseSex(cell: RawCell): '男' | '女' | null {
  const text = cellText(cell).trim().toUpperCase();
  if (['男', '男性', '1', 'M', 'MALE', '先生'].includes(text)) return '男';
  if (['女', '女性', '2', 'F', 'FEMALE', '女士'].includes(text)) return '女';
  return null;
}

/** 1 for 是, 0 for 否; null where nothing is said. */
export function parseFlag(cell: RawCell): 1 | 0 | null {
  const text = cellText(cell).trim().toUpperCase();
  if (['是', 'Y', 'YES', 'TRUE', '1', '√', '✓', '✔', '有'].includes(text)) return 1;
  if (['否', 'N', 'NO', 'FALSE', '0', '×', '不是'].includes(text)) return 0;
  return null;
}
