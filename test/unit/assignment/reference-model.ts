import { tierOfClass, careTiers } from '../../../shared/models/care-class';
import { capOf, loadScaleOf, unitsOf } from '../../../shared/assignment/capacity';
import type { AssignmentProblem } from '../../../electron/domain/assignment/assignment-problem';
import {
  LinearModelBuilder,
  type Term,
} from '../../../electron/domain/assignment/linear-model-builder';
import {
  balanceCost,
  balanceStepCost,
  loadSteps,
  mayPlace,
  placementCost,
} from '../../../electron/domain/assignment/placement-cost';
import { familiesOf } from '../../../electron/domain/assignment/pools';

/**
 * The same question put as plainly as can be: one yes or no for each client and person. Slow, and
 * only there to compare with. Returns the programme and the points it leaves out.
 */
export function referenceModel(problem: AssignmentProblem) {
  const builder = new LinearModelBuilder();
  const { clients, assignees, rules } = problem;
  const column = new Map<string, number>();
  const at = (client: string, person: string) => `${client}>${person}`;
  for (const client of clients) {
    const terms: Term[] = [];
    for (const person of assignees) {
      if (!mayPlace(client, person, rules)) continue;
      const made = builder.count(placementCost(client, person, rules), 1);
      column.set(at(client.clientNo, person.staffNo), made);
      terms.push([made, 1]);
    }
    builder.row(1, 1, terms);
  }
  let constant = 0;
  for (const person of assignees) {
    const scale = loadScaleOf(person, rules);
    const own = clients.flatMap((client) => {
      const made = column.get(at(client.clientNo, person.staffNo));
      return made === undefined ? [] : [{ made, tier: tierOfClass(client.careClass) }];
    });
    for (const tier of careTiers) {
      const room = capOf(person, tier, rules) - (person.base[tier] ?? 0);
      const terms = own.filter((each) => each.tier === tier).map(({ made }): Term => [made, 1]);
      if (terms.length > 0) builder.row(-Infinity, Math.max(0, room), terms);
    }
    const load = own.map(({ made, tier }): Term => [made, scale.unit[tier]]);
    const base = unitsOf(person.base, scale);
    constant += balanceCost(base, scale.limit, rules);
    if (load.length === 0) continue;
    builder.row(-Infinity, Math.max(0, scale.limit - base), load);
    // In twentieths of the limit; the limit itself is the row above.
    const steps = Array.from({ length: loadSteps }, (_, step): Term => {
      const room = Math.max(0, Math.min(1, step + 1 - (base * loadSteps) / scale.limit));
      const isLast = step === loadSteps - 1;
      return [builder.amount(balanceStepCost(step, rules), isLast ? Infinity : room), -scale.limit];
    });
    const units = load.map(([made, unit]): Term => [made, unit * loadSteps]);
    builder.row(0, 0, [...units, ...steps]);
  }
  for (const family of familiesOf(clients)) {
    constant -= rules.weights.splitFamily * 100;
    for (const person of assignees) {
      const owns = builder.amount(rules.weights.splitFamily * 100, 1);
      for (const { clientNo } of family) {
        const made = column.get(at(clientNo, person.staffNo));
        if (made !== undefined)
          builder.row(-Infinity, 0, [
            [made, 1],
            [owns, -1],
          ]);
      }
    }
  }
  return { model: builder, constant };
}
