/** What a parser answers for a filled cell that it can not understand. */
export const unreadable: unique symbol = Symbol('unreadable');

/** A value, null for "nothing there", or unreadable; no object per cell, there are millions. */
export type Reading<Value> = Value | null | typeof unreadable;

const placeholders = new Set(
  [
    ...['', '-', '--', '---', '—', '——', '–', '－', '−', '_', '/', '\\', '*', '.', '…', '...'],
    ...['无', '空', '暂无', '未知', '不详', '不适用', '没有'],
    ...['N/A', 'NA', '#N/A', 'NULL', 'NONE', 'NIL', '(NULL)', 'NAN'],
  ].map((text) => text.toUpperCase()),
);

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
