import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

/** Keeps a ledger of the present structure for all later versions to open; part of every release. */
export async function run(args) {
  const tools = await prepare();
  const script = inProject('test/fixtures/ledgers/run.mjs');
  return runVisibly(tools.node, [script, ...args], { cwd: projectFolder, env: tools.env });
}
