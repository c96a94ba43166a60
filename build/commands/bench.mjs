import { runScript } from '../run-script.mjs';

/** How fast the main operations are on large input. */
export const run = (args) => runScript('test/bench/run.mjs', args, ['--expose-gc']);
