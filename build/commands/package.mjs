import { bundleApp } from '../bundle.mjs';
import { packageChecks } from '../checks/steps.mjs';
import { runChecks } from '../checks/run-checks.mjs';
import { requireElectronFor } from '../package/kind-of-package.mjs';
import { makePackage } from '../package/make-package.mjs';
import { prepareWithElectron } from '../setup.mjs';

const forTests = '--for-tests';

/**
 * Packages the program for users into dist/, of the official Electron only: as a folder for this PC, or with
 * arguments as electron-builder understands them (`--win`, `--linux`). With `--for-tests` a package that says
 * everywhere that it is one; where nothing else is asked for it is tried out.
 */
export async function run(args) {
  const kind = args.includes(forTests) ? 'tests' : 'users';
  const targets = args.filter((each) => each !== forTests);
  const tools = await prepareWithElectron({ screen: true, pdfText: true });
  if (kind === 'tests' && targets.length === 0) return runChecks([packageChecks], tools, []);
  // Before the work of bundling.
  requireElectronFor(kind, tools.electron);
  await bundleApp(tools);
  const wanted = targets.length === 0 ? ['--dir'] : targets;
  process.stdout.write(`${await makePackage(tools, kind, wanted)}\n`);
  return 0;
}
