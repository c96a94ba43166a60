import type { CardState } from '../../../shared/models/card-life';
import type { StateMachine, Transition } from './state-machine';

/** What can happen to a card once the core system has opened it. */
export const cardEvents = [
  'settle',
  'conflict',
  'suspend',
  'reinstate',
  'expire',
  'replace',
  'close',
  'withdrawQualification',
  'revoke',
  'restoreActive',
  'restoreSuspended',
  'restoreExpired',
  'restoreConflicting',
] as const;
export type CardEvent = (typeof cardEvents)[number];

/** What must hold for a step of a card. */
export const cardGuards = [
  'noOtherActive',
  'otherActive',
  'notExpired',
  'expired',
  'approverNamed',
  'openingGone',
  'endGone',
] as const;
export type CardGuard = (typeof cardGuards)[number];

type Step = Transition<CardState, CardGuard>;
const step = (to: CardState, ...guards: readonly CardGuard[]): Step => ({ to, guards });

const expire = step('expired', 'expired');
const replace = step('replaced');
const close = step('closed');
const revoke = step('revoked', 'openingGone');
const withdrawQualification = step('withdrawn', 'approverNamed');
const conflict = step('conflicting', 'otherActive');

/** An end that rests on an import or an application that was taken back is undone. */
const restore = {
  restoreActive: step('active', 'endGone', 'noOtherActive'),
  restoreSuspended: step('suspended', 'endGone', 'noOtherActive'),
  restoreExpired: step('expired', 'endGone'),
  restoreConflicting: step('conflicting', 'endGone'),
};

/**
 * The life of a card (docs/rules/cards.md#one-client-one-card). It begins as `active`, or `conflicting` beside
 * a valid card.
 */
export const cardMachine: StateMachine<CardState, CardEvent, CardGuard> = {
  conflicting: {
    settle: step('active', 'noOtherActive', 'notExpired'),
    expire,
    replace,
    close,
    revoke,
  },
  active: {
    suspend: step('suspended'),
    conflict,
    expire,
    replace,
    close,
    withdrawQualification,
    revoke,
  },
  suspended: {
    reinstate: step('active', 'notExpired'),
    conflict,
    expire,
    replace,
    close,
    withdrawQualification,
    revoke,
  },
  expired: { replace, close, revoke },
  replaced: { ...restore, revoke },
  closed: { ...restore, revoke },
  withdrawn: { revoke },
  revoked: {},
};

/** States in which a card is the client's one card: a unique index keeps it so. */
export const liveCardStates: readonly CardState[] = ['active', 'suspended'];

/** The event that puts a card back into the state it had before its end. */
export const restoringEvents: Readonly<Partial<Record<CardState, CardEvent>>> = {
  active: 'restoreActive',
  suspended: 'restoreSuspended',
  expired: 'restoreExpired',
  conflicting: 'restoreConflicting',
};
