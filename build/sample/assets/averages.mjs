import { addMonths, daysInMonth, partsOf } from '../calendar.mjs';
import { leadMonths } from './courses.mjs';

/**
 * What the month files say of a course, per month of the outlet: the averages weigh each month by its
 * days, as a core system that sums up end-of-day balances does. Null where the client is none.
 * @param {import('./courses.mjs').Course} course
 * @param {string[]} timeline months, the lead months included
 * @returns {(import('../types.mjs').Averages | null)[]}
 */
export function averagesOf(course, timeline) {
  return timeline.slice(leadMonths).map((_, at) => {
    const month = at + leadMonths;
    if (month < course.from || month >= course.until) return null;
    return {
      aumDailyAvg3m: averageOver(month - 2, month, course, timeline),
      aumDailyAvgMonth: Number(course.averages[month]),
      aumDailyAvgYear: yearAverage(month, course, timeline),
      aumPointInTime: Number(course.ends[month + 1]),
    };
  });
}

function averageOver(first, last, { averages }, timeline) {
  const days = timeline.slice(first, last + 1).map(daysInMonth);
  const sum = days.reduce((total, count, at) => total + count * averages[first + at], 0);
  return Math.round(sum / sumOf(days));
}

/** Months of the year before the timeline count with the balance the timeline begins with. */
function yearAverage(month, course, timeline) {
  const year = timeline[month].slice(0, 4);
  const first = timeline.findIndex((name) => name.startsWith(year));
  const daysBefore = first === 0 ? sumOf(monthsOfYearBefore(timeline[0]).map(daysInMonth)) : 0;
  const days = sumOf(timeline.slice(first, month + 1).map(daysInMonth));
  const inTimeline = averageOver(first, month, course, timeline) * days;
  const before = course.from > 0 ? 0 : course.ends[0] * daysBefore;
  return Math.round((before + inTimeline) / (daysBefore + days));
}

function monthsOfYearBefore(month) {
  const { index } = partsOf(month);
  return Array.from({ length: index - 1 }, (_, at) => addMonths(month, at + 1 - index));
}

const sumOf = (numbers) => numbers.reduce((total, number) => total + number, 0);
