import { isDay, type Day } from '../../../shared/models/calendar';
import type { RawCell } from '../../../shared/models/grid';
import { dayOfSerial } from '../../../shared/models/serial-day';
import { toHalfWidth, trimBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';

/** What a day column tells about its days, to place two-digit years and find impossible ones. */
export interface DaySense {
  readonly today: Day;
  /** A birthday or an opening lies in the past; a maturity may lie ahead. */
  readonly past: boolean;
  /** The file's date system, for serials without a date format. */
  readonly date1904: boolean;
}

const separated = /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T星周(].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/;
/** How core systems write "no day" and "no end". */
const openEnds = new Set(['0', '00000000', '0000-00-00', '1900-01-00', '0001-01-01', '00010101']);

/** A calendar day from any of the forms banks' files use (paper 10). */
export function parseDay(cell: RawCell, sense: DaySense): Reading<Day> {
  if (cell === null) return null;
  if (typeof cell === 'string') return parseDayText(cell, sense);
  if (typeof cell === 'number') return parseDayNumber(cell, sense);
  if (typeof cell === 'boolean') return unreadable;
  if (cell.kind === 'date') return isDay(cell.day) ? cell.day : unreadable;
  return cell.kind === 'number' ? parseDayNumber(cell.value, sense) : unreadable;
}

/** 20260103 is a day written as a number; 46025 is a serial without a date format. */
function parseDayNumber(value: number, sense: DaySense): Reading<Day> {
  if (value === 0) return null;
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 99_991_231) {
    return parseDayText(String(value), sense);
  }
  const day = value >= 366 && value < 80_000 ? dayOfSerial(value, sense.date1904) : null;
  return day !== null && isDay(day) ? day : unreadable;
}

function parseDayText(raw: string, sense: DaySense): Reading<Day> {
  if (raw.length === 10 && isDay(raw)) return raw;
  const text = trimBlanks(toHalfWidth(raw)).replace(/\s*([-/.年月日])\s*/g, '$1');
  if (isPlaceholder(text) || openEnds.has(text)) return null;
  const match = separated.exec(text) ?? compact.exec(text);
  if (match === null)
    return /^\d{5}$/.test(text) ? parseDayNumber(Number(text), sense) : unreadable;
  const [, year = '', month = '', day = ''] = match;
  if (year === '9999' || year === '2999') return null;
  const whole = year.length === 2 ? fullYear(Number(year), sense) : year;
  const written = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : unreadable;
}

/** A past day lies in the latest century that is not after today; others lie in 1970 to 2069. */
function fullYear(year: number, { today, past }: DaySense): string {
  const thisYear = Number(today.slice(0, 4));
  if (past) return String(2000 + year > thisYear ? 1900 + year : 2000 + year);
  return String(year < 70 ? 2000 + year : 1900 + year);
}
