import { checks, endToEnd } from '../checks/steps.mjs';
import { runChecks } from '../checks/run-checks.mjs';
import { prepareWithElectron } from '../setup.mjs';

/** All checks, then the tests that drive the app in its window. */
export async function run() {
  const tools = await prepareWithElectron({ screen: true, pdfText: true });
  return runChecks([...checks, endToEnd], tools, []);
}
