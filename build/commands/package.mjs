import { bundleApp } from '../bundle.mjs';
import { packageChecks } from '../checks/steps.mjs';
import { runChecks } from '../checks/run-checks.mjs';
import { makePackage } from '../package/make-package.mjs';
import { prepareWithElectron } from '../setup.mjs';

/**
 * Packages the program into dist/: without arguments as a folder for this PC, which is then tried out;
 * with arguments as electron-builder understands them (`--win`, `--linux`).
 */
export async function run(args) {
  const tools = await prepareWithElectron({ screen: true, pdfText: true });
  if (args.length === 0) return runChecks([packageChecks], tools, []);
  await bundleApp(tools);
  process.stdout.write(`${await makePackage(tools, args)}\n`);
  return 0;
}
