import { isDay, type Day } from './calendar';

/** A day that differs from its weekday. */
interface TypedHoliday {
  readonly day: Day;
  readonly works: boolean;
  readonly name: string;
}

/** What is wrong with a line of a pasted table; lines count from 1. */
interface HolidayProblem {
  readonly kind: 'day' | 'works' | 'year' | 'twice';
  readonly line: number;
  readonly text: string;
}

const worksWords = /^(班|上班|调休上班|补班|工作日|是|works?|working|1|true)$/i;
const restsWords = /^(休|放假|休息|假日|节假日|否|off|rest|holiday|0|false)$/i;
const mostName = 40;

/**
 * Reads a table pasted from Excel: a day, whether it is worked, a name. Columns are parted by tabs, commas
 * or blanks; a first line without any figure is a head and left out.
 */
export function readHolidayTable(
  text: string,
  year: number,
): { readonly days: readonly TypedHoliday[]; readonly problems: readonly HolidayProblem[] } {
  const days: TypedHoliday[] = [];
  const problems: HolidayProblem[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((raw, at) => {
    const cells = raw.trim().split(/[\t,，\s]+/);
    const [first = '', works = '', ...name] = cells;
    if (first === '' || (at === 0 && !/\d/.test(first))) return;
    const line = at + 1;
    const day = dayOf(first);
    const isWorks = worksWords.test(works);
    if (day === null) problems.push({ kind: 'day', line, text: first });
    else if (Number(day.slice(0, 4)) !== year) problems.push({ kind: 'year', line, text: day });
    else if (seen.has(day)) problems.push({ kind: 'twice', line, text: day });
    else if (!isWorks && !restsWords.test(works)) {
      problems.push({ kind: 'works', line, text: works });
    } else {
      seen.add(day);
      days.push({ day, works: isWorks, name: name.join(' ').slice(0, mostName) || works });
    }
  });
  return { days, problems };
}

function dayOf(text: string): Day | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!parts) return null;
  const [, year, month, day] = parts as unknown as [string, string, string, string];
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(whole) ? whole : null;
}
