import type { Month } from '../../../shared/models/calendar';
import { cardLevels, type CardLevel, type StandardCheck } from '../../../shared/models/card';
import type { CardRules } from '../../../shared/models/card-rules';
import { fen, type Fen } from '../../../shared/models/money';
import { ladderBoundOf } from '../../../shared/models/scheme-reading';
import type { CountedWay } from '../../../shared/models/scheme';
import type { Scheme } from '../../../shared/models/tiering';

/** The tier of the VIP regulation (R1) that each card level stands for (docs/rules/cards.md#standard-of-a-level). */
export const tierOfCardLevel: Readonly<Record<CardLevel, string>> = {
  standard: '标准',
  platinum: '白金',
  black: '黑金',
};

/** The client's figures on the day of the application. */
interface StandardBasis {
  readonly metric: Fen | null;
  readonly month: Month;
  readonly snapshotRevision: number;
  readonly tier: string;
  readonly way: CountedWay | null;
  readonly allAssets: Fen | null;
}

/** The lower bound of a level; throws a RangeError when the scheme lacks the level's tier. */
function boundOfLevel(scheme: Scheme, level: CardLevel): Fen {
  const tier = scheme.tiers.find(({ name }) => name === tierOfCardLevel[level]);
  const bound = tier ? ladderBoundOf(scheme, tier.rank) : null;
  if (bound === null) throw new RangeError(`scheme ${scheme.id} has no bound for ${level}`);
  return fen(bound);
}

/** The regulation's bounds of a day: the head office's and the branch's own, fen. */
type LevelBounds = Pick<CardRules, 'headOfficeBounds' | 'branchBounds'>;

/**
 * What a level asks: the branch may raise the head office's bound, never lower it
 * (docs/rules/cards.md#standard-of-a-level); a scheme that tiers by a higher bound counts too.
 */
export function standardOf(scheme: Scheme, level: CardLevel, bounds: LevelBounds): Fen {
  const { headOfficeBounds, branchBounds } = bounds;
  return fen(Math.max(boundOfLevel(scheme, level), headOfficeBounds[level], branchBounds[level]));
}

/** Compares the client's three-month average with every level's standard, lowest level first. */
export function checkStandards(
  scheme: Scheme,
  basis: StandardBasis,
  bounds: LevelBounds,
): StandardCheck[] {
  return cardLevels.map((level) => {
    const bound = standardOf(scheme, level, bounds);
    return {
      level,
      bound,
      met: basis.metric !== null && basis.metric >= bound,
      metric: basis.metric,
      month: basis.month,
      schemeId: scheme.id,
      schemeVersion: scheme.version,
      snapshotRevision: basis.snapshotRevision,
      tier: basis.tier,
      way: basis.way,
      allAssets: basis.allAssets,
    };
  });
}

/** The highest level whose standard is met, or null. */
export function highestLevelMet(checks: readonly StandardCheck[]): CardLevel | null {
  return checks.findLast(({ met }) => met)?.level ?? null;
}
