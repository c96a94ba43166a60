import { spawnSync } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../out/main/cli.js');

/** What one command printed and how it ended. */
interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command of the bundled command line, under the Node that runs the tests. */
export function tierdesk(args: readonly string[], password = 'a long password'): CommandResult {
  // The test runner's colours would make Node itself speak up on stderr.
  const { FORCE_COLOR: _force, NO_COLOR: _none, ...environment } = process.env;
  const ran = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...environment, TIERDESK_PASSWORD: password },
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** Runs a command with `--json` that must succeed, and reads its value. */
export function tierdeskJson<Value>(args: readonly string[]): Value {
  const { code, out, err } = tierdesk([...args, '--json']);
  if (code !== 0) throw new Error(`tierdesk ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as Value;
}
