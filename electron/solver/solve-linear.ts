import loadHighs, { type Model, type ModelData, type VariableType } from 'highs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearModel, LinearSolution } from '../../shared/models/linear-model';

/** How long a programme may take, how exact it must be, and who may stop it. */
interface SolveOptions {
  readonly seconds: number;
  /** Largest share by which the result may lie above the bound; 0 is a proven optimum. */
  readonly gap: number;
  /** Asked now and then; true ends the search with what was found. */
  readonly shouldStop?: () => boolean;
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let loading: Promise<Highs> | undefined;

/** Beside the bundled program lies the solver's binary; in tests it lies in its package. */
function load(): Promise<Highs> {
  const beside = join(import.meta.dirname, 'highs.wasm');
  loading ??= existsSync(beside) ? loadHighs({ locateFile: () => beside }) : loadHighs();
  return loading;
}

/** Rows one after the other, as the solver takes them. */
function matrixOf(model: LinearModel): ModelData['matrix'] {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of model.rows) {
    for (const column of row.columns) indices.push(column);
    for (const value of row.values) values.push(value);
    starts.push(indices.length);
  }
  const [numRows, numCols] = [model.rows.length, model.costs.length];
  return { format: 'csr', numRows, numCols, starts, indices, values };
}

function modelData(model: LinearModel): ModelData {
  const hasIntegers = model.isInteger.includes(true);
  return {
    numCols: model.costs.length,
    numRows: model.rows.length,
    colCost: model.costs,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rows.map(({ lower }) => lower),
    rowUpper: model.rows.map(({ upper }) => upper),
    matrix: matrixOf(model),
    ...(hasIntegers
      ? { integrality: model.isInteger.map((is): VariableType => (is ? 1 : 0)) }
      : {}),
  };
}

function readSolution(model: LinearModel, solver: Model, highs: Highs): LinearSolution {
  const status = solver.getModelStatus();
  const { optimal, empty, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (status === infeasible || status === unboundedOrInfeasible) {
    return { outcome: 'infeasible', values: [], objective: Infinity, bound: Infinity };
  }
  const isOptimal = status === optimal || status === empty;
  const isMip = model.isInteger.includes(true);
  const found = isOptimal || solver.info.get('primal_solution_status') === 2;
  const objective = found ? solver.getObjectiveValue() : Infinity;
  const stoppedBound = isMip ? Number(solver.info.get('mip_dual_bound')) : -Infinity;
  return {
    outcome: isOptimal ? 'optimal' : 'stopped',
    values: found ? valuesOf(model, solver) : [],
    objective,
    bound: isOptimal ? objective : stoppedBound,
  };
}

/** Whole numbers come as floating ones a hair beside; here they are whole again. */
function valuesOf(model: LinearModel, solver: Model): number[] {
  const { colValue } = solver.getSolution();
  return Array.from(colValue, (value, column) =>
    model.isInteger[column] ? Math.round(value) : value,
  );
}

/** Without columns every row is 0; the solver takes no such programme. */
function solveEmpty(model: LinearModel): LinearSolution {
  const fits = model.rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  const objective = fits ? 0 : Infinity;
  return { outcome: fits ? 'optimal' : 'infeasible', values: [], objective, bound: objective };
}

/** Programmes up to so many columns are solved in no time: their infeasibility is confirmed. */
const mostColumnsConfirmed = 2_000;

/**
 * Solves a programme with HiGHS, blocking the thread meanwhile; the same model gives the same
 * answer as long as the time does not run out.
 */
export async function solveLinear(
  model: LinearModel,
  options: SolveOptions,
): Promise<LinearSolution> {
  if (model.costs.length === 0) return solveEmpty(model);
  const highs = await load();
  return highs.withModel(modelData(model), (solver) => {
    solver.options.set({
      output_flag: false,
      time_limit: Math.max(0.01, options.seconds),
      mip_rel_gap: options.gap,
      mip_abs_gap: 1e-6,
      random_seed: 1,
    });
    const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
    const stop = (event: { interrupt: () => void }): undefined => {
      if (options.shouldStop?.()) event.interrupt();
    };
    const interrupts = options.shouldStop
      ? { [mipInterrupt]: stop, [simplexInterrupt]: stop }
      : undefined;
    solver.run(interrupts);
    const solution = readSolution(model, solver, highs);
    if (solution.outcome !== 'infeasible' || model.costs.length > mostColumnsConfirmed) {
      return solution;
    }
    // Its presolve has called small programmes infeasible that are not: such a word is asked for twice.
    solver.options.set({ presolve: 'off' });
    solver.run(interrupts);
    return readSolution(model, solver, highs);
  });
}
