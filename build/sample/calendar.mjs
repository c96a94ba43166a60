const twoDigits = (number) => String(number).padStart(2, '0');

/**
 * The month `count` months after `YYYY-MM`; negative counts go back.
 * @param {string} month
 * @param {number} count
 */
export function addMonths(month, count) {
  const { year, index } = partsOf(month);
  const total = year * 12 + index - 1 + count;
  return `${Math.floor(total / 12)}-${twoDigits((total % 12) + 1)}`;
}

/** Days in a month, leap years included. */
export function daysInMonth(month) {
  const { year, index } = partsOf(month);
  return new Date(Date.UTC(year, index, 0)).getUTCDate();
}

/** The month's last day, `YYYY-MM-DD`. */
export function lastDay(month) {
  return `${month}-${twoDigits(daysInMonth(month))}`;
}

/** Year, month and day as numbers. */
export function partsOf(dayOrMonth) {
  const [year, index, day] = dayOrMonth.split('-').map(Number);
  return { year, index, day };
}

/** Days since 1970-01-01. */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The day of such a number. */
export function dayOfNumber(number) {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The day as Excel counts it (1900 system). */
export function excelSerial(day) {
  return dayNumber(day) + 25_569;
}

/** The day two years later, the end of a card's validity; never 29 February. */
export function twoYearsLater(day) {
  const { year } = partsOf(day);
  return `${year + 2}${day.slice(4)}`.replace('-02-29', '-02-28');
}

/** "2026年08月" */
export function chineseMonth(month) {
  const { year, index } = partsOf(month);
  return `${year}年${twoDigits(index)}月`;
}

/** The day reports of this month are printed: there is no clock in the sample. */
export function printDay(month) {
  return `${addMonths(month, 1)}-02`;
}
