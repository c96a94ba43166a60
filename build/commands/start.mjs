import { bundleApp } from '../bundle.mjs';
import { runVisibly } from '../programs.mjs';
import { projectFolder } from '../project.mjs';
import { prepareWithElectron } from '../setup.mjs';
import { hasDisplay } from '../setup/linux-libraries.mjs';
import { SetupError } from '../setup/step.mjs';

/** Opens the app. */
export async function run(args) {
  if (!hasDisplay()) {
    throw new SetupError(
      'There is no display to show the window on.',
      'start it in a desktop session, or use the command line: npm run tierdesk -- --help',
    );
  }
  const tools = await prepareWithElectron();
  await bundleApp(tools);
  const sandbox = tools.env.TIERDESK_ELECTRON_NO_SANDBOX ? ['--no-sandbox'] : [];
  return runVisibly(tools.electron.binary, [...sandbox, projectFolder, ...args], {
    env: tools.env,
  });
}
