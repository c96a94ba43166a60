import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

const walk = 'test/ledger/ledger-walk.test.ts';

/** The long form of the random walks: 20 seeds of 500 operations each; `--seed N` walks one again. */
export async function run(args) {
  const { node, env } = await prepare();
  const at = args.indexOf('--seed');
  const seed = at < 0 ? {} : { TIERDESK_WALK_SEED: args[at + 1] ?? '' };
  return runVisibly(node, [inProject('node_modules/vitest/vitest.mjs'), 'run', walk], {
    cwd: projectFolder,
    env: { ...env, TIERDESK_LONG: '1', ...seed },
  });
}
