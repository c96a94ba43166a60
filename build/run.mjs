// What every npm script calls: node build/run.mjs <command> [arguments]. Plain Node 20 or newer, no
// packages: it is what sets them up. Prints only to stderr; stdout belongs to the command.
import { explainFailure, SetupError } from './setup/step.mjs';

const commands = [
  'start',
  'demo',
  'test',
  'test-long',
  'check',
  'house',
  'bench',
  'torture',
  'faults',
  'package',
  'tierdesk',
  'format',
  'fixture',
];

const [name = '', ...args] = process.argv.slice(2);
if (!commands.includes(name)) {
  process.stderr.write(`usage: node build/run.mjs ${commands.join('|')} [arguments]\n`);
  process.exit(2);
}

try {
  const { run } = await import(`./commands/${name}.mjs`);
  process.exitCode = await run(args);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  explainFailure(error);
  process.exitCode = 1;
}
