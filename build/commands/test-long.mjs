import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

const walks = [
  'test/ledger/ledger-walk.test.ts',
  'test/ledger/card-properties.test.ts',
  'test/unit/spreadsheet/same-grid.test.ts',
  'test/unit/spreadsheet/plain-cells.test.ts',
];

/**
 * The long form of random walks and properties, of which `npm test` tries a part: 20 walks of 500 operations
 * over the ledger and so on; `--seed N` takes one of those again.
 */
export async function run(args) {
  const { node, env } = await prepare();
  const at = args.indexOf('--seed');
  const seed = at < 0 ? {} : { TIERDESK_WALK_SEED: args[at + 1] ?? '' };
  return runVisibly(node, [inProject('node_modules/vitest/vitest.mjs'), 'run', ...walks], {
    cwd: projectFolder,
    env: { ...env, TIERDESK_LONG: '1', ...seed },
  });
}
