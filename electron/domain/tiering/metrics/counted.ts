import { countedWays, type CountedWay } from '../../../../shared/models/scheme';
import { averageSource, readAverage, type AverageSlots } from './average';
import { numberAt, type FigureRow, type MonthPlace, type RowReader } from './figure-slots';

/** Slots of what only a part of the assets counts for. */
export interface CountedSlots {
  /** The figure as a column of its own. */
  readonly stated: number | null;
  /** Averages of the parts that count. */
  readonly parts: readonly AverageSlots[];
  /** The average of all assets. */
  readonly whole: AverageSlots;
  /** What does not count at the end of each month, newest first; null where no part is known. */
  readonly leftOut: readonly number[];
}

/** What counts, how it was found, and all assets beside it; NaN where missing. */
interface CountedFigure {
  readonly value: number;
  readonly way: CountedWay | null;
  readonly whole: number;
  /** Mean of the month-end figures of what does not count, over `leftOutMonths` months. */
  readonly leftOut: number;
  readonly leftOutMonths: number;
  /** Where the averages came from, as `averageSource` says it. */
  readonly source: number;
}

/** Ways are stored in hundreds above the source of the averages. */
const hundreds = 100;

/**
 * What counts of a client's assets, the first of these that the figures allow: its own column; the
 * averages of its parts; the average of all assets less the mean, over the same months, of the
 * month-end figures of what does not count, never below zero; that average as it is.
 */
export function countedFigure(
  slots: CountedSlots,
  row: FigureRow,
  place: MonthPlace,
): CountedFigure {
  const whole = readAverage(slots.whole, row, place);
  const { mean: leftOut, months: leftOutMonths } = meanLeftOut(slots, row);
  // Called for every client: written out, since a figure put together from others takes twice as long.
  const found = (value: number, way: CountedWay | null, source: number): CountedFigure => ({
    value,
    way,
    whole,
    leftOut,
    leftOutMonths,
    source,
  });
  const stated = slots.stated === null ? NaN : numberAt(row, slots.stated);
  if (!Number.isNaN(stated)) return found(stated, 'own', 1);
  const parts = partsFigure(slots, row, place);
  if (parts) return found(parts.value, 'parts', parts.source);
  const source = averageSource(slots.whole, row);
  if (Number.isNaN(whole)) return found(NaN, null, 0);
  if (leftOutMonths === 0) return found(whole, 'everything', source);
  if (leftOut <= 0) return found(whole, 'nothingElse', source);
  return found(Math.max(0, whole - leftOut), 'estimate', source);
}

/**
 * The parts' averages added up: as the file states them for the whole time, or worked out from months
 * where those are as many as the average of all assets rests on.
 */
function partsFigure(
  { parts, whole }: CountedSlots,
  row: FigureRow,
  place: MonthPlace,
): { readonly value: number; readonly source: number } | null {
  if (parts.length === 0) return null;
  let value = 0;
  let source = 1;
  for (const part of parts) {
    const own = readAverage(part, row, place);
    if (Number.isNaN(own)) return null;
    value += own;
    source = Math.max(source, averageSource(part, row));
  }
  const isShort = source > 1 && source < 1 + whole.months.length;
  return isShort && averageSource(whole, row) === 1 ? null : { value, source };
}

/** The mean of what does not count over the months that the average of all assets is of. */
function meanLeftOut(
  { whole, leftOut }: CountedSlots,
  row: FigureRow,
): { readonly mean: number; readonly months: number } {
  const isStated = averageSource(whole, row) === 1;
  let sum = 0;
  let months = 0;
  for (let back = 0; back < leftOut.length; back += 1) {
    const figure = numberAt(row, leftOut[back] as number);
    if (Number.isNaN(figure)) continue;
    if (!isStated && Number.isNaN(numberAt(row, whole.months[back] as number))) continue;
    sum += figure;
    months += 1;
  }
  if (months === 0) return { mean: NaN, months };
  const magnitude = Math.abs(sum) * 2 + months;
  const rounded = (magnitude - (magnitude % (months * 2))) / (months * 2);
  return { mean: sum < 0 ? 0 - rounded : rounded, months };
}

/** Reads what counts from clients' rows. */
export interface CountedReader {
  readonly value: RowReader;
  /** How the figure was found, as one number: its way in hundreds, then the source of the averages. */
  readonly source: RowReader;
}

/** Prepares the reading: a row's value and source are asked one after the other and found together. */
export function prepareCounted(slots: CountedSlots): CountedReader {
  let last: { row: FigureRow; place: MonthPlace; figure: CountedFigure } | null = null;
  const figureOf: (row: FigureRow, place: MonthPlace) => CountedFigure = (row, place) => {
    if (last?.row !== row || last.place !== place) {
      last = { row, place, figure: countedFigure(slots, row, place) };
    }
    return last.figure;
  };
  return {
    value: (row, place) => {
      // Most files that have the column have it for everybody; nothing else is looked at then.
      const stated = slots.stated === null ? NaN : numberAt(row, slots.stated);
      return Number.isNaN(stated) ? figureOf(row, place).value : stated;
    },
    source: (row, place) => {
      const { way, source } = figureOf(row, place);
      return way === null ? 0 : countedWays.indexOf(way) * hundreds + source;
    },
  };
}

/** The way behind a stored source, and the source of the averages. */
export function readCountedSource(code: number): {
  readonly way: CountedWay | null;
  readonly source: number;
} {
  if (code === 0) return { way: null, source: 0 };
  return { way: countedWays[Math.floor(code / hundreds)] ?? null, source: code % hundreds };
}
