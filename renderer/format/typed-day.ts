import dayjs from 'dayjs';
import { isDay, type Day } from '../../shared/models/calendar';
import { addDays } from '../../shared/models/day-count';

const mostDays = 365;

/**
 * The day that somebody typed in a hurry: a number of days from today, `12-05`, `12.5`, `1205` or a whole
 * date. A day of the year that is over means the next one. Null for what is no day.
 */
export function readTypedDay(typed: string, today: Day): Day | null {
  const text = typed.trim().replace(/[./]/g, '-');
  if (/^\+?\d{1,3}$/.test(text)) {
    const count = Number(text);
    return count <= mostDays ? addDays(today, count) : null;
  }
  const whole = /^(\d{4})-?(\d{1,2})-?(\d{1,2})$/.exec(text);
  if (whole) return asDay(whole[1]!, whole[2]!, whole[3]!);
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!short) return null;
  const year = Number(today.slice(0, 4));
  const here = asDay(String(year), short[1]!, short[2]!);
  if (here !== null && here >= today) return here;
  return asDay(String(year + 1), short[1]!, short[2]!);
}

function asDay(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Today by the clock of this computer. */
export const presentDay = (): Day => dayjs().format('YYYY-MM-DD') as Day;
