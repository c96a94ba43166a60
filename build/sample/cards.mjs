import { dayNumber, dayOfNumber, lastDay, twoYearsLater } from './calendar.mjs';
import { createRandom, shuffled } from './random.mjs';

/** Lower bounds of the card levels in fen, highest first (preset R1). */
const levels = /** @type {const} */ ([
  ['黑金', 600_000_000],
  ['白金', 150_000_000],
  ['标准', 20_000_000],
]);

/** No card organisation gave out numbers that begin with 9900. */
const issuer = '990000';

/**
 * Cards opened in the outlet's last month, by day: at most 150, and never more than a third of the
 * clients who reach the standard, so that many are left who may apply.
 * @param {Pick<import('./types.mjs').Outlet, 'seed' | 'months' | 'staff' | 'clients'>} outlet
 * @returns {import('./types.mjs').CardOpening[]}
 */
export function openCards({ seed, months, staff, clients }) {
  const random = createRandom(`${seed}/cards`);
  const qualified = clients.filter((client) => levelOf(client) !== undefined);
  const count = Math.min(150, Math.floor(qualified.length / 3));
  const days = workingDays(String(months.at(-1)));
  const tellers = staff.filter(({ role }) => role === '柜员');
  return shuffled(qualified, random)
    .slice(0, count)
    .map((client) => ({ client, openedOn: random.pick(days) }))
    .sort((one, other) => one.openedOn.localeCompare(other.openedOn) || compareNo(one, other))
    .map(({ client, openedOn }, index) => ({
      client,
      cardNo: cardNumber(index),
      level: /** @type {import('./types.mjs').CardOpening['level']} */ (levelOf(client)),
      openedOn,
      expiresOn: twoYearsLater(openedOn),
      kind: random.chance(0.2) ? '换卡' : '开卡',
      tellerNo: random.pick(tellers).staffNo,
    }));
}

function compareNo(one, other) {
  return one.client.clientNo.localeCompare(other.client.clientNo);
}

/** The level whose standard the client reaches in the last month. */
function levelOf(client) {
  const average = client.figures.at(-1)?.aumDailyAvg3m ?? 0;
  return levels.find(([, bound]) => average >= bound)?.[0];
}

/** Days on which no outlet opens cards: New Year, May Day and the National Day week. */
const publicHolidays = /-(01-01|05-0[1-5]|10-0[1-7])$/;

function workingDays(month) {
  const last = dayNumber(lastDay(month));
  const days = Array.from({ length: 31 }, (_, at) => last - at);
  return days
    .filter((day) => new Date(day * 86_400_000).getUTCDay() % 6 !== 0)
    .map(dayOfNumber)
    .filter((day) => day.startsWith(month) && !publicHolidays.test(day));
}

/** Nineteen digits, the last a check digit (Luhn). */
function cardNumber(index) {
  const digits = issuer + String(500_000_000_000 + index * 13).padStart(12, '0');
  const sum = [...digits].reverse().reduce((total, character, at) => {
    const value = Number(character) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
