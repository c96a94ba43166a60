import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Setting } from './faults-of-calls';
import type { Verdict } from './judge';
import { notTried, type FaultRow, type Limit } from './try-points';

/** The programs whose threads are ended; see end-threads.ts. */
export interface ThreadPrograms {
  readonly endThreads: string;
  /** Electron's binary and what starts it on some screen; null where there is none. */
  readonly electron: readonly string[] | null;
}

/** How many processes end threads side by side: more than there are cores, so that starts are slow. */
const lanes = 4;
/** Threads that one process ends, one after the other. */
const roundsOfProcess = 10;
/** A process that takes longer hangs: some thread of it has never ended. */
const patienceMs = 300_000;

type Kind = 'refusals' | 'cancels';

const whatOf = { refusals: 'before the ledger is open', cancels: 'in an import' } as const;

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function start(command: readonly string[], args: readonly string[]): Promise<Ended> {
  const [program = '', ...first] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...first, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, out, err });
    });
  });
}

function judge({ code, signal, out, err }: Ended): Verdict {
  if (code !== 0) {
    const said = err.trim().split('\n').slice(0, 3).join(' | ');
    return { broken: [`ended with ${signal ?? String(code)}: ${said}`], clear: null };
  }
  const line = out.split('\n').find((each) => each.startsWith('{'));
  if (line === undefined) return { broken: ['it ended without a word'], clear: null };
  const { broken } = JSON.parse(line) as { broken: string[] };
  return { broken, clear: null };
}

/** Electron starts the folder that the program lies in. */
function commandFor(
  host: 'Node' | 'Electron',
  program: string,
  electron: readonly string[] | null,
): readonly string[] | null {
  if (host === 'Node') return [process.execPath, program];
  return electron && [...electron, path.dirname(program)];
}

/**
 * Ends threads that hold the ledger at random moments, four processes at a time: none may take its
 * process along, none may stay behind, and the ledger keeps what was acknowledged.
 */
export async function endThreads(
  { work }: Setting,
  { endThreads: program, electron }: ThreadPrograms,
  wanted: { readonly host: 'Node' | 'Electron'; readonly kind: Kind; readonly count: number },
  limit: Limit,
): Promise<FaultRow> {
  const { host, kind, count } = wanted;
  const fault = `threads ended ${whatOf[kind]}, in ${host}`;
  const command = commandFor(host, program, electron);
  if (!command) return notTried(fault, count, 'needs Electron (npm test has it)');
  const processes = Math.ceil(count / roundsOfProcess);
  const broken: string[] = [];
  let next = 0;
  let tried = 0;
  const lane = async (): Promise<void> => {
    while (next < processes && (performance.now() < limit.until || next < lanes)) {
      const at = (next += 1);
      const rounds = Math.min(roundsOfProcess, count - (at - 1) * roundsOfProcess);
      const folder = path.join(work, `threads-${host}-${kind}-${at}`);
      const seed = String(at * 7_919 + (Date.now() % 7_919));
      const ended = await start(command, [folder, String(rounds), seed, kind]);
      tried += rounds;
      broken.push(...judge(ended).broken.map((each) => `seed ${seed}: ${each}`));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const intact = Math.max(0, tried - broken.length);
  return { fault, tried, of: count, intact, messages: 0, clear: 0, note: '', broken };
}

/** Electron's binary as the set-up found it, started without a sandbox where there is none. */
export function electronCommand(projectFolder: string): string[] | null {
  const folder =
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??
    path.join(projectFolder, 'node_modules/electron/dist');
  const binary = path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(binary)) return null;
  const screen = process.env['TIERDESK_DISPLAY'] === 'virtual' ? ['xvfb-run', '-a'] : [];
  const sandbox = process.env['TIERDESK_ELECTRON_NO_SANDBOX'] ? ['--no-sandbox'] : [];
  return [...screen, binary, ...sandbox];
}
