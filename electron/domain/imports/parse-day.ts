import { isDay, type Day } from '../../../shared/models/calendar';
import type { RawCell } from '../../../shared/models/grid';
import { dayOfSerial } from '../../../shared/models/serial-day';
import { toHalfWidth, trimBlanks } from './plain-text';
import { isPlaceholder, unreadable, type Reading } from './reading';
import { partsInOrder, type DayOrder } from './day-order';

/** What a day column tells about its days, to place two-digit years and find impossible ones. */
export interface DaySense {
  readonly today: Day;
  /** A birthday or an opening lies in the past; a maturity may lie ahead. */
  readonly past: boolean;
  /** The file's date system, for serials without a date format. */
  readonly date1904: boolean;
  /** What the column's days show about their order where the year does not stand first. */
  readonly order?: DayOrder | undefined;
}

const separated = /^(\d{4}|\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T星周(].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[ T]?\d{6})?(?:\.\d+)?$/;
/** 01-MAR-19 of Oracle, 1 March 2019. */
const dayFirst = /^(\d{1,2})[-/ ]?([A-Z]{3,9})\.?[-/, ]*(\d{4}|\d{2})(?:[ T].*)?$/;
/** Mar 1, 2019 */
const monthFirst = /^([A-Z]{3,9})\.? ?(\d{1,2}),? ?(\d{4})(?: .*)?$/;
const englishMonths = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const chineseDay = /^([〇零○一二三四五六七八九]{4})年([^月]{1,3})月([^日号]{1,3})[日号]?$/;
const chineseDigits = '〇一二三四五六七八九';
/** How core systems write "no day" and "no end". */
const openEnds = new Set(['0', '00000000', '0000-00-00', '1900-01-00', '0001-01-01', '00010101']);

/** A calendar day from any of the forms banks' files use (docs/import-rules.md#reading-cells). */
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
  if (text === '') return null;
  if (isPlaceholder(text) || openEnds.has(text)) return null;
  const parts =
    partsInOrder(text, sense.order) ?? (separated.exec(text) ?? compact.exec(text))?.slice(1);
  if (parts === undefined)
    return /^\d{5}(\.0+)?$/.test(text) ? parseDayNumber(Number(text), sense) : inWords(text, sense);
  return dayOfParts(parts, sense);
}

/** Days that name their month, and days in Chinese figures. */
function inWords(text: string, sense: DaySense): Reading<Day> {
  const upper = text.toUpperCase();
  const month = (name = '') => String(englishMonths.indexOf(name.slice(0, 3)) + 1);
  const [, day, name, year] = dayFirst.exec(upper) ?? [];
  if (year !== undefined) return dayOfParts([year, month(name), day ?? ''], sense);
  const [, otherName, otherDay, otherYear] = monthFirst.exec(upper) ?? [];
  if (otherYear !== undefined) {
    return dayOfParts([otherYear, month(otherName), otherDay ?? ''], sense);
  }
  const [, ...figures] = chineseDay.exec(text) ?? [];
  return figures.length === 0 ? unreadable : dayOfParts(figures.map(chineseNumber), sense);
}

/** 二〇一九 is 2019, 三十一 is 31; what is no number comes back as it is. */
function chineseNumber(text: string): string {
  const digits = text.replace(/[零○]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十');
  const digit = (character: string) => chineseDigits.indexOf(character);
  const [tens = '', ones = ''] = digits.split('十');
  const value = digits.includes('十')
    ? (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones))
    : Number([...digits].map(digit).join(''));
  return String(value);
}

function dayOfParts(parts: readonly string[], sense: DaySense): Reading<Day> {
  const [year = '', month = '', day = ''] = parts;
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
