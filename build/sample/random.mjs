/**
 * A source of numbers that depends on nothing but its name: the same name gives the same numbers on
 * every machine, and what one part of the sample draws never shifts what another part gets.
 * @typedef {ReturnType<typeof createRandom>} Random
 */

/**
 * @param {string} name
 */
export function createRandom(name) {
  const next = smallFastCounter(name);
  const between = (low, high) => low + next() * (high - low);
  /** Both bounds included. */
  const integer = (low, high) => low + Math.floor(next() * (high - low + 1));
  const chance = (share) => next() < share;
  /** Normal distribution (Box–Muller). */
  const normal = (mean, deviation) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  /**
   * @template Item
   * @param {readonly Item[]} items
   * @returns {Item}
   */
  const pick = (items) => /** @type {Item} */ (items[Math.floor(next() * items.length)]);

  return { next, between, integer, chance, normal, pick };
}

/**
 * A shuffled copy (Fisher–Yates).
 * @template Item
 * @param {readonly Item[]} items
 * @param {Random} random
 * @returns {Item[]}
 */
export function shuffled(items, random) {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    const moved = /** @type {Item} */ (result[last]);
    result[last] = /** @type {Item} */ (result[other]);
    result[other] = moved;
  }
  return result;
}

/**
 * One of the keys, each as likely as its weight says.
 * @param {Readonly<Record<string, number>>} weights
 * @param {Random} random
 */
export function pickWeighted(weights, random) {
  const entries = Object.entries(weights);
  let rest = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  const found = entries.find(([, weight]) => (rest -= weight) < 0);
  return found?.[0] ?? String(entries.at(-1)?.[0]);
}

/** The generator sfc32; its four words come from the name (FNV-1a with four starts). */
function smallFastCounter(name) {
  let a = hashText(name, 1);
  let b = hashText(name, 2);
  let c = hashText(name, 3);
  let counter = hashText(name, 4);
  const step = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    c |= 0;
    return (result >>> 0) / 2 ** 32;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

function hashText(text, start) {
  let hash = 0x811c9dc5 ^ Math.imul(start, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
