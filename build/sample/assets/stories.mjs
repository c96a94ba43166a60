import { courseAlongBound, everydayCourse, leadMonths } from './courses.mjs';

/** Bounds of the presets R1 and R2 in fen, and how many sets of stories happen at each per 20,000 clients. */
const boundsAndSets = /** @type {const} */ ([
  [20_000_000, 6],
  [1_000_000, 4],
  [10_000_000, 4],
  [30_000_000, 3],
  [100_000_000, 2],
  [150_000_000, 2],
  [600_000_000, 1],
]);

/** What can happen at a bound; the shape gives each month's average as a multiple of the bound. */
const boundStories = [
  { name: 'on the bound', shape: (length) => constant(length, 1) },
  { name: 'one fen below', shape: (length) => constant(length, 1), offset: -1 },
  { name: 'just below', shape: (length, random) => constant(length, random.between(0.905, 0.995)) },
  { name: 'just above', shape: (length, random) => constant(length, random.between(1.004, 1.045)) },
  { name: 'rising across', shape: (length) => ramp(length, 0.92, 1.06) },
  { name: 'falling across', shape: (length) => ramp(length, 1.08, 0.94) },
  { name: 'up and down again', shape: (length) => hump(length, 0.97, 1.06, 0.95) },
];

const constant = (length, value) => Array.from({ length }, () => value);
const ramp = (length, first, last) =>
  Array.from({ length }, (_, month) => first + ((last - first) * month) / (length - 1));
const hump = (length, before, top, after) => [...constant(length - 2, before), top, after];

/**
 * The stories that surely happen, whatever the seed: at each bound of the presets, and clients who
 * come and leave (1% from month to month). A story makes a client's course from the assets there
 * would have been without it.
 * @param {{ clients: number, length: number }} outlet
 * @returns {((start: number, random: import('../random.mjs').Random) => import('./courses.mjs').Course)[]}
 */
export function plannedStories({ clients, length }) {
  return [...storiesAtBounds(clients, length), ...comingAndLeaving(clients, length)];
}

function storiesAtBounds(clients, length) {
  return boundsAndSets.flatMap(([bound, setsPer20000], at) => {
    // However small the outlet, something happens at the first bound.
    const sets = Math.max(at === 0 ? 1 : 0, Math.round((setsPer20000 * clients) / 20_000));
    return constant(sets, boundStories)
      .flat()
      .map(({ shape, offset }) => (_start, random) => {
        return courseAlongBound({ bound, shape: shape(length, random), offset }, random);
      });
  });
}

function comingAndLeaving(clients, length) {
  const perMonth = Math.max(1, Math.round(clients / 100));
  const changes = Array.from({ length: length - leadMonths - 1 }, (_, at) => at + leadMonths + 1);
  return changes.flatMap((month) => [
    ...constant(perMonth, (start, random) =>
      everydayCourse({ start, length, from: month }, random),
    ),
    ...constant(perMonth, (start, random) =>
      everydayCourse({ start, length, until: month }, random),
    ),
  ]);
}
