import type { ColumnFormat, ReportValue } from '../../shared/models/report';
import { safeText } from './safe-text';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
/** Serial of 1970-01-01 in the 1900 system. */
const serialOfEpoch = 25_569;

/** The serial number of a day `YYYY-MM-DD`, from 1900-03-01 on, without any time zone. */
export function serialOfDay(day: string): number | null {
  const match = dayPattern.exec(day);
  if (match === null) return null;
  const [, year, month, date] = match.map(Number) as [number, number, number, number];
  const serial = Date.UTC(year, month - 1, date) / millisecondsPerDay + serialOfEpoch;
  return serial > 60 ? serial : null;
}

/** What goes into the cell: yuan and 万 as numbers, days as serials, text never as a formula. */
export function toCellValue(value: ReportValue, format: ColumnFormat): string | number | null {
  if (value === null) return null;
  if (typeof value === 'number') {
    if (format === 'yuan') return value / 100;
    if (format === 'wan') return value / 1_000_000;
    // A number among texts is a code.
    return format === 'text' || format === 'month' ? String(value) : value;
  }
  // exceljs would write a Date at local midnight as the day before, so serials are written.
  return format === 'day' ? (serialOfDay(value) ?? safeText(value)) : safeText(value);
}
