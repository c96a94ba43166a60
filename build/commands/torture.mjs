import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

/** Hostile files: only the reader is tried, so that neither Electron nor a screen is needed. */
export async function run(args) {
  const { node, env } = await prepare();
  return runVisibly(node, [inProject('test/torture/run.mjs'), ...args], {
    cwd: projectFolder,
    env,
  });
}
