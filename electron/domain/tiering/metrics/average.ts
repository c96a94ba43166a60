import type { Month } from '../../../../shared/models/calendar';
import { divideRounded } from '../exact';
import { numberAt, type FigureRow, type MonthPlace, type RowReader } from './figure-slots';

/** Slots of an average: the file's own, and one per month, newest first. */
export interface AverageSlots {
  readonly stated: number | null;
  readonly months: readonly number[];
  /** How many months before the tiered one the average ends. */
  readonly monthsBack: number;
  /** Only the months of the year the average ends in count. */
  readonly yearToDate?: boolean;
}

/** How many of an average's months count in a month: all or, of the year to date, those since January. */
export function monthsCounted(
  { months, monthsBack, yearToDate }: Pick<AverageSlots, 'months' | 'monthsBack' | 'yearToDate'>,
  month: Month | undefined,
): number {
  if (yearToDate !== true || month === undefined) return months.length;
  const index = Number(month.slice(5, 7)) - 1 - (monthsBack % 12);
  return Math.min(months.length, (index < 0 ? index + 12 : index) + 1);
}

/** Below this, a month's figure times its days and the sum of a year of them are exact doubles. */
const exactLimit = Number.MAX_SAFE_INTEGER / (31 * 24 * 2);

/**
 * An average over months: the file's own figure where it has one, else the months' figures weighted by their
 * days, over the months that are in the ledger, rounded half away from zero
 * (docs/rules/months.md#three-month-average).
 */
export function readAverage(slots: AverageSlots, row: FigureRow, place: MonthPlace): number {
  const stated = slots.stated === null ? NaN : numberAt(row, slots.stated);
  return Number.isNaN(stated) ? weighted(slots, row, place) : stated;
}

/** The same as a reader of rows. */
export function averageReader(slots: AverageSlots): RowReader {
  return (row, place) => readAverage(slots, row, place);
}

function weighted(slots: AverageSlots, row: FigureRow, place: MonthPlace): number {
  let sum = 0;
  let days = 0;
  const count = monthsCounted(slots, place.month);
  for (let back = 0; back < count; back += 1) {
    const figure = numberAt(row, slots.months[back] as number);
    if (Number.isNaN(figure)) continue;
    if (Math.abs(figure) > exactLimit) return weightedExactly(slots, row, place);
    const weight = place.days[slots.monthsBack + back] as number;
    sum += figure * weight;
    days += weight;
  }
  if (days === 0) return NaN;
  const magnitude = Math.abs(sum) * 2 + days;
  const rounded = (magnitude - (magnitude % (days * 2))) / (days * 2);
  return sum < 0 ? 0 - rounded : rounded;
}

function weightedExactly(slots: AverageSlots, row: FigureRow, place: MonthPlace): number {
  let sum = 0n;
  let days = 0n;
  slots.months.slice(0, monthsCounted(slots, place.month)).forEach((slot, back) => {
    const figure = numberAt(row, slot);
    if (Number.isNaN(figure)) return;
    const weight = BigInt(place.days[slots.monthsBack + back] as number);
    sum += BigInt(figure) * weight;
    days += weight;
  });
  return Number(divideRounded(sum, days));
}

/** Where an average came from: 0 nowhere, 1 the file, 1 + n computed from n months; the month of a year to date. */
export function averageSource(slots: AverageSlots, row: FigureRow, month?: Month): number {
  if (slots.stated !== null && !Number.isNaN(numberAt(row, slots.stated))) return 1;
  const count = monthsCounted(slots, month);
  let months = 0;
  for (let back = 0; back < count; back += 1) {
    if (!Number.isNaN(numberAt(row, slots.months[back] as number))) months += 1;
  }
  return months === 0 ? 0 : 1 + months;
}
