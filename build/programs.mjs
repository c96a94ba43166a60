import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a program with this terminal as its own and resolves with its exit code (128 + number after a signal). */
export function runVisibly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => {
      // A terminal sends Ctrl+C to the whole group itself: a second one would cut the clean-up short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of passedOn) process.on(signal, passOn);
    const stopListening = () => passedOn.forEach((signal) => process.off(signal, passOn));
    child.once('error', (error) => {
      stopListening();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stopListening();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program unseen and resolves with `{ok, output}`, where `output` is all it printed; never rejects.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptionsWithoutStdio & { limitSeconds?: number }} options
 */
export function runQuietly(command, args, { limitSeconds, ...options } = {}) {
  return new Promise((resolve) => {
    const timeout = limitSeconds ? limitSeconds * 1000 : undefined;
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) =>
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) }),
    );
  });
}

/** Whether a program of this name can be started from the given PATH. */
export async function programIsThere(name) {
  return (await runQuietly('sh', ['-c', `command -v ${name}`])).ok;
}
