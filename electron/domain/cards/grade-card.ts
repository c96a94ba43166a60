import { cardLevels, type CardLevel } from '../../../shared/models/card';
import type { CardGrading, CardReview } from '../../../shared/models/card-life';

/**
 * Which way a month's tiers point a card; the level met is null where none is
 * (docs/rules/cards.md#monthly-grading).
 */
export function gradeCard(card: {
  readonly level: CardLevel;
  readonly isSpecial: boolean;
  readonly levelMet: CardLevel | null;
  readonly hasFigures: boolean;
}): CardGrading['outcome'] {
  const { level, levelMet, isSpecial, hasFigures } = card;
  const difference = (levelMet ? cardLevels.indexOf(levelMet) : -1) - cardLevels.indexOf(level);
  if (difference > 0) return 'up';
  // The head office granted the level knowing that the standard is not met.
  if (isSpecial) return 'special';
  if (!hasFigures) return 'noFigures';
  return difference < 0 ? 'down' : 'same';
}

/**
 * The level whose services run after a grading: below the card's level those of the old level stop
 * (docs/rules/cards.md#monthly-grading), and come back when the standard is met again. Null where none run;
 * undefined where the month says nothing.
 */
export function serviceLevelAfter(
  outcome: CardGrading['outcome'],
  level: CardLevel,
  levelMet: CardLevel | null,
): CardLevel | null | undefined {
  if (outcome === 'noFigures') return undefined;
  return outcome === 'down' ? levelMet : level;
}

/**
 * The outcome of an annual review: below the lowest level's standard the fee is due
 * (docs/rules/cards.md#annual-review-and-its-fee).
 */
export function reviewOutcome(metric: number | null, bound: number): CardReview['outcome'] {
  if (metric === null) return 'noFigures';
  return metric >= bound ? 'stays' : 'feeDue';
}
