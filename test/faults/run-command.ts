import { spawn } from 'node:child_process';
import { errorTexts, type ErrorCode } from '../../shared/text/errors';
import type { Command } from './injection';
import { password } from './outlet';

/** How one run of the program ended. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether it said that the work is done. */
  readonly acknowledged: boolean;
  readonly err: string;
}

/** A run that takes longer hangs. */
const patienceMs = 60_000;

function environment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  // A runner's colours would make Node itself speak up on stderr.
  const { FORCE_COLOR: _force, NO_COLOR: _none, NODE_OPTIONS: _options, ...rest } = process.env;
  return { ...rest, TIERDESK_PASSWORD: password, ...added };
}

/** The program's command line as it is bundled. */
export const commandOf = (cli: string, args: readonly string[]): Command => ({
  program: process.execPath,
  args: [cli, ...args],
  env: {},
});

function saysDone(out: string): boolean {
  try {
    JSON.parse(out);
    return true;
  } catch {
    return false;
  }
}

/** Runs a command; `killAfterMs` kills it at that moment, if it still runs. */
export function run(command: Command, killAfterMs?: number): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      env: environment(command.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs ?? patienceMs);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, acknowledged: saysDone(out), err });
    });
  });
}

/** Runs a command of the bundled command line to its end, or until it is killed. */
export const runCommand = (cli: string, args: readonly string[]): Promise<Ran> =>
  run(commandOf(cli, args));

/** Sentences that say that nothing has changed: it must be so. */
const codesOfNothingDone: readonly ErrorCode[] = [
  'ledger.diskFull',
  'ledger.busy',
  'ledger.noMemory',
];

const pattern = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const sentences = Object.entries(errorTexts)
  .filter(([code]) => code !== 'call.failed')
  .map(([code, text]) => ({ code: code as ErrorCode, zh: pattern(text.zh), en: pattern(text.en) }));

/** The program's own sentence of a failed run, in both languages and nothing else; null where it has none. */
export function sentenceOf(err: string): ErrorCode | null {
  const lines = err.trim().split('\n');
  if (lines.length !== 2) return null;
  const [zh = '', en = ''] = lines;
  return sentences.find((one) => one.zh.test(zh) && one.en.test(en))?.code ?? null;
}

/** Whether a sentence promises that nothing has changed. */
export const saysNothingDone = (code: ErrorCode | null): boolean =>
  code !== null && codesOfNothingDone.includes(code);
