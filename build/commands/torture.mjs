import { runScript } from '../run-script.mjs';

/** Hostile input and sudden ends. */
export const run = (args) => runScript('test/torture/run.mjs', args);
