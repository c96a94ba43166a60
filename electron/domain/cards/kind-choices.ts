import type { Day } from '../../../shared/models/calendar';
import {
  applicationKinds,
  cardLevels,
  kindsNeedingOldCard,
  type ApplicationKind,
  type ApplicationRefusal,
  type CardLevel,
  type KindChoice,
  type StandardCheck,
} from '../../../shared/models/card';
import { addDays } from './card-calendar';

/** The client's newest card that is not replaced, closed or taken back. */
export interface CardInHand {
  readonly level: CardLevel;
  readonly state: 'active' | 'suspended' | 'expired';
  readonly expiresOn: Day;
}

/** All that decides which kinds of application are possible. */
export interface KindFacts {
  readonly today: Day;
  readonly card: CardInHand | null;
  readonly checks: readonly StandardCheck[];
  readonly hasOpenApplication: boolean;
  readonly hasIdNumber: boolean;
  /** First day on which the client may apply again, where the agreement was ended. */
  readonly barredUntil: Day | null;
  /** How long before the last valid day a renewal begins, days. */
  readonly renewalDays: number;
}

/** Kinds for which the standard of the level is not asked again. */
export const kindsWithoutStandard: readonly ApplicationKind[] = ['replacement', 'closing'];
/** Kinds that end the old card, and whether it must lie at the outlet before the sheet comes out. */
export const kindsThatEndCard: readonly ApplicationKind[] = [
  'upgrade',
  'downgrade',
  'renewal',
  'replacement',
  'closing',
];

const rankOf = (level: CardLevel) => cardLevels.indexOf(level);

/** Levels a kind may ask for, given the card in hand. */
function levelsOf(kind: ApplicationKind, card: CardInHand | null): readonly CardLevel[] {
  if (kind === 'newCard') return cardLevels;
  if (!card) return [];
  if (kind === 'upgrade') return cardLevels.filter((level) => rankOf(level) > rankOf(card.level));
  if (kind === 'downgrade') return cardLevels.filter((level) => rankOf(level) < rankOf(card.level));
  return [card.level];
}

function cardRefusals(kind: ApplicationKind, facts: KindFacts): ApplicationRefusal[] {
  const { card, today, renewalDays } = facts;
  if (kind === 'newCard') return card && card.state !== 'expired' ? ['alreadyHasCard'] : [];
  if (!card) return ['noCard'];
  if (kind === 'replacement' && card.state === 'expired') return ['cardEnded'];
  if (kind === 'renewal' && today < addDays(card.expiresOn, -renewalDays)) {
    return ['tooEarlyToRenew'];
  }
  return [];
}

/** Why a kind is refused whatever level is asked for; empty where it is possible. */
export function refusalsOfKind(kind: ApplicationKind, facts: KindFacts): ApplicationRefusal[] {
  const refusals = cardRefusals(kind, facts);
  if (facts.hasOpenApplication) refusals.push('alreadyApplied');
  // Whoever wants to leave is asked for nothing but the card.
  if (kind !== 'closing') {
    if (!facts.hasIdNumber) refusals.push('noIdNumber');
    if (isBarred(facts)) refusals.push('barred');
    if (facts.checks.length === 0) refusals.push('notTiered');
  }
  if (refusals.length === 0 && levelsOf(kind, facts.card).length === 0) {
    refusals.push(kind === 'upgrade' ? 'notHigher' : 'notLower');
  }
  return refusals;
}

/** Whether the waiting time after the end of the agreement still runs. */
export function isBarred({ today, barredUntil }: KindFacts): boolean {
  return barredUntil !== null && today < barredUntil;
}

/** Why a level can not be asked for with a kind; null where it can. */
export function refusalOfLevel(
  kind: ApplicationKind,
  level: CardLevel,
  card: CardInHand | null,
): ApplicationRefusal | null {
  if (levelsOf(kind, card).includes(level)) return null;
  if (kind === 'upgrade') return 'notHigher';
  return kind === 'downgrade' ? 'notLower' : 'noCard';
}

/** Every kind with the levels it may ask for now (docs/rules/cards.md#kinds). */
export function kindChoices(facts: KindFacts): KindChoice[] {
  const met = new Set(facts.checks.filter((check) => check.met).map(({ level }) => level));
  return applicationKinds.map((kind) => {
    const refusals = refusalsOfKind(kind, facts);
    const levels = refusals.length > 0 ? [] : levelsOf(kind, facts.card);
    const free = kindsWithoutStandard.includes(kind);
    return {
      kind,
      levels,
      automaticLevels: levels.filter((level) => free || met.has(level)),
      refusals,
      needsOldCard: kindsNeedingOldCard.includes(kind),
    };
  });
}
