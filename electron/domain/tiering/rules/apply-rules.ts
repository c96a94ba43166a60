import type { SchemeRules } from '../../../../shared/models/scheme';
import type { DecidingRule } from '../../../../shared/models/tiering';
import type { Judgement, Leaf } from '../judgement';
import { applyGrace } from './grace';
import { upgradeNextMonth } from './upgrade';

/** What the rules need to know of a client's month before, in ranks of the present version. */
export interface TierState {
  readonly rank: number;
  /** The rank that the figures alone gave. */
  readonly judgedRank: number;
  readonly heldMonths: number;
  readonly rule: DecidingRule;
}

/** What the rules look at besides the judgement and the month before. */
export interface RuleCase {
  /** Months of figures up to this one; asked only where the scheme sets a minimum. */
  readonly monthsOfFigures: number;
  /** A tier set by hand for this month; null without one. */
  readonly override: number | null;
  readonly isPooled: boolean;
}

/** A tier after the rules. */
export interface RuledTier {
  readonly rank: number;
  readonly rule: DecidingRule;
  readonly heldMonths: number;
}

/** Whether a scheme has no rule that looks at the month before or at the client's months. */
export function hasMonthlyRules(rules: SchemeRules): boolean {
  return (
    rules.graceMonths > 0 ||
    rules.upgrade !== 'atOnce' ||
    rules.keepAboveShare < 1 ||
    rules.minimumMonths > 0
  );
}

/**
 * The tier of a client after the scheme's rules, strongest first: a tier set by hand; the lowest tier
 * without enough months of figures; then, against the month before, hysteresis and grace on the way
 * down and waiting on the way up. A hand-set tier that has ended leaves no grace behind.
 */
export function applyRules(
  rules: SchemeRules,
  judged: Judgement,
  leaf: Leaf,
  before: TierState | null,
  asked: RuleCase,
): RuledTier {
  if (asked.override !== null) return { rank: asked.override, rule: 'override', heldMonths: 0 };
  if (asked.monthsOfFigures < rules.minimumMonths && judged.rank > 0) {
    return { rank: 0, rule: 'minimumMonths', heldMonths: 0 };
  }
  const unruled: RuledTier = {
    rank: judged.rank,
    rule: asked.isPooled ? 'household' : 'none',
    heldMonths: 0,
  };
  if (!before) return unruled;
  const from = before.rule === 'override' ? { ...before, rank: before.judgedRank } : before;
  if (judged.rank > from.rank) return rising(rules, judged.rank, from, unruled);
  return judged.rank < from.rank ? falling(rules, judged, leaf, from, unruled) : unruled;
}

function rising(
  rules: SchemeRules,
  judged: number,
  before: TierState,
  unruled: RuledTier,
): RuledTier {
  if (rules.upgrade === 'atOnce') return unruled;
  const rank = upgradeNextMonth(judged, before);
  return rank === judged ? unruled : { rank, rule: 'waitingUpgrade', heldMonths: 0 };
}

function falling(
  rules: SchemeRules,
  judged: Judgement,
  leaf: Leaf,
  before: TierState,
  unruled: RuledTier,
): RuledTier {
  const kept = leaf.keptRank(judged, before.rank);
  const { rank, heldMonths } = applyGrace(kept, before, rules.graceMonths);
  if (heldMonths > 0) return { rank, rule: 'grace', heldMonths };
  return rank === judged.rank ? unruled : { rank, rule: 'hysteresis', heldMonths: 0 };
}
