import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a program took from its start to its end, with all processes it started. */
export interface ProgramRun {
  readonly ms: number;
  /** Peak of resident memory in bytes; null where the system does not tell it. */
  readonly peakBytes: number | null;
  readonly output: string;
}

/**
 * How often the memory is looked at; each process's own peak is kept by the system meanwhile. Looking
 * takes time of the very cores that are measured.
 */
const sampleMs = 100;

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function childrenOf(id: number): number[] {
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${id}/task`);
  } catch {
    return [];
  }
  const lists = threads.map((thread) => readOrEmpty(`/proc/${id}/task/${thread}/children`));
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

const commandOf = (id: number) => readOrEmpty(`/proc/${id}/cmdline`);

/** Peak resident memory of a process and those below it, as long as they live; 0 when gone. */
function peakOfTree(id: number): number {
  const own = /VmHWM:\s+(\d+) kB/.exec(readOrEmpty(`/proc/${id}/status`));
  const command = commandOf(id);
  // A child that has not begun its own program yet only shares its parent's memory.
  const children = childrenOf(id).filter((child) => commandOf(child) !== command);
  return children.reduce((sum, child) => sum + peakOfTree(child), own ? Number(own[1]) * 1024 : 0);
}

/** Runs a program to its end and measures it; throws with its output when it fails. */
export function runMeasured(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<ProgramRun> {
  const start = performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, peakOfTree(child.pid ?? 0))), sampleMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const ms = performance.now() - start;
      const text = Buffer.concat(output).toString('utf8');
      if (code !== 0) reject(new Error(`${program} ended with ${code}:\n${text}`));
      else resolve({ ms, peakBytes: peak > 0 ? peak : null, output: text });
    });
  }).finally(() => clearInterval(timer)) as Promise<ProgramRun>;
}
