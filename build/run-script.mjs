import { existsSync } from 'node:fs';
import { bundleApp } from './bundle.mjs';
import { runVisibly } from './programs.mjs';
import { inProject, projectFolder } from './project.mjs';
import { onSomeScreen } from './screen.mjs';
import { prepareWithElectron } from './setup.mjs';
import { SetupError } from './setup/step.mjs';

/** Runs a script of the project (path inside it) under the right Node, with the bundled app and a screen. */
export async function runScript(script, args, nodeFlags = []) {
  if (!existsSync(inProject(script))) {
    throw new SetupError(
      `${script} does not exist.`,
      'check that the checkout is complete: git status',
    );
  }
  const tools = await prepareWithElectron({ screen: true, pdfText: true });
  await bundleApp(tools);
  const [program, all] = onSomeScreen(tools.node, [...nodeFlags, inProject(script), ...args]);
  return runVisibly(program, all, { cwd: projectFolder, env: tools.env });
}
