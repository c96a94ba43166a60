import { SSF } from 'xlsx';
import type { RawCell } from '../../shared/models/grid';
import { dayOfSerial } from '../../shared/models/serial-day';
import type { NumberFormatKind } from './number-format';

export type NumberConverter = (
  value: number,
  kind: NumberFormatKind,
  format: string | number | undefined,
) => RawCell;

/** A typed "-0.00" is nothing, and no other nothing than "0.00". */
export function withoutMinusZero(value: number): number {
  return value + 0;
}

/** Makes cells of numbers; dates repeat all over a sheet, so each day is made once. */
export function createNumberConverter(date1904: boolean): NumberConverter {
  const dates = new Map<number, RawCell>();
  return (number, kind, format) => {
    const value = withoutMinusZero(number);
    if (kind === 'plain') return Number.isFinite(value) ? value : null;
    if (kind !== 'date') return { kind: 'number', value, shown: SSF.format(format ?? 0, value) };
    let cell = dates.get(value);
    if (cell === undefined) {
      cell = dateCell(value, date1904);
      dates.set(value, cell);
    }
    return cell;
  };
}

function dateCell(value: number, date1904: boolean): RawCell {
  const day = dayOfSerial(value, date1904);
  const time = value - Math.floor(value);
  return day === null ? value : { kind: 'date', day, time, serial: value };
}
