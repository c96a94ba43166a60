import { bundle } from '../bundle.mjs';
import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

/** Kills, failing and full disks, damaged files: what the ledger lives through. Needs no Electron. */
export async function run(args) {
  const tools = await prepare();
  await bundle('main', tools);
  return runVisibly(tools.node, [inProject('test/faults/run.mjs'), ...args], {
    cwd: projectFolder,
    env: tools.env,
  });
}
