import type { OwnerRole, TierCaps } from './assignment-rules';
import type { Month } from './calendar';
import type { CareClass, CareTier } from './care-class';
import type { OwnerSource } from './owner';
import type { MessageValues } from './message-values';

/** How near something is to its limit: amber from the warning on, red above the limit. */
export type LoadState = 'fine' | 'near' | 'over';

/** Clients of one tier with one person. */
export interface TierLoad {
  readonly tier: CareTier;
  readonly clients: number;
  /** 0 where the person takes nobody of this tier. */
  readonly cap: number;
  readonly state: LoadState;
}

/** What a person carries. */
export interface PersonLoad {
  readonly staffNo: string;
  readonly clients: number;
  /** Diamond, platinum, gold. */
  readonly tiers: readonly TierLoad[];
  /** Weighted load: 1 is a full person of ability 1.0 (Σ clients / cap). */
  readonly load: number;
  /** Load at which this person is full: limit × ability. */
  readonly limit: number;
  readonly state: LoadState;
  /** Point-in-time assets of the clients, fen. */
  readonly aum: number;
  /** Near misses and prospects among the clients: who may rise. */
  readonly potential: number;
}

/** Somebody who may own clients: a column of the board. */
export interface BoardPerson extends PersonLoad {
  readonly name: string;
  readonly role: OwnerRole;
  readonly branch: string | null;
  /** 100 is ability 1.0. */
  readonly abilityPercent: number;
  /** Caps of this person where they differ from those of the role. */
  readonly caps: TierCaps;
  readonly tags: readonly string[];
  /** First and last day of leave; no last day where the person left for good. */
  readonly leaveFrom: string | null;
  readonly leaveUntil: string | null;
  readonly onLeave: boolean;
}

/** A client on the board. */
export interface BoardCard {
  readonly clientNo: string;
  readonly name: string;
  readonly careClass: CareClass;
  /** Name of the tier in scheme R4. */
  readonly tierName: string;
  /** Below gold, but near it: should be looked after, does not count for 指派率. */
  readonly isProspect: boolean;
  readonly aum: number | null;
  /** Year's daily average that decides the tier, fen. */
  readonly average: number | null;
  readonly nearMiss: 'up' | 'down' | null;
  readonly owner: string | null;
  /** Where the owner is known from: a decision in the ledger or a file. */
  readonly ownerSource: OwnerSource;
  readonly ownedSince: string | null;
  /** Whole months with the present owner. */
  readonly monthsWithOwner: number;
  readonly branch: string | null;
  readonly tags: readonly string[];
  /** Household that should have one owner. */
  readonly family: string | null;
  readonly pinnedTo: string | null;
  /** An open claim puts the card into 待确认. */
  readonly claim: { readonly id: number; readonly staffNo: string } | null;
}

/** Everything the board shows for a month. */
export interface AssignmentBoard {
  readonly month: Month;
  readonly today: string;
  readonly people: readonly BoardPerson[];
  readonly cards: readonly BoardCard[];
  /** Owners named by files that are not in the staff list, with how many clients name them. */
  readonly unknownOwners: readonly { readonly name: string; readonly clients: number }[];
}

/** A client to be given to a person; null takes the owner away. */
export interface AssignmentMove {
  readonly clientNo: string;
  readonly to: string | null;
}

/** Rules that a move can break. The hard ones refuse it, the soft ones need a reason. */
export const hardRules = [
  'clientUnknown',
  'personUnknown',
  'classNotTaken',
  'tierCap',
  'load',
  'onLeave',
  'otherBranch',
  'pinned',
] as const;
export type AssignmentRuleName =
  (typeof hardRules)[number] | 'missingTags' | 'familySplit' | 'longRelationship';

/** A rule that a draft breaks; its sentence is `assignmentBreaches[rule]` with these values. */
export interface AssignmentBreach {
  readonly rule: AssignmentRuleName;
  readonly isHard: boolean;
  readonly staffNo: string | null;
  readonly clientNo: string | null;
  readonly values: MessageValues;
}

/** A person before and after a draft: who gains, who loses (the fairness view). */
export interface PersonChange {
  readonly staffNo: string;
  readonly name: string;
  readonly before: PersonLoad;
  readonly after: PersonLoad;
  readonly gains: number;
  readonly loses: number;
}

/** What a draft does and which rules it breaks. */
export interface DraftCheck {
  readonly breaches: readonly AssignmentBreach[];
  readonly people: readonly PersonChange[];
  /** Clients who had another owner before. */
  readonly changesOfOwner: number;
  readonly newlyOwned: number;
  readonly released: number;
}

/** A client in a proposal: old → new. */
export interface ProposedMove extends AssignmentMove {
  readonly name: string;
  readonly careClass: CareClass;
  readonly from: string | null;
  readonly monthsWithOwner: number;
  readonly isPinned: boolean;
}

/** One way out of a shortage that was tried and is enough. */
export type ShortageCure =
  | { readonly kind: 'addPerson'; readonly role: OwnerRole; readonly count: number }
  | {
      readonly kind: 'raiseCap';
      readonly role: OwnerRole;
      readonly tier: CareTier;
      readonly from: number;
      readonly to: number;
    }
  | {
      /** Of a person with a cap of their own, whom a higher cap of the role would not help. */
      readonly kind: 'raiseOwnCap';
      readonly staffNo: string;
      readonly role: OwnerRole;
      readonly tier: CareTier;
      readonly from: number;
      readonly to: number;
    };

/** What is short, by how much, and what helps. */
export interface AssignmentShortage {
  /** Clients per class that find no place, highest class first. */
  readonly unplaced: readonly { readonly careClass: CareClass; readonly clients: number }[];
  /** Set where the load of a class and those above it alone is more than there is. */
  readonly excess: { readonly classes: readonly CareClass[]; readonly load: number } | null;
  readonly cures: readonly ShortageCure[];
  /** The whole as sentences, in the ledger's language. */
  readonly sentences: readonly string[];
}

/** A proposal: an optimum, or the best found with its bound. */
export interface AssignmentProposal {
  readonly month: Month;
  /** Clients whose owner the proposal sets or changes. */
  readonly moves: readonly ProposedMove[];
  /** Clients who keep their owner. */
  readonly kept: number;
  readonly isProven: boolean;
  /** How far it can be off at most, as a share of its points; 0 where proven. */
  readonly gap: number;
  /** Points of this proposal, and the least that any could have. */
  readonly points: number;
  readonly bound: number;
  readonly method: 'flow' | 'mip';
  readonly seconds: number;
  readonly unplacedClients: readonly string[];
  readonly shortage: AssignmentShortage | null;
  readonly people: readonly PersonChange[];
}

export type AssignmentOperationKind =
  'commit' | 'claim' | 'handover' | 'return' | 'reversal' | 'sheet';

/** Changes of owner that were committed together. */
export interface AssignmentOperation {
  readonly id: number;
  readonly kind: AssignmentOperationKind;
  /** First day that counts. */
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly decidedBy: string;
  readonly reason: string;
  /** Why soft rules were broken; null where none was. */
  readonly exceptionReason: string | null;
  readonly clients: number;
  /** Day on which the clients go back by themselves. */
  readonly returnOn: string | null;
  readonly returnedOn: string | null;
  readonly reverses: number | null;
  readonly reversedBy: number | null;
}

/** One change of owner within an operation. */
export interface OwnerChange {
  readonly clientNo: string;
  readonly clientName: string;
  readonly from: string | null;
  readonly fromName: string | null;
  readonly to: string | null;
  readonly toName: string | null;
}

/** A stretch of time with one owner. */
export interface OwnershipPeriod {
  readonly staffNo: string | null;
  readonly staffName: string | null;
  readonly from: string;
  /** Last day; null while it holds. */
  readonly until: string | null;
  readonly reason: string;
  readonly kind: AssignmentOperationKind | 'ownersFile' | 'monthFile';
  readonly decidedBy: string;
  readonly operationId: number | null;
}

export type ClaimState = 'open' | 'accepted' | 'refused' | 'withdrawn';

/** An RM asks to own a client (申领). */
export interface Claim {
  readonly id: number;
  readonly clientNo: string;
  readonly clientName: string;
  readonly staffNo: string;
  readonly staffName: string;
  readonly ownerAtClaim: string | null;
  readonly ownerName: string | null;
  readonly reason: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly state: ClaimState;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  /** Who asked the client, and how: needed where there is an owner. */
  readonly wishVerifiedBy: string | null;
  readonly operationId: number | null;
}

/** 指派率 of a tier, a person or a month. */
export interface AssignmentRate {
  /** Tier, staff number or month. */
  readonly key: string;
  readonly name: string;
  readonly shouldBe: number;
  readonly assigned: number;
  /** Null where nobody should be assigned. */
  readonly rate: number | null;
  /** Clients that are missing to reach the target. */
  readonly missingToTarget: number;
}

/** 指派率 by tier, person and month, with the clients who have no owner. */
export interface AssignmentRates {
  readonly month: Month;
  /** Share that is aimed at. */
  readonly target: number;
  readonly total: AssignmentRate;
  readonly byTier: readonly AssignmentRate[];
  /** Best first. What a person should own is the fair share of the clients by capacity. */
  readonly byPerson: readonly AssignmentRate[];
  readonly byMonth: readonly AssignmentRate[];
  readonly missing: readonly UnassignedClient[];
  /** Prospects who have a relationship manager, of all prospects; nobody else counts. */
  readonly prospects: AssignmentRate;
  readonly missingProspects: readonly UnassignedClient[];
}

/** A client who is missing to 指派率. */
export interface UnassignedClient {
  readonly clientNo: string;
  readonly name: string;
  readonly careClass: CareClass;
  readonly aum: number | null;
}

/** A row of a reassignment sheet that can not be taken. */
export interface SheetIssue {
  readonly row: number;
  readonly code: 'clientUnknown' | 'personUnknown' | 'duplicateClient' | 'notVip';
  readonly value: string;
}

/** What a reassignment sheet asks for: a draft to look at and commit. */
export interface ReassignmentSheet {
  readonly file: string;
  readonly moves: readonly AssignmentMove[];
  readonly unchanged: number;
  readonly issues: readonly SheetIssue[];
}
