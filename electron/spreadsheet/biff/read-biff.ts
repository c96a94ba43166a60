import type { RawSheet } from '../../../shared/models/grid';
import { createNumberConverter } from '../convert-number';
import { BeyondFastReader } from '../fast/beyond-fast-reader';
import type { FastOutcome } from '../fast/read-fast';
import { TextCells } from '../fast/text-cells';
import type { GridBudget } from '../grid-builder';
import type { GrowingSheet, SheetWatch } from '../growing-sheet';
import type { PartSteps } from '../part-stream';
import { beginPart, readBook, type BiffBook, type SheetEntry } from './book-records';
import { CellRecords, type BookContext } from './cell-records';
import { OtherRecords } from './other-records';
import { recordKind } from './record-kinds';
import { RecordWalk } from './record-walk';

const chartPart = 0x0020;
/** After so many rows whoever hears of them may let reading wait. */
const rowsOfStep = 2000;

/**
 * Reads the stream of an .xls of Excel 97 to 2003 in one pass; `watch` hears of its rows as they come.
 * Whatever is unusual in it, and whatever makes it fail, is the general reader's, whose word on it counts.
 */
export function* biffSteps(
  stream: Buffer,
  budget: GridBudget,
  watch?: SheetWatch,
): PartSteps<FastOutcome> {
  const reading = readParts(stream, { ...budget });
  for (;;) {
    const step = stepOf(reading);
    if ('outcome' in step) return step.outcome;
    if (watch !== undefined) yield { pause: () => watch(step.sheet) };
  }
}

type Reading = Generator<GrowingSheet, FastOutcome>;

/** What fails is read anew; what whoever hears of rows makes of them is none of this. */
function stepOf(
  reading: Reading,
): { readonly sheet: GrowingSheet } | { readonly outcome: FastOutcome } {
  try {
    const { done, value } = reading.next();
    return done === true ? { outcome: value } : { sheet: value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: { kind: 'beyond', reason } };
  }
}

function* readParts(stream: Buffer, budget: GridBudget): Reading {
  const walk = new RecordWalk(stream);
  const others = new OtherRecords(walk);
  const book = readBook(walk, others);
  const convertNumber = createNumberConverter(book.date1904);
  const context: BookContext = { budget, book, convertNumber, texts: new TextCells(budget) };
  const sheets: RawSheet[] = [];
  const growing = sheetGrower(book, sheets, stream.length);
  let hasExtent = false;
  while (walk.next() && walk.kind === recordKind.beginningOfPart) {
    const { place } = walk;
    const entry = book.sheets.get(place);
    if (entry === undefined) throw new BeyondFastReader('part of no sheet');
    const cells = new CellRecords(walk, context);
    const steps = readPart(walk, others, cells);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield growing(place, entry, cells, walk.end);
    hasExtent ||= step.value;
    // From here on the general reader would take one sheet's hiding for another's.
    if (!hasExtent) throw new BeyondFastReader('sheet without extent');
    sheets.push(cells.finish(entry));
  }
  if (sheets.length === 0 || sheets.length < book.sheets.size) {
    throw new BeyondFastReader('sheet without part');
  }
  return { kind: 'read', date1904: book.date1904, sheets };
}

/** Describes a sheet as far as it was read; the parts of sheets stand one behind another. */
function sheetGrower(
  { sheets: entries, date1904 }: BiffBook,
  sheets: readonly RawSheet[],
  streamLength: number,
): (place: number, entry: SheetEntry, cells: CellRecords, at: number) => GrowingSheet {
  const places = [...entries.keys(), streamLength].sort((one, other) => one - other);
  const allBytes = streamLength - (places[0] as number);
  return (place, { name, hidden }, { rows: store }, at) => {
    const bytes = (places.find((each) => each > place) ?? streamLength) - place;
    const size = { bytes, bytesRead: at - place, otherBytes: allBytes - bytes };
    return { format: 'xls', name, hidden, ...size, store, workbook: { date1904, sheets } };
  };
}

/** A sheet's part to its end, with the charts inside of it; ends with whether it told its extent. */
function* readPart(
  walk: RecordWalk,
  others: OtherRecords,
  cells: CellRecords,
): Generator<void, boolean> {
  const isChart = beginPart(walk) === chartPart;
  let hasExtent = false;
  let pauseAt = rowsOfStep;
  others.beginPart();
  for (walk.nextOfPart(); walk.kind !== recordKind.endOfPart; walk.nextOfPart()) {
    if (cells.take()) {
      if (cells.row < pauseAt) continue;
      pauseAt = cells.row + rowsOfStep;
      yield;
    } else if (walk.kind === recordKind.dimensions) hasExtent = true;
    else if (walk.kind === recordKind.beginningOfPart) passInnerPart(walk, others);
    else others.take();
  }
  // The general reader moves the figures of a chart's sheet that stand in one place.
  if (isChart && cells.hasCells) throw new BeyondFastReader('cells of a chart');
  return hasExtent || cells.hasCells;
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
