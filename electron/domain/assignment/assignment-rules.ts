import type { CareClass, CareTier } from './care-class';

/** Who may own clients. */
export const ownerRoles = ['rm', 'advisor', 'lobbyManager', 'teller', 'head'] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** How many clients of a tier one person of a role may own, and of which classes at all. */
export interface RoleCapacity {
  /** Clients per tier; 0 or absent is none. A full tier is a full load: one client costs 1 / cap. */
  readonly caps: Readonly<Partial<Record<CareTier, number>>>;
  readonly classes: readonly CareClass[];
  /** Whether a person's ability stretches the load; caps stay as they are. */
  readonly usesAbility: boolean;
}

/** What the proposal weighs against what; whole points. */
export interface AssignmentWeights {
  /** A change of owner, by tier, for a relationship that just began. */
  readonly change: Readonly<Record<CareTier, number>>;
  /** Added per full year with the owner, in per cent of `change`, up to `longestYears`. */
  readonly perYearPercent: number;
  readonly longestYears: number;
  /** Each tag of the client that the person does not have. */
  readonly missingTag: number;
  /** A gold client with somebody other than a relationship manager. */
  readonly overflow: number;
  /** A family or group with more than one owner, per member. */
  readonly splitFamily: number;
  /** Load: each step of a twentieth of the full load costs this much more than the step before. */
  readonly balance: number;
}

/** Capacity and weights of an outlet; every figure can be changed (paper 30). */
export interface AssignmentRules {
  readonly roles: Readonly<Record<OwnerRole, RoleCapacity>>;
  /** Full load of a person of ability 1.0, in per cent. */
  readonly loadLimitPercent: number;
  /** From this share of the full load on a column turns amber, in per cent. */
  readonly warningPercent: number;
  readonly weights: AssignmentWeights;
}

const all: readonly CareClass[] = ['diamond', 'platinum', 'goldUpper', 'goldLower'];

/**
 * Paper 30: diamond 30 per RM and 60 per advisor, platinum 100 and 400, gold 200 per RM; lobby
 * managers 300 of the upper gold band, tellers 150 of the lower; the head takes nobody unless told
 * so. The weights are ours.
 */
export const defaultAssignmentRules: AssignmentRules = {
  roles: {
    rm: { caps: { diamond: 30, platinum: 100, gold: 200 }, classes: all, usesAbility: true },
    advisor: {
      caps: { diamond: 60, platinum: 400 },
      classes: ['diamond', 'platinum'],
      usesAbility: true,
    },
    lobbyManager: { caps: { gold: 300 }, classes: ['goldUpper'], usesAbility: false },
    teller: { caps: { gold: 150 }, classes: ['goldLower'], usesAbility: false },
    head: { caps: {}, classes: ['diamond'], usesAbility: false },
  },
  loadLimitPercent: 100,
  warningPercent: 90,
  weights: {
    change: { diamond: 40, platinum: 20, gold: 8 },
    perYearPercent: 50,
    longestYears: 4,
    missingTag: 6,
    overflow: 2,
    splitFamily: 15,
    balance: 2,
  },
};
