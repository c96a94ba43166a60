import type { RawSheet } from '../../../shared/models/grid';
import { createNumberConverter } from '../convert-number';
import { BeyondFastReader } from '../fast/beyond-fast-reader';
import type { FastOutcome } from '../fast/read-fast';
import { TextCells } from '../fast/text-cells';
import type { GridBudget } from '../grid-builder';
import { beginPart, readBook } from './book-records';
import { CellRecords, type BookContext } from './cell-records';
import { OtherRecords } from './other-records';
import { recordKind } from './record-kinds';
import { RecordWalk } from './record-walk';

const chartPart = 0x0020;

/**
 * Reads the stream of an .xls of Excel 97 to 2003 in one pass. Whatever is unusual in it, and whatever
 * makes it fail, is the general reader's, whose word on it counts.
 */
export function readBiff(stream: Buffer, budget: GridBudget): FastOutcome {
  try {
    return readParts(stream, { ...budget });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'beyond', reason };
  }
}

function readParts(stream: Buffer, budget: GridBudget): FastOutcome {
  const walk = new RecordWalk(stream);
  const others = new OtherRecords(walk);
  const book = readBook(walk, others);
  const convertNumber = createNumberConverter(book.date1904);
  const context: BookContext = { budget, book, convertNumber, texts: new TextCells(budget) };
  const sheets: RawSheet[] = [];
  let hasExtent = false;
  while (walk.next() && walk.kind === recordKind.beginningOfPart) {
    const entry = book.sheets.get(walk.place);
    if (entry === undefined) throw new BeyondFastReader('part of no sheet');
    const part = readPart(walk, others, context);
    hasExtent ||= part.hasExtent;
    // From here on the general reader would take one sheet's hiding for another's.
    if (!hasExtent) throw new BeyondFastReader('sheet without extent');
    sheets.push(part.cells.finish(entry));
  }
  if (sheets.length === 0 || sheets.length < book.sheets.size) {
    throw new BeyondFastReader('sheet without part');
  }
  return { kind: 'read', date1904: book.date1904, sheets };
}

/** A sheet's part to its end, with the charts inside of it. */
function readPart(
  walk: RecordWalk,
  others: OtherRecords,
  context: BookContext,
): { readonly cells: CellRecords; readonly hasExtent: boolean } {
  const isChart = beginPart(walk) === chartPart;
  const cells = new CellRecords(walk, context);
  let hasExtent = false;
  others.beginPart();
  for (walk.nextOfPart(); walk.kind !== recordKind.endOfPart; walk.nextOfPart()) {
    if (cells.take()) continue;
    if (walk.kind === recordKind.dimensions) hasExtent = true;
    else if (walk.kind === recordKind.beginningOfPart) passInnerPart(walk, others);
    else others.take();
  }
  // The general reader moves the figures of a chart's sheet that stand in one place.
  if (isChart && cells.hasCells) throw new BeyondFastReader('cells of a chart');
  return { cells, hasExtent: hasExtent || cells.hasCells };
}

/** Figures that an embedded chart keeps for itself. */
const chartFigures: ReadonlyMap<number, number> = new Map([
  [recordKind.dimensions, 0],
  [recordKind.blank, 0],
  [recordKind.number, 14],
  [recordKind.text, 9],
  [recordKind.booleanOrError, 8],
]);

/** Passes over a chart inside of a sheet. */
function passInnerPart(walk: RecordWalk, others: OtherRecords): void {
  beginPart(walk);
  for (walk.nextOfPart(); walk.kind !== recordKind.endOfPart; walk.nextOfPart()) {
    const least = chartFigures.get(walk.kind);
    if (least !== undefined) walk.needs(least);
    else others.take();
  }
}
