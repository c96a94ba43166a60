import { bundle } from '../bundle.mjs';
import { runVisibly } from '../programs.mjs';
import { inProject } from '../project.mjs';
import { prepare } from '../setup.mjs';

/** The command line: the app's operations without its window, so without Electron. */
export async function run(args) {
  const tools = await prepare();
  await bundle('main', tools);
  return runVisibly(tools.node, [inProject('out/main/cli.js'), ...args], { env: tools.env });
}
