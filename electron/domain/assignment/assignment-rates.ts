import type { AssignmentRate, BoardCard, BoardPerson } from '../../../shared/models/assignment';
import type { AssignmentRules } from '../../../shared/models/assignment-rules';
import { careClasses, tierOfClass } from '../../../shared/models/care-class';
import { capOf, mayOwn } from '../../../shared/assignment/capacity';

/** Assigned ÷ should be assigned, and how many are missing to reach the target (docs/rules/assignment.md#指派率). */
export function rateOf(
  line: { readonly key: string; readonly name: string },
  counts: { readonly shouldBe: number; readonly assigned: number },
  targetPercent: number,
): AssignmentRate {
  const { shouldBe, assigned } = counts;
  const needed = Math.ceil((shouldBe * targetPercent) / 100 - 1e-9);
  return {
    ...line,
    shouldBe,
    assigned,
    rate: shouldBe === 0 ? null : assigned / shouldBe,
    missingToTarget: Math.max(0, needed - assigned),
  };
}

type Counted = Pick<BoardCard, 'careClass' | 'owner'>;

/**
 * Rates of people, best first. What a person should own is the fair share of the clients: each class
 * is parted among those who take it, by cap and ability (ours).
 */
export function ratesByPerson(
  people: readonly BoardPerson[],
  clients: readonly Counted[],
  rules: AssignmentRules,
): AssignmentRate[] {
  const weightOf = (person: BoardPerson, careClass: Counted['careClass']) => {
    if (!mayOwn(person, careClass, rules)) return 0;
    const ability = rules.roles[person.role].usesAbility ? person.abilityPercent : 100;
    return capOf(person, tierOfClass(careClass), rules) * ability;
  };
  const shares = new Map(people.map(({ staffNo }) => [staffNo, 0]));
  for (const careClass of careClasses) {
    const count = clients.filter((each) => each.careClass === careClass).length;
    const total = people.reduce((sum, person) => sum + weightOf(person, careClass), 0);
    if (total === 0) continue;
    for (const person of people) {
      const share = (count * weightOf(person, careClass)) / total;
      shares.set(person.staffNo, shares.get(person.staffNo)! + share);
    }
  }
  const rates = people.map(({ staffNo, name }) => {
    const assigned = clients.filter(({ owner }) => owner === staffNo).length;
    const shouldBe = Math.round(shares.get(staffNo)!);
    return rateOf({ key: staffNo, name }, { shouldBe, assigned }, rules.targetPercent);
  });
  return rates.sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1) || (a.key < b.key ? -1 : 1));
}
