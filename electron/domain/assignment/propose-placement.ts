import type { AssignmentShortage } from '../../../shared/models/assignment';
import { careClasses } from '../../../shared/models/care-class';
import type { AssignmentProblem } from './assignment-problem';
import { fewestUnplaced, findShortage, isFeasible } from './find-shortage';
import { type SolverBudget } from './solver-budget';
import { isFlow, placeByFlow } from './flow-placement';
import {
  buildPlacementModel,
  readPlacement,
  type ModelWanted,
  type Placement,
} from './placement-model';
import { familiesOf } from './pools';
import { placementPoints } from './placement-points';

/** An optimum, or the best found with how far it can be off. */
interface PlacementProposal {
  readonly placement: Placement;
  readonly method: 'flow' | 'mip';
  readonly isProven: boolean;
  /** Points in hundredths: of this placement, and the least that any could have. */
  readonly points: number;
  readonly bound: number;
  readonly shortage: Omit<AssignmentShortage, 'sentences'> | null;
}

/** Where the search is. */
export type ProposalStep = 'checking' | 'optimising' | 'explaining';

/**
 * Proposes who owns whom (docs/rules/assignment.md#proposals): nobody beyond a cap or the load, each client
 * with an allowed role, then the fewest points. Where not everybody fits, the fewest diamond clients are left
 * out, then platinum, then both bands of gold. Null where the time ran out before anything was found.
 */
export async function proposePlacement(
  problem: AssignmentProblem,
  budget: SolverBudget,
  onStep: (step: ProposalStep) => void = () => undefined,
): Promise<PlacementProposal | null> {
  if (problem.clients.length > 0 && isFlow(problem)) {
    onStep('optimising');
    const placement = placeByFlow(problem, budget.goOn);
    if (placement) return proven(problem, placement);
  }
  onStep('checking');
  if ((await isFeasible(problem, budget)) !== false) {
    onStep('optimising');
    const found = await byProgramme(problem, { objective: 'points', unplaced: 'none' }, budget);
    if (found !== 'infeasible') return found;
  }
  const { unplaced, isProven } = await fewestUnplaced(problem, budget);
  const isShort = careClasses.some((careClass) => unplaced[careClass] > 0);
  onStep('explaining');
  const shortage = isShort ? await findShortage(problem, unplaced, firstHalf(budget)) : null;
  onStep('optimising');
  const found = await byProgramme(problem, { objective: 'points', unplaced }, budget);
  if (found === null || found === 'infeasible') return null;
  return { ...found, isProven: found.isProven && isProven, shortage };
}

/** The cures may take half of what is left, the proposal itself the rest. */
function firstHalf(budget: SolverBudget): SolverBudget {
  const { secondsLeft } = budget;
  const rest = secondsLeft() / 2;
  return { ...budget, secondsLeft: () => Math.max(0, secondsLeft() - rest) };
}

function proven(problem: AssignmentProblem, placement: Placement): PlacementProposal {
  const points = placementPoints(problem, placement);
  return { placement, method: 'flow', isProven: true, points, bound: points, shortage: null };
}

/** Families with more choices than this are only asked to go to somebody who has one of them. */
const mostFamilyChoices = 15_000;

type Solved = { readonly proposal: PlacementProposal | null; readonly isInfeasible: boolean };

async function solveOnce(
  problem: AssignmentProblem,
  asked: AssignmentProblem,
  wanted: ModelWanted,
  { solve, secondsLeft }: SolverBudget,
): Promise<Solved> {
  const built = buildPlacementModel(asked, wanted);
  const solution = await solve(built.model, secondsLeft());
  const isInfeasible = solution.outcome === 'infeasible';
  const hasAnswer = solution.outcome === 'optimal' || solution.values.length > 0;
  if (!hasAnswer) return { proposal: null, isInfeasible };
  const placement = readPlacement(built, solution.values);
  const points = placementPoints(problem, placement);
  const isOptimal = solution.outcome === 'optimal';
  const own = isOptimal ? placementPoints(asked, placement) : solution.bound + built.constant;
  const bound = Math.max(0, Math.min(points, own));
  const isProven = points - bound <= 1e-6 * Math.max(1, points);
  return {
    proposal: { placement, method: 'mip', isProven, points, bound, shortage: null },
    isInfeasible,
  };
}

/**
 * Families make a programme large. Without them it is small, always answers, and no proposal can
 * have fewer points: that is the bound, and the answer where the time runs out.
 */
async function byProgramme(
  problem: AssignmentProblem,
  wanted: ModelWanted,
  budget: SolverBudget,
): Promise<PlacementProposal | 'infeasible' | null> {
  const members = familiesOf(problem.clients).flat().length;
  const choices = members * problem.assignees.length;
  const alone = { ...problem, clients: problem.clients.map((each) => ({ ...each, family: null })) };
  const first = await solveOnce(problem, alone, wanted, budget);
  if (first.isInfeasible) return 'infeasible';
  if (members === 0 || first.proposal?.isProven || budget.secondsLeft() <= 0) return first.proposal;
  const isReduced = choices > mostFamilyChoices;
  const second = await solveOnce(problem, problem, { ...wanted, isReduced }, budget);
  const found = [first.proposal, second.proposal].filter((each) => each !== null);
  const best = found.sort((a, b) => a.points - b.points)[0];
  if (!best) return null;
  // What is best among fewer choices bounds nothing.
  const bounds = isReduced ? [first.proposal] : found;
  const bound = Math.min(best.points, Math.max(0, ...bounds.map((each) => each?.bound ?? 0)));
  const isProven = best.points - bound <= 1e-6 * Math.max(1, best.points);
  return { ...best, bound, isProven };
}
