/** How the two bounds of a move count together: either is enough, or both are needed. */
export const moveWays = ['either', 'both'] as const;

/**
 * From which on a change of a client's assets between two months is an outflow or inflow: the one rule
 * for lists, reports, exports and contact events, set in the settings. A month without the figure is no
 * fall and no rise; who left has a list of their own.
 */
export interface MoveRule {
  readonly how: (typeof moveWays)[number];
  /** Fen. */
  readonly amount: number;
  /** Whole percent of what there was before. */
  readonly sharePercent: number;
  /** Fen below which a share alone is no move, so that a few yuan are none. */
  readonly leastAmount: number;
}

/** The settings that say what a move is. */
interface MoveSettings {
  readonly moveHow: MoveRule['how'];
  readonly moveAmountFen: number;
  readonly moveSharePercent: number;
  readonly moveLeastFen: number;
}

/** The rule of the settings. */
export function moveRuleOf(settings: MoveSettings): MoveRule {
  return {
    how: settings.moveHow,
    amount: settings.moveAmountFen,
    sharePercent: settings.moveSharePercent,
    leastAmount: settings.moveLeastFen,
  };
}

/**
 * Whether assets that went from `before` to `now` (fen) are a move by the rule, in either direction
 * (docs/rules/months.md#outflow-and-inflow).
 */
export function isAssetMove(rule: MoveRule, before: number | null, now: number | null): boolean {
  if (before === null || now === null || before === now) return false;
  const size = Math.abs(now - before);
  const isLarge = size >= rule.amount;
  const isShare = BigInt(size) * 100n >= BigInt(rule.sharePercent) * BigInt(before);
  if (rule.how === 'both') return isLarge && isShare;
  return isLarge || (isShare && before > 0 && size >= rule.leastAmount);
}
