import { checks } from '../checks/steps.mjs';
import { runChecks } from '../checks/run-checks.mjs';
import { prepare } from '../setup.mjs';

/** Types, lint, format, bundle and the tests that need no window. */
export async function run() {
  return runChecks(checks, await prepare(), []);
}
