import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

/**
 * How the code is built, in figures: circles, casts, unused exports and so on, beside those that are kept. Exit code
 * 1 when one got worse. A figure's name lists its places, `--keep` keeps the figures as they are now.
 */
export async function run(args) {
  const { node, env } = await prepare();
  return runVisibly(node, [inProject('build/checks/house/run.mjs'), ...args], {
    cwd: projectFolder,
    env,
  });
}
