import { tierOfClass } from '../../../shared/models/care-class';
import type { TierCaps } from '../../../shared/models/assignment-rules';
import { loadScaleOf, unitsOf } from '../../../shared/assignment/capacity';
import type { AssignmentProblem } from './assignment-problem';
import { balanceCost, changeCost, placementCost } from './placement-cost';
import { familiesOf } from './pools';
import type { Placement } from './placement-model';

/** Points, in hundredths, of a placement as a whole; what a proposal makes as small as it can be. */
export function placementPoints(problem: AssignmentProblem, placement: Placement): number {
  const { rules, clients, assignees } = problem;
  const people = new Map(assignees.map((each) => [each.staffNo, each]));
  const loads = new Map(assignees.map((each) => [each.staffNo, { ...each.base } as Load]));
  let points = 0;
  for (const client of clients) {
    const to = people.get(placement.get(client.clientNo) ?? '');
    points += to ? placementCost(client, to, rules) : changeCost(client, rules);
    if (!to) continue;
    const load = loads.get(to.staffNo)!;
    const tier = tierOfClass(client.careClass);
    load[tier] = (load[tier] ?? 0) + 1;
  }
  for (const person of assignees) {
    const scale = loadScaleOf(person, rules);
    points += balanceCost(unitsOf(loads.get(person.staffNo)!, scale), scale.limit, rules);
  }
  for (const family of familiesOf(clients)) {
    const owners = new Set(family.map(({ clientNo }) => placement.get(clientNo) ?? null));
    owners.delete(null);
    points += Math.max(0, owners.size - 1) * rules.weights.splitFamily * 100;
  }
  return points;
}

type Load = { -readonly [Tier in keyof TierCaps]: TierCaps[Tier] };
