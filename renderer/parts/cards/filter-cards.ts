import type { CardLevel } from '../../../shared/models/card';
import type { CardState, VipCard } from '../../../shared/models/card-life';

interface CardListFilter {
  readonly text: string;
  readonly states: readonly CardState[];
  readonly levels: readonly CardLevel[];
}

export const noCardFilter: CardListFilter = { text: '', states: [], levels: [] };

/** Cards that fit the filter, in the given order. */
export function filterCards(
  cards: readonly VipCard[],
  { text, states, levels }: CardListFilter,
): readonly VipCard[] {
  const wanted = text.trim().toLowerCase();
  return cards.filter(
    (card) =>
      (states.length === 0 || states.includes(card.state)) &&
      (levels.length === 0 || levels.includes(card.level)) &&
      (wanted === '' ||
        [card.name, card.clientNo, card.cardNo].some((part) =>
          part.toLowerCase().includes(wanted),
        )),
  );
}
