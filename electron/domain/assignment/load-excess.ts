import type { AssignmentShortage } from '../../../shared/models/assignment';
import { careClasses, careTiers, tierOfClass } from '../../../shared/models/care-class';
import { capOf, loadScaleOf, unitsOf } from '../../../shared/assignment/capacity';
import type { AssignmentProblem } from './assignment-problem';
import type { SolverBudget } from './solver-budget';
import { LinearModelBuilder, type Term } from './linear-model-builder';
import { mayPlace } from './placement-cost';
import { poolsOf } from './pools';

/**
 * The highest classes that by themselves weigh more than people can carry, and by how much (1 is a
 * full person): “diamond and platinum alone exceed the load by 0.83”. Null where every class but the
 * last would fit, or where it is a cap that is short and not the load.
 */
export async function loadExcess(
  problem: AssignmentProblem,
  { solve, secondsLeft }: SolverBudget,
): Promise<AssignmentShortage['excess']> {
  const present = careClasses.filter((each) =>
    problem.clients.some(({ careClass }) => careClass === each),
  );
  for (let count = 1; count < Math.max(2, present.length); count += 1) {
    const classes = present.slice(0, count);
    const part = {
      ...problem,
      clients: problem.clients.filter(({ careClass }) => classes.includes(careClass)),
    };
    const { outcome, objective } = await solve(excessModel(part), secondsLeft());
    if (outcome !== 'optimal') return null;
    if (objective > 0.005) return { classes, load: objective };
  }
  return null;
}

/** Fractions of clients suffice: how much load is missing at least, caps kept. */
function excessModel(problem: AssignmentProblem): LinearModelBuilder {
  const { assignees, rules } = problem;
  const builder = new LinearModelBuilder();
  const columns = assignees.map((): Record<string, number[]> => ({}));
  for (const { sample, size } of poolsOf(problem, problem.clients)) {
    const tier = tierOfClass(sample.careClass);
    const terms: Term[] = [];
    assignees.forEach((to, index) => {
      if (!mayPlace(sample, to, rules)) return;
      const column = builder.amount(0, size);
      (columns[index]![tier] ??= []).push(column);
      terms.push([column, 1]);
    });
    builder.row(size, size, terms);
  }
  assignees.forEach((person, index) => {
    const { full, unit, limit } = loadScaleOf(person, rules);
    const base = unitsOf(person.base, { full, unit, limit });
    const load: Term[] = [];
    for (const tier of careTiers) {
      const inTier = columns[index]![tier] ?? [];
      const room = Math.max(0, capOf(person, tier, rules) - (person.base[tier] ?? 0));
      if (inTier.length > 0)
        builder.row(
          -Infinity,
          room,
          inTier.map((each): Term => [each, 1]),
        );
      load.push(...inTier.map((each): Term => [each, unit[tier] / full]));
    }
    if (load.length === 0) return;
    load.push([builder.amount(1, Infinity), -1]);
    builder.row(-Infinity, Math.max(0, limit - base) / full, load);
  });
  return builder;
}
