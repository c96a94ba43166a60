/** A failure of the set-up that tells the person what to do about it. */
export class SetupError extends Error {
  constructor(message, advice, details = '') {
    super(message);
    this.name = 'SetupError';
    this.advice = advice;
    this.details = details;
  }
}

/** Prints one line about the set-up; always to stderr, since stdout belongs to the command. */
export function say(line) {
  process.stderr.write(`[set-up] ${line}\n`);
}

/** Does one step of the set-up, saying what it does and how long it took. */
export async function step(title, work) {
  const started = performance.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Prints a failure, with what to do and the end of what the failing program said. */
export function explainFailure(error) {
  say(`FAILED: ${error.message}`);
  const tail = (error.details ?? '').trim().split('\n').slice(-25).join('\n');
  if (tail) process.stderr.write(`${tail}\n`);
  if (error.advice) say(`What to do: ${error.advice}`);
}
