import { runScript } from '../run-script.mjs';

/** The main job on sample input, start to end; writes demo-output/. */
export const run = (args) => runScript('build/demo/run-demo.mjs', args);
