import type { AssignmentRules, OwnerRole } from '../../../shared/models/assignment-rules';
import { tierOfClass, type CareClass, type CareTier } from '../../../shared/models/care-class';

/** Somebody who may own clients. */
export interface Assignee {
  readonly staffNo: string;
  readonly role: OwnerRole;
  /** 100 is ability 1.0 (paper 30: 50 to 150). */
  readonly abilityPercent: number;
  /** Caps of this person where they differ from those of the role. */
  readonly caps?: Readonly<Partial<Record<CareTier, number>>>;
  readonly tags: readonly string[];
}

/** A client to be owned. */
export interface ClientToAssign {
  readonly clientNo: string;
  readonly careClass: CareClass;
  readonly owner: string | null;
  /** Whole months with the present owner. */
  readonly monthsWithOwner: number;
  readonly tags: readonly string[];
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

/** Clients of a tier that a person may own; 0 is none. */
export function capOf(assignee: Assignee, tier: CareTier, rules: AssignmentRules): number {
  return assignee.caps?.[tier] ?? rules.roles[assignee.role].caps[tier] ?? 0;
}

/** Whether a person may own clients of a class at all. */
export function mayOwn(assignee: Assignee, careClass: CareClass, rules: AssignmentRules): boolean {
  return (
    rules.roles[assignee.role].classes.includes(careClass) &&
    capOf(assignee, tierOfClass(careClass), rules) > 0
  );
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Steps that the load is balanced by: a twentieth of the full load each. */
export const loadSteps = 20;

/**
 * Load counted in whole units, so that 1/30 + 1/100 + 1/200 is exact: a person of ability 1.0 is full
 * at `full` units.
 */
export interface LoadScale {
  readonly full: number;
  /** Units that one client of a tier costs. */
  readonly unitsOf: (assignee: Assignee, tier: CareTier) => number;
  /** Units at which a person is full. */
  readonly limitOf: (assignee: Assignee) => number;
}

/** The smallest scale on which every cap of the problem divides the full load. */
export function loadScaleOf({ assignees, rules }: AssignmentProblem): LoadScale {
  const tiers: readonly CareTier[] = ['diamond', 'platinum', 'gold'];
  const caps = assignees.flatMap((each) => tiers.map((tier) => capOf(each, tier, rules)));
  const common = caps
    .filter((cap) => cap > 0)
    .reduce((least, cap) => (least / greatestCommonDivisor(least, cap)) * cap, 1);
  // Per cent of ability and of the limit, and twentieths of the load, stay whole too.
  const full = common * 100 * 100 * loadSteps;
  if (!Number.isSafeInteger(full * assignees.length)) {
    throw new RangeError('the caps have no common measure that can be counted exactly');
  }
  const ability = (each: Assignee) =>
    rules.roles[each.role].usesAbility ? each.abilityPercent : 100;
  return {
    full,
    unitsOf: (assignee, tier) => {
      const cap = capOf(assignee, tier, rules);
      return cap === 0 ? 0 : full / cap;
    },
    limitOf: (assignee) => (full / 10_000) * rules.loadLimitPercent * ability(assignee),
  };
}
