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
interface RuleCase {
  /** Months of figures up to this one; asked only where the scheme sets a minimum. */
  readonly monthsOfFigures: number;
  /** A tier set by hand for this month; null without one. */
  readonly override: number | null;
  readonly isPooled: boolean;
  /**
   * Ranks of the months before in an unbroken row, hysteresis included, newest first, as many as the
   * months of grace; asked only of clients who fall.
   */
  readonly keptBefore: () => readonly number[];
}

/** A tier after the rules. */
interface RuledTier {
  readonly rank: number;
  readonly rule: DecidingRule;
  readonly heldMonths: number;
  /** The rank by the figures with hysteresis, before grace: what later months' grace looks at. */
  readonly keptRank: number;
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
  const plain = { heldMonths: 0, keptRank: judged.rank };
  if (asked.override !== null) return { ...plain, rank: asked.override, rule: 'override' };
  if (asked.monthsOfFigures < rules.minimumMonths && judged.rank > 0) {
    return { ...plain, rank: 0, rule: 'minimumMonths' };
  }
  const rule = asked.isPooled ? 'household' : 'none';
  const unruled: RuledTier = { ...plain, rank: judged.rank, rule };
  if (!before) return unruled;
  const from = before.rule === 'override' ? { ...before, rank: before.judgedRank } : before;
  if (judged.rank > from.rank) return rising(rules, judged.rank, from, unruled);
  return judged.rank < from.rank ? falling(judged, leaf, from, { asked, unruled }) : unruled;
}

function rising(
  rules: SchemeRules,
  judged: number,
  before: TierState,
  unruled: RuledTier,
): RuledTier {
  if (rules.upgrade === 'atOnce') return unruled;
  const rank = upgradeNextMonth(judged, before);
  return rank === judged ? unruled : { ...unruled, rank, rule: 'waitingUpgrade' };
}

function falling(
  judged: Judgement,
  leaf: Leaf,
  before: TierState,
  { asked, unruled }: { readonly asked: RuleCase; readonly unruled: RuledTier },
): RuledTier {
  const keptRank = leaf.keptRank(judged, before.rank);
  const rank = applyGrace(keptRank, before.rank, asked.keptBefore());
  if (rank > keptRank) return { rank, rule: 'grace', heldMonths: before.heldMonths + 1, keptRank };
  if (keptRank > judged.rank) return { rank, rule: 'hysteresis', heldMonths: 0, keptRank };
  return unruled;
}
