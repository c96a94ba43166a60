/** Kinds of the records of an .xls of Excel 97 to 2003 that say what a cell holds ([MS-XLS] 2.3). */
export const recordKind = {
  formula: 0x0006,
  endOfPart: 0x000a,
  note: 0x001c,
  date1904: 0x0022,
  continued: 0x003c,
  codePage: 0x0042,
  object: 0x005d,
  imageData: 0x007f,
  sheet: 0x0085,
  manyNumbers: 0x00bd,
  manyBlanks: 0x00be,
  richText: 0x00d6,
  style: 0x00e0,
  merges: 0x00e5,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  objectText: 0x01b6,
  dimensions: 0x0200,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  shortNumber: 0x027e,
  format: 0x041e,
  beginningOfPart: 0x0809,
} as const;

/** Records that carry on the one before them: the usual one, and those of newer records. */
export function isContinuation(kind: number): boolean {
  return (
    kind === recordKind.continued ||
    kind === 0x043c ||
    kind === 0x0812 ||
    kind === 0x0875 ||
    kind === 0x087f
  );
}
