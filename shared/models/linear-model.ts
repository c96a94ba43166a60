/**
 * A linear or mixed-integer programme as plain arrays, to be minimised. Infinity stands for no
 * bound. Whoever solves it is handed over as a function, so that the rules know no solver.
 */
export interface LinearModel {
  readonly costs: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly isInteger: readonly boolean[];
  readonly rows: readonly LinearRow[];
}

/** A row: `lower` ≤ Σ value · column ≤ `upper`; each column at most once. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** What became of a programme. */
export interface LinearSolution {
  readonly outcome: 'optimal' | 'infeasible' | 'stopped';
  /** Values per column; empty when there are none. */
  readonly values: readonly number[];
  readonly objective: number;
  /** No solution can be below this. */
  readonly bound: number;
}

/**
 * Solves a programme within the given seconds; `stopped` where they ran out or somebody stopped it,
 * with the best found so far (no values where nothing was found).
 */
export type SolveLinear = (model: LinearModel, seconds: number) => Promise<LinearSolution>;
