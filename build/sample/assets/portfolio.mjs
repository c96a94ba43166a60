import { pickWeighted } from '../random.mjs';

/** How people hold their money: share of each part; what is left is the demand deposit. */
const habits = {
  wages: {},
  saver: { timeDeposit: 0.62, bond: 0.04 },
  cautious: { timeDeposit: 0.38, structuredDeposit: 0.12, wealthProduct: 0.22, bond: 0.08 },
  balanced: { timeDeposit: 0.24, wealthProduct: 0.36, fund: 0.12, insurance: 0.1 },
  investor: {
    timeDeposit: 0.06,
    wealthProduct: 0.34,
    fund: 0.3,
    insurance: 0.08,
    structuredDeposit: 0.08,
  },
};

/** Which habits are found below 1万, below 20万 and from there on. */
const poorHabits = { wages: 82, saver: 18 };
const middlingHabits = { wages: 24, saver: 46, cautious: 16, balanced: 12, investor: 2 };
const wealthyHabits = { wages: 3, saver: 20, cautious: 29, balanced: 33, investor: 15 };

/** Fen in which a part is bought; a fund's market value comes out at any amount. */
const steps = {
  timeDeposit: 100_000,
  structuredDeposit: 1_000_000,
  wealthProduct: 100_000,
  fund: 1,
  insurance: 100_000,
  bond: 10_000,
};
const parts = /** @type {(keyof typeof steps)[]} */ (Object.keys(steps));

/**
 * A client's portfolio: shares of assets that stay the same over the months, a little off the habit they come from.
 * @param {number} assets fen
 * @param {import('../random.mjs').Random} random
 */
export function inventPortfolio(assets, random) {
  const habit = habits[pickWeighted(habitsAt(assets), random)];
  const shares = Object.fromEntries(
    parts.map((part) => [part, (habit[part] ?? 0) * random.between(0.8, 1.1)]),
  );
  return { shares, overdrawnFen: random.chance(0.002) ? random.integer(500, 90_000) : 0 };
}

function habitsAt(assets) {
  if (assets < 1_000_000) return poorHabits;
  return assets < 20_000_000 ? middlingHabits : wealthyHabits;
}

/**
 * Splits a month's assets into parts that add up to the fen; funds move with the market.
 * @param {number} assets fen
 * @param {ReturnType<typeof inventPortfolio>} portfolio
 * @param {import('../random.mjs').Random} random
 * @returns {import('../types.mjs').Parts}
 */
export function splitAssets(assets, { shares, overdrawnFen }, random) {
  const split = /** @type {import('../types.mjs').Parts} */ ({ demandDeposit: assets });
  for (const part of parts) {
    const wobble = part === 'fund' ? random.between(0.95, 1.05) : 1;
    split[part] = Math.floor((assets * Number(shares[part]) * wobble) / steps[part]) * steps[part];
    split.demandDeposit -= split[part];
  }
  if (overdrawnFen > 0 && split.fund > 0) overdraw(split, overdrawnFen);
  return split;
}

/** An account a little below zero, the rest in the fund: what happens when a fee meets an empty account. */
function overdraw(split, overdrawnFen) {
  split.fund += split.demandDeposit + overdrawnFen;
  split.demandDeposit = -overdrawnFen;
}
