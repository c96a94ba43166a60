import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { prepare } from '../setup.mjs';

/** Rewrites the sources as the formatter and the linter want them. */
export async function run() {
  const { node, env } = await prepare();
  const runTool = (script, args) =>
    runVisibly(node, [inProject('node_modules', script), ...args], { cwd: projectFolder, env });
  const linted = await runTool('eslint/bin/eslint.js', ['--fix', '.']);
  const formatted = await runTool('prettier/bin/prettier.cjs', [
    '--write',
    '--log-level=warn',
    '.',
  ]);
  return linted || formatted;
}
