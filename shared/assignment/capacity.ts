import type { AssignmentRules, OwnerRole, TierCaps } from '../models/assignment-rules';
import { careTiers, tierOfClass, type CareClass, type CareTier } from '../models/care-class';

/** Whose caps are asked for: those of the role, unless the person has their own. */
interface CapHolder {
  readonly role: OwnerRole;
  readonly caps: TierCaps;
}

/** Whose load is counted. */
interface LoadHolder extends CapHolder {
  /** 100 is ability 1.0 (docs/rules/assignment.md#capacity: 50 to 150). */
  readonly abilityPercent: number;
}

/** Clients of a tier that a person may own; 0 is none. */
export function capOf(assignee: CapHolder, tier: CareTier, rules: AssignmentRules): number {
  return assignee.caps[tier] ?? rules.roles[assignee.role].caps[tier] ?? 0;
}

/** Whether a person may own clients of a class at all. */
export function mayOwn(assignee: CapHolder, careClass: CareClass, rules: AssignmentRules): boolean {
  return (
    rules.roles[assignee.role].classes.includes(careClass) &&
    capOf(assignee, tierOfClass(careClass), rules) > 0
  );
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * A person's load counted in whole units, so that 1/30 + 1/100 + 1/200 is exact: a full person of
 * ability 1.0 carries `full` units.
 */
interface LoadScale {
  readonly full: number;
  /** Units that one client of a tier costs; 0 where the person takes none. */
  readonly unit: Readonly<Record<CareTier, number>>;
  /** Units that the person may carry; a whole number, since loads are. */
  readonly limit: number;
}

/**
 * The smallest scale on which all of a person's caps divide the full load (docs/rules/assignment.md#capacity: a
 * diamond costs 1/30, a platinum 1/100, a gold 1/200; full at 1.0 × ability). Throws RangeError where the caps
 * have no common measure that can be counted exactly.
 */
export function loadScaleOf(assignee: LoadHolder, rules: AssignmentRules): LoadScale {
  const caps = careTiers.map((tier) => capOf(assignee, tier, rules)).filter((cap) => cap > 0);
  const full = caps.reduce((least, cap) => (least / greatestCommonDivisor(least, cap)) * cap, 1);
  if (!Number.isSafeInteger(full * 1_000_000)) throw new RangeError('caps without common measure');
  const ability = rules.roles[assignee.role].usesAbility ? assignee.abilityPercent : 100;
  const unitOf = (tier: CareTier) => {
    const cap = capOf(assignee, tier, rules);
    return cap === 0 ? 0 : full / cap;
  };
  return {
    full,
    unit: { diamond: unitOf('diamond'), platinum: unitOf('platinum'), gold: unitOf('gold') },
    limit: Math.floor((full * rules.loadLimitPercent * ability) / 10_000),
  };
}

/** Units that clients by tier weigh with a person. */
export function unitsOf(clients: TierCaps, scale: LoadScale): number {
  return careTiers.reduce((sum, tier) => sum + (clients[tier] ?? 0) * scale.unit[tier], 0);
}
