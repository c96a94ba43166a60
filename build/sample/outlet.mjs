import { averagesOf } from './assets/averages.mjs';
import { everydayCourse, leadMonths } from './assets/courses.mjs';
import { assetsAtShare } from './assets/distribution.mjs';
import { inventPortfolio, splitAssets } from './assets/portfolio.mjs';
import { plannedStories } from './assets/stories.mjs';
import { addMonths, daysInMonth, lastDay, partsOf } from './calendar.mjs';
import { openCards } from './cards.mjs';
import { inventOrganisations } from './organisations/organisation.mjs';
import { inventPerson } from './people/person.mjs';
import { chooseOwner, outletStaff } from './people/staff.mjs';
import { createRandom, shuffled } from './random.mjs';

/** The outlet of the sample files. */
export const sampleDefaults = {
  seed: 20261031,
  clients: 20_000,
  months: ['2026-08', '2026-09', '2026-10'],
};

/** Companies and institutions per retail client. */
const organisationShare = 0.03;

/** From here on people count as wealthy, in fen; it only colours their age and occupation. */
const wealthyFrom = 15_000_000;

/**
 * Invents an outlet: the same arguments always give the same people and figures.
 * @param {{ seed?: number, clients?: number, months?: string[] }} [wish] `months` follow one another
 * @returns {import('./types.mjs').Outlet}
 */
export function generateOutlet(wish = {}) {
  const { seed, clients: count, months } = { ...sampleDefaults, ...wish };
  const staff = outletStaff();
  const clients = [...inventClients({ seed, count, months, staff })];
  return {
    seed,
    bankName: '示例银行',
    branchName: '示例银行海棠支行营业部',
    branchCode: '990101001',
    months,
    staff,
    clients,
    organisations: inventOrganisations({
      seed,
      count: Math.round(count * organisationShare),
      months,
      staff,
    }),
    cards: openCards({ seed, months, staff, clients }),
  };
}

/**
 * The clients one by one, for outlets too large to be held at once.
 * @param {{ seed: number, count: number, months: string[], staff: import('./types.mjs').StaffMember[] }} outlet
 * @returns {Generator<import('./types.mjs').Client>}
 */
export function* inventClients({ seed, count, months, staff }) {
  const timeline = timelineOf(months);
  const shares = spreadShares(seed, count);
  const stories = assignStories(seed, count, timeline.length);
  const takenIdNumbers = new Set();
  for (let index = 0; index < count; index += 1) {
    const random = createRandom(`${seed}/client/${index}`);
    const start = assetsAtShare(Number(shares[index]));
    const story = stories.get(index) ?? everydayStory(timeline.length);
    yield inventClient({ index, start, story, timeline, staff, takenIdNumbers }, random);
  }
}

const everydayStory = (length) => (start, random) => everydayCourse({ start, length }, random);

function timelineOf(months) {
  const first = addMonths(months[0], -leadMonths);
  return Array.from({ length: months.length + leadMonths }, (_, at) => addMonths(first, at));
}

/** Every client's place in the distribution: evenly spread, so that small outlets have its shape too. */
function spreadShares(seed, count) {
  const random = createRandom(`${seed}/shares`);
  const even = Array.from({ length: count }, (_, at) => (at + random.next()) / count);
  return shuffled(even, random);
}

function assignStories(seed, count, length) {
  const indexes = Array.from({ length: count }, (_, at) => at);
  const order = shuffled(indexes, createRandom(`${seed}/stories`));
  const stories = plannedStories({ clients: count, length });
  return new Map(stories.map((story, at) => [order[at], story]));
}

function inventClient({ index, start, story, timeline, staff, takenIdNumbers }, random) {
  const course = story(start, random);
  const wealthy = Math.max(...course.averages) >= wealthyFrom;
  const today = lastDay(timeline.at(-1));
  const person = inventPerson({ index, wealthy, today, takenIdNumbers }, random);
  const averages = averagesOf(course, timeline);
  const highest = Math.max(0, ...averages.map((month) => month?.aumDailyAvg3m ?? 0));
  return {
    ...person,
    clientNo: clientNumber(index),
    firstOpenedOn: openingDay(course, timeline, person, random),
    owner: chooseOwner(highest, staff, random),
    figures: withParts(averages, Math.max(...course.averages), random),
  };
}

/** Ten digits with zeros in front, as core systems number people. */
function clientNumber(index) {
  return String(99_000_100 + index * 17).padStart(10, '0');
}

function withParts(averages, highest, random) {
  const portfolio = inventPortfolio(highest, random);
  return averages.map(
    (month) => month && { ...month, ...splitAssets(month.aumPointInTime, portfolio, random) },
  );
}

/** In the month in which the client came, else some time between growing up and the timeline. */
function openingDay(course, timeline, { birthDate }, random) {
  const dayIn = (month) =>
    `${month}-${String(random.integer(1, daysInMonth(month))).padStart(2, '0')}`;
  if (course.from > 0) return dayIn(timeline[course.from]);
  const youngest = Math.max(1996, partsOf(birthDate).year + 18);
  const latest = partsOf(timeline[0]).year - 1;
  const year = Math.min(latest, random.integer(youngest, Math.max(youngest, latest)));
  return dayIn(`${year}-${String(random.integer(1, 12)).padStart(2, '0')}`);
}
