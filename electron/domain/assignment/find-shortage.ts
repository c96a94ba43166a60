import type { AssignmentShortage, ShortageCure } from '../../../shared/models/assignment';
import { ownerRoles, type OwnerRole } from '../../../shared/models/assignment-rules';
import { careClasses, tierOfClass, type CareClass } from '../../../shared/models/care-class';
import type { Assignee, AssignmentProblem } from './assignment-problem';
import { loadExcess } from './load-excess';
import { buildPlacementModel, type UnplacedCounts } from './placement-model';
import type { SolverBudget } from './solver-budget';

/**
 * The problem without what only makes a difference in points, so that few numbers are left: tags,
 * families, and owners who would take back anybody.
 */
function onlyCapacity(problem: AssignmentProblem): AssignmentProblem {
  const keepers = new Set(
    problem.assignees.filter(({ takesNew }) => !takesNew).map(({ staffNo }) => staffNo),
  );
  return {
    ...problem,
    clients: problem.clients.map((client) => ({
      ...client,
      tags: [],
      family: null,
      owner: client.owner !== null && keepers.has(client.owner) ? client.owner : null,
      monthsWithOwner: 0,
    })),
  };
}

/** The fewest unplaced clients, the highest class first; `isProven` where no time ran out. */
export async function fewestUnplaced(
  problem: AssignmentProblem,
  { solve, secondsLeft }: SolverBudget,
): Promise<{ readonly unplaced: UnplacedCounts; readonly isProven: boolean }> {
  const bare = onlyCapacity(problem);
  const unplaced: Partial<Record<CareClass, number>> = {};
  let isProven = true;
  for (const careClass of careClasses) {
    const built = buildPlacementModel(bare, { objective: careClass, unplaced });
    const solution = await solve(built.model, secondsLeft());
    if (solution.outcome !== 'optimal') isProven = false;
    const found = built.unplacedColumns[careClass].reduce(
      (sum, column) => sum + (solution.values[column] ?? 0),
      0,
    );
    const all = bare.clients.filter((client) => client.careClass === careClass).length;
    unplaced[careClass] =
      solution.outcome === 'optimal' || solution.values.length > 0 ? found : all;
  }
  return { unplaced: unplaced as UnplacedCounts, isProven };
}

/** Whether everybody finds a place; null where the time ran out before that was known. */
export async function isFeasible(
  problem: AssignmentProblem,
  { solve, secondsLeft }: SolverBudget,
): Promise<boolean | null> {
  const wanted = { objective: 'diamond', unplaced: 'none' } as const;
  const { model } = buildPlacementModel(onlyCapacity(problem), wanted);
  const { outcome, values } = await solve(model, secondsLeft());
  if (outcome === 'infeasible') return false;
  return outcome === 'optimal' || values.length > 0 ? true : null;
}

/** The problem with more people of a role: of ability 1.0, for every branch. */
export function withMorePeople(
  problem: AssignmentProblem,
  role: OwnerRole,
  count: number,
): AssignmentProblem {
  const extra = Array.from({ length: count }, (_, index): Assignee => {
    const staffNo = `+${role}${index + 1}`;
    return {
      staffNo,
      role,
      abilityPercent: 100,
      caps: {},
      tags: [],
      branch: null,
      takesNew: true,
      base: {},
    };
  });
  return { ...problem, assignees: [...problem.assignees, ...extra] };
}

/** The problem with another cap of a role; people with caps of their own keep those. */
export function withCap(
  problem: AssignmentProblem,
  { role, tier, to }: Omit<Extract<ShortageCure, { kind: 'raiseCap' }>, 'kind' | 'from'>,
): AssignmentProblem {
  const { rules } = problem;
  const capacity = rules.roles[role];
  const roles = {
    ...rules.roles,
    [role]: { ...capacity, caps: { ...capacity.caps, [tier]: to } },
  };
  return { ...problem, rules: { ...rules, roles } };
}

/** The problem with another cap of one person's own. */
export function withOwnCap(
  problem: AssignmentProblem,
  {
    staffNo,
    tier,
    to,
  }: Pick<Extract<ShortageCure, { kind: 'raiseOwnCap' }>, 'staffNo' | 'tier' | 'to'>,
): AssignmentProblem {
  const assignees = problem.assignees.map((each) =>
    each.staffNo === staffNo ? { ...each, caps: { ...each.caps, [tier]: to } } : each,
  );
  return { ...problem, assignees };
}

/** Smallest number from `low` to `high` for which a test holds, given that it holds from there on. */
async function smallest(
  low: number,
  high: number,
  test: (value: number) => Promise<boolean | null>,
): Promise<number | null> {
  if ((await test(high)) !== true) return null;
  let [below, above] = [low - 1, high];
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((await test(middle)) === true) above = middle;
    else below = middle;
  }
  return above;
}

const mostPeople = 32;

async function findCures(
  problem: AssignmentProblem,
  budget: SolverBudget,
): Promise<ShortageCure[]> {
  const cures: ShortageCure[] = [];
  const { rules, clients, assignees } = problem;
  const classes = new Set(clients.map(({ careClass }) => careClass));
  for (const role of ownerRoles) {
    if (!rules.roles[role].classes.some((careClass) => classes.has(careClass))) continue;
    if (budget.secondsLeft() <= 0) break;
    const count = await smallest(1, mostPeople, (people) =>
      isFeasible(withMorePeople(problem, role, people), budget),
    );
    if (count !== null) cures.push({ kind: 'addPerson', role, count });
  }
  for (const role of ownerRoles) {
    const people = assignees.filter((each) => each.role === role);
    const tiers = new Set(
      rules.roles[role].classes.filter((one) => classes.has(one)).map(tierOfClass),
    );
    for (const tier of tiers) {
      const from = rules.roles[role].caps[tier] ?? 0;
      const goByRole = people.some(({ caps }) => caps[tier] === undefined);
      if (goByRole && from > 0 && budget.secondsLeft() > 0) {
        const to = await smallest(from + 1, from * 3, (cap) =>
          isCountable(withCap(problem, { role, tier, to: cap }), budget),
        );
        if (to !== null) cures.push({ kind: 'raiseCap', role, tier, from, to });
      }
      cures.push(...(await raiseOwnCaps(problem, { role, tier }, budget)));
    }
  }
  return cures;
}

/** People with a cap of their own, each tried alone; a cap of nobody is meant so. */
async function raiseOwnCaps(
  problem: AssignmentProblem,
  { role, tier }: Pick<Extract<ShortageCure, { kind: 'raiseOwnCap' }>, 'role' | 'tier'>,
  budget: SolverBudget,
): Promise<ShortageCure[]> {
  const cures: ShortageCure[] = [];
  for (const { staffNo, role: own, caps } of problem.assignees) {
    const from = caps[tier] ?? 0;
    if (own !== role || from === 0 || budget.secondsLeft() <= 0) continue;
    const to = await smallest(from + 1, from * 3, (cap) =>
      isCountable(withOwnCap(problem, { staffNo, tier, to: cap }), budget),
    );
    if (to !== null) cures.push({ kind: 'raiseOwnCap', staffNo, role, tier, from, to });
  }
  return cures;
}

/** Whether everybody finds a place; a cap whose loads can not be counted exactly is no cure. */
async function isCountable(
  problem: AssignmentProblem,
  budget: SolverBudget,
): Promise<boolean | null> {
  try {
    return await isFeasible(problem, budget);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * What is short, by how much, and what is enough (docs/rules/assignment.md#proposals); sentences are added by
 * the caller.
 */
export async function findShortage(
  problem: AssignmentProblem,
  unplaced: UnplacedCounts,
  budget: SolverBudget,
): Promise<Omit<AssignmentShortage, 'sentences'>> {
  return {
    unplaced: careClasses
      .filter((careClass) => unplaced[careClass] > 0)
      .map((careClass) => ({ careClass, clients: unplaced[careClass] })),
    excess: await loadExcess(onlyCapacity(problem), budget),
    cures: await findCures(problem, budget),
  };
}
