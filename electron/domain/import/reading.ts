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

/** Whether text without blanks is one of the ways people write "nothing". */
export function isPlaceholder(text: string): boolean {
  return text.length <= 6 && placeholders.has(text.toUpperCase());
}
