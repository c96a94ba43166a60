import type { BlankState, StockMove } from '../../../shared/models/card-stock';
import type { StateMachine, Transition } from './state-machine';

/** What must hold for a movement of blanks. */
export const blankGuards = ['holderFits', 'nothingSkipped'] as const;
type BlankGuard = (typeof blankGuards)[number];

/** Everything but the receipt, which makes the blank. */
export type BlankEvent = Exclude<StockMove, 'receive'>;

type Step = Transition<BlankState, BlankGuard>;
const step = (to: BlankState, ...guards: readonly BlankGuard[]): Step => ({ to, guards });

const giveBack = step('returned');
const destroy = step('destroyed');

/**
 * The life of a blank card (docs/rules/cards.md#blank-cards). Handing out and using go in the order of the
 * numbers: what is skipped must be explained first, and is then set aside.
 */
export const blankMachine: StateMachine<BlankState, BlankEvent, BlankGuard> = {
  inStock: {
    handOut: step('withTeller', 'nothingSkipped'),
    explainGap: step('setAside'),
    spoil: step('spoiled'),
    return: giveBack,
    destroy,
  },
  withTeller: {
    use: step('used', 'holderFits', 'nothingSkipped'),
    handBack: step('inStock', 'holderFits'),
    explainGap: step('setAside', 'holderFits'),
    spoil: step('spoiled', 'holderFits'),
  },
  setAside: {
    handBack: step('inStock'),
    spoil: step('spoiled'),
    return: giveBack,
    destroy,
  },
  spoiled: { return: giveBack, destroy },
  used: {},
  returned: {},
  destroyed: {},
};

/** Blanks that lie at the outlet: what a count must find. */
export const presentStates: readonly BlankState[] = [
  'inStock',
  'withTeller',
  'setAside',
  'spoiled',
];
