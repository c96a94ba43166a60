import type { AssignmentShortage } from '../../../shared/models/assignment';
import { careClasses } from '../../../shared/models/care-class';
import type { AssignmentProblem } from './assignment-problem';
import { fewestUnplaced, findShortage, isFeasible, type SolverBudget } from './find-shortage';
import { isFlow, placeByFlow } from './flow-placement';
import {
  buildPlacementModel,
  readPlacement,
  type ModelWanted,
  type Placement,
} from './placement-model';
import { placementPoints } from './placement-points';

/** An optimum, or the best found with how far it can be off. */
export interface PlacementProposal {
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
 * Proposes who owns whom (paper 30): nobody beyond a cap or the load, each client with an allowed
 * role, then the fewest points. Where not everybody fits, the fewest diamond clients are left out,
 * then platinum, then both bands of gold. Null where the time ran out before anything was found.
 */
export async function proposePlacement(
  problem: AssignmentProblem,
  budget: SolverBudget,
  onStep: (step: ProposalStep) => void = () => undefined,
): Promise<PlacementProposal | null> {
  if (problem.clients.length > 0 && isFlow(problem)) {
    onStep('optimising');
    const placement = placeByFlow(problem);
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
function firstHalf({ solve, secondsLeft }: SolverBudget): SolverBudget {
  const rest = secondsLeft() / 2;
  return { solve, secondsLeft: () => Math.max(0, secondsLeft() - rest) };
}

function proven(problem: AssignmentProblem, placement: Placement): PlacementProposal {
  const points = placementPoints(problem, placement);
  return { placement, method: 'flow', isProven: true, points, bound: points, shortage: null };
}

async function byProgramme(
  problem: AssignmentProblem,
  wanted: ModelWanted,
  { solve, secondsLeft }: SolverBudget,
): Promise<PlacementProposal | 'infeasible' | null> {
  const built = buildPlacementModel(problem, wanted);
  const solution = await solve(built.model, secondsLeft());
  if (solution.outcome === 'infeasible') return 'infeasible';
  if (solution.outcome === 'stopped' && solution.values.length === 0) return null;
  const placement = readPlacement(built, solution.values);
  const points = placementPoints(problem, placement);
  const isProven = solution.outcome === 'optimal';
  const bound = isProven ? points : Math.max(0, Math.min(points, solution.bound + built.constant));
  return { placement, method: 'mip', isProven, points, bound, shortage: null };
}
