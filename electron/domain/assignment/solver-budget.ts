import type { SolveLinear } from '../../../shared/models/linear-model';

/** Solves within the seconds that are left of the whole. */
export interface SolverBudget {
  readonly solve: SolveLinear;
  readonly secondsLeft: () => number;
  /** Throws where the work is to end; called in what takes long without the solver. */
  readonly goOn?: () => void;
}
