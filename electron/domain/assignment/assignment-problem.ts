import type { AssignmentRules, OwnerRole, TierCaps } from '../../../shared/models/assignment-rules';
import type { CareClass } from '../../../shared/models/care-class';

/** Somebody who may own clients. */
export interface Assignee {
  readonly staffNo: string;
  readonly role: OwnerRole;
  /** 100 is ability 1.0 (docs/rules/assignment.md#capacity: 50 to 150). */
  readonly abilityPercent: number;
  /** Caps of this person where they differ from those of the role. */
  readonly caps: TierCaps;
  readonly tags: readonly string[];
  /** Null where unknown or where the ledger holds only one branch. */
  readonly branch: string | null;
  /** False on leave: keeps clients, takes no more. */
  readonly takesNew: boolean;
  /** Clients of this person who are not up for assignment but count. */
  readonly base: TierCaps;
}

/** A client to be owned. */
export interface ClientToAssign {
  readonly clientNo: string;
  readonly careClass: CareClass;
  readonly owner: string | null;
  /** Whole months with the present owner. */
  readonly monthsWithOwner: number;
  readonly tags: readonly string[];
  readonly branch: string | null;
  /** Family or group that should have one owner. */
  readonly family: string | null;
  /** Staff number that the user has fixed. */
  readonly pinnedTo: string | null;
}

/** Who is there, who is to be owned, and by which rules. */
export interface AssignmentProblem {
  readonly assignees: readonly Assignee[];
  readonly clients: readonly ClientToAssign[];
  readonly rules: AssignmentRules;
}
