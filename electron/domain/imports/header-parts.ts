import type { RawMerge, RawSheet } from '../../../shared/models/grid';
import { cellText, isBlank } from './cell-text';
import { trimBlanks } from './plain-text';

/** Texts of a header cell from the group on top down to the column itself. */
export type HeaderParts = readonly string[];

/** First and last header row, 0-based, both included. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/**
 * The header of every column, group names included: from merged cells where the file has them,
 * otherwise a blank beside a group takes the group to its left.
 */
export function readHeaderParts(sheet: RawSheet, rows: HeaderRows): HeaderParts[] {
  const texts: string[][] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    texts.push(headerRowTexts(sheet, row, rows));
  }
  for (let level = 0; level < texts.length - 1; level += 1) {
    spreadGroups(texts[level] as string[], texts[level + 1] as string[]);
  }
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const parts = texts.map((row) => row[column] ?? '').filter((text) => text !== '');
    return parts.filter((part, at) => part !== parts[at - 1]);
  });
}

function headerRowTexts(sheet: RawSheet, row: number, rows: HeaderRows): string[] {
  const cells = sheet.rows[row] ?? [];
  const texts = Array.from({ length: sheet.columnCount }, (_, column) =>
    isBlank(cells[column]) ? '' : trimBlanks(cellText(cells[column])),
  );
  for (const merge of sheet.merges) {
    if (merge.firstRow > row || merge.lastRow < row || merge.firstRow < rows.first) continue;
    fillMerge(sheet, merge, texts);
  }
  return texts;
}

function fillMerge(sheet: RawSheet, merge: RawMerge, texts: string[]): void {
  const origin = sheet.rows[merge.firstRow]?.[merge.firstColumn];
  if (isBlank(origin)) return;
  const last = Math.min(merge.lastColumn, texts.length - 1);
  for (let column = merge.firstColumn; column <= last; column += 1) {
    texts[column] = trimBlanks(cellText(origin));
  }
}

/** A cell is a group when something stands below it; its blanks to the right belong to it. */
function spreadGroups(upper: string[], lower: readonly string[]): void {
  let group = '';
  for (let column = 0; column < upper.length; column += 1) {
    const below = lower[column] ?? '';
    if (upper[column] !== '') group = below === '' ? '' : (upper[column] as string);
    else if (below === '') group = '';
    else upper[column] = group;
  }
}
