import loadHighs from 'highs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearModel, LinearSolution } from '../domain/assignment/linear-model';

/** How long a programme may take, how exact it must be, and who may stop it. */
export interface SolveOptions {
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

/** Solves a programme with HiGHS; the same model gives the same answer. */
export async function solveLinear(
  model: LinearModel,
  options: SolveOptions,
): Promise<LinearSolution> {
  const highs = await load();
  return highs.withModel(toHighs(model, highs), (solver) => {
    solver.options.set({
      output_flag: false,
      time_limit: options.seconds,
      mip_rel_gap: options.gap,
      mip_abs_gap: 0,
      random_seed: 1,
      threads: 1,
    });
    const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
    const stop = (event: { interrupt: () => void }) => {
      if (options.shouldStop?.()) event.interrupt();
    };
    solver.run({ [mipInterrupt]: stop, [simplexInterrupt]: stop });
    return readSolution(model, solver, highs);
  });
}
