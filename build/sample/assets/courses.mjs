import { pickWeighted } from '../random.mjs';

/**
 * A course is what happens to one client's assets: balances at month ends and daily averages, in fen.
 * The timeline begins two months before the outlet's first, so that a three-month average has its three.
 * @typedef {object} Course
 * @property {number[]} ends balances at month ends; one more than months, the first stands before them
 * @property {number[]} averages daily average of each month of the timeline
 * @property {number} from first month of the timeline in which the person is a client
 * @property {number} until first month in which the person no longer is
 */

/** Months of the timeline before the first month of the outlet. */
export const leadMonths = 2;

/** How people's money moves, with the share of clients it is true of. */
const tempers = {
  steady: 66,
  growing: 10,
  shrinking: 8,
  windfall: 3,
  withdrawal: 3,
  dormant: 10,
};

/**
 * An everyday course that begins at `start` fen and is `length` months long.
 * @param {{ start: number, length: number, from?: number, until?: number }} client
 * @param {import('../random.mjs').Random} random
 * @returns {Course}
 */
export function everydayCourse({ start, length, from = 0, until = length }, random) {
  const temper = pickWeighted(tempers, random);
  const turn = random.integer(leadMonths, length - 1);
  const ends = [start];
  for (let month = 0; month < length; month += 1) {
    const before = /** @type {number} */ (ends[month]);
    ends.push(Math.round(before * monthlyFactor(temper, month === turn, random)));
  }
  return beginningAt(from, { ends, averages: averagesBetween(ends, random), from, until }, random);
}

function monthlyFactor(temper, atTurn, random) {
  if (temper === 'dormant') return 1;
  if (temper === 'growing') return random.between(1.02, 1.18);
  if (temper === 'shrinking') return random.between(0.84, 0.98);
  if (temper === 'windfall' && atTurn) return random.between(1.5, 4);
  if (temper === 'withdrawal' && atTurn) return random.between(0.15, 0.6);
  return Math.exp(random.normal(0.003, 0.07));
}

/** A month's daily average lies between its two ends, but for what came and went in between. */
function averagesBetween(ends, random) {
  return ends.slice(1).map((end, month) => {
    const before = /** @type {number} */ (ends[month]);
    const weight = random.between(0.3, 0.7);
    return Math.round((weight * before + (1 - weight) * end) * (1 + random.normal(0, 0.008)));
  });
}

/** Nothing before the month in which the first account was opened, and only a part of that month. */
function beginningAt(from, course, random) {
  if (from === 0) return course;
  const { ends, averages } = course;
  const opening = random.between(0.2, 0.8);
  return {
    ...course,
    ends: ends.map((end, at) => (at <= from ? 0 : end)),
    averages: averages.map((average, month) => {
      if (month < from) return 0;
      return month === from ? Math.round(opening * Number(ends[from + 1])) : average;
    }),
  };
}

/**
 * A course along a bound: `shape` gives each month's daily average as a multiple of it, plus `offset` fen.
 * @param {{ bound: number, shape: number[], offset?: number }} course
 * @param {import('../random.mjs').Random} random
 * @returns {Course}
 */
export function courseAlongBound({ bound, shape, offset = 0 }, random) {
  const averages = shape.map((multiple) => Math.round(bound * multiple) + offset);
  const near = (average) => Math.round(average * (1 + random.normal(0, 0.004)));
  const ends = [averages[0], ...averages].map(near);
  return { ends, averages, from: 0, until: shape.length };
}
