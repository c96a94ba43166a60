const daysFrom1900To1904 = 1462;
/** Excel counts 29 February 1900, a day that never was; serials after it are one too high. */
const phantomDay = 60;
/** Days from 0000-03-01 to 1899-12-31, serial 0 of the 1900 system. */
const daysBefore1900 = 693_900;
const lastSerial = 2_958_465;

/** The calendar day of a date serial as `YYYY-MM-DD`, or null where the serial is no day. */
export function dayOfSerial(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial) + (date1904 ? daysFrom1900To1904 : 0);
  if (whole < 1 || whole > lastSerial || whole === phantomDay) return null;
  return civilDay(daysBefore1900 + (whole > phantomDay ? whole - 1 : whole));
}

/** Days since 0000-03-01 to year, month and day, by the 400-year cycle of the calendar. */
function civilDay(days: number): string {
  const cycle = Math.floor(days / 146_097);
  const dayOfCycle = days - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
