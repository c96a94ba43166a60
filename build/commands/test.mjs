import { checks, endToEnd, packageChecks } from '../checks/steps.mjs';
import { runChecks } from '../checks/run-checks.mjs';
import { prepareWithElectron } from '../setup.mjs';

/** All checks, then the tests that drive the app in its window, as it is built and as it is packaged. */
export async function run() {
  const tools = await prepareWithElectron({ screen: true, pdfText: true });
  return runChecks([...checks, endToEnd, packageChecks], tools, []);
}
