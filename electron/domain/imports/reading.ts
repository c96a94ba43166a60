/** What a parser answers for a filled cell that it can not understand. */
export const unreadable: unique symbol = Symbol('unreadable');

/** A value, null for "nothing there", or unreadable; no object per cell, there are millions. */
export type Reading<Value> = Value | null | typeof unreadable;

const placeholders = new Set(
  [
    '',
    '-',
    '--',
    '---',
    '—',
    '——',
    '–',
    '－',
    '−',
    '_',
    '/',
    '\\',
    '*',
    '.',
    '…',
    '...',
    '无',
    '空',
    '空值',
    '空白',
    '暂无',
    '未知',
    '不详',
    '不适用',
    '没有',
    '无数据',
    '缺失',
    'N/A',
    'N.A.',
    'NA',
    '#N/A',
    'NULL',
    'NONE',
    'NIL',
    'NAN',
    'NAT',
    'UNDEFINED',
    'BLANK',
    // Hive and MySQL, and what floating point makes of nothing.
    '\\N',
    '-NAN',
    '1.#QNAN',
    '1.#IND',
    '-1.#IND',
  ].map((text) => text.toUpperCase()),
);

/** Words that programs put into brackets of some kind: (空白), [NULL], <NA>. */
const bracketed = ['NULL', 'NA', 'N/A', 'NONE', 'NAN', 'NAT', 'NIL', 'BLANK', 'EMPTY'];
const bracketedToo = ['空白', '空值', '空', '无'];
const brackets = ['()', '[]', '<>', '{}', '（）', '【】', '《》', '〈〉', '＜＞', "''", '""'];
for (const word of [...bracketed, ...bracketedToo]) {
  for (const [open, close] of brackets) placeholders.add(`${open}${word}${close}`);
}

/** Error values as text, as a .csv has them; `#N/A` has become a word for nothing. */
const errorWords = new Set(['#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!']);

/** Whether text is an error value that a spreadsheet wrote out. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 0x23 && errorWords.has(text.trim().toUpperCase());
}

/** Their first letters as they may be written, so that most texts are told apart at once. */
const firstLetters = new Set(
  [...placeholders].flatMap((text) => [text.charCodeAt(0), text.toLowerCase().charCodeAt(0)]),
);
const longest = Math.max(...[...placeholders].map(({ length }) => length));

/** Whether text without blanks is one of the ways people write "nothing". */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest || !firstLetters.has(text.charCodeAt(0))) return false;
  return placeholders.has(text.toUpperCase());
}
