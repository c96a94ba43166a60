import { SSF } from 'xlsx';
import type { RawCell } from '../../shared/models/grid';
import { dayOfSerial } from '../../shared/models/serial-day';
import { scaleOfFormat } from './format-sections';
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
  const scales = new Map<string, number>();
  const scaleOf = (format: string): number => {
    let scale = scales.get(format);
    if (scale === undefined) {
      scale = scaleOfFormat(format);
      scales.set(format, scale);
    }
    return scale;
  };
  return (number, kind, format) => {
    const value = withoutMinusZero(number);
    if (kind === 'plain') return Number.isFinite(value) ? value : null;
    if (kind === 'date') {
      let cell = dates.get(value);
      if (cell === undefined) {
        cell = dateCell(value, date1904);
        dates.set(value, cell);
      }
      return cell;
    }
    if (kind !== 'scaled') return { kind: 'number', value, shown: shownNumber(value, format ?? 0) };
    const scale = scaleOf(String(format));
    return { kind: 'number', value, shown: shownScaled(value, scale), scale };
  };
}

/** As Excel shows it, but for locales and the `!` that quotes, which the library does not know. */
function shownNumber(value: number, format: string | number): string {
  if (typeof format === 'number') return SSF.format(format, value).trim();
  const known = format
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_whole, sign: string) => (sign ? `"${sign}"` : ''))
    .replace(/("[^"]*")|!(.)/g, asBackslash);
  return SSF.format(known, value).trim();
}

const placesShown = 4;

function shownScaled(value: number, scale: number): string {
  return String(Number((value / 10 ** scale).toFixed(placesShown)));
}

function asBackslash(_whole: string, quoted?: string, single?: string): string {
  return quoted ?? `\\${single ?? ''}`;
}

function dateCell(value: number, date1904: boolean): RawCell {
  const day = dayOfSerial(value, date1904);
  const time = value - Math.floor(value);
  return day === null ? value : { kind: 'date', day, time, serial: value };
}
