import type { Worker } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a thread that was stopped may take to be gone; one whose read never answers takes for ever. */
const goneWithinMs = 3000;

/** Threads that were stopped and are not gone: a share that hangs answers none of the system's calls. */
const stuck = new Set<Worker>();

/** Waits for a thread that was stopped, no longer than that. */
export async function waitUntilGone(
  worker: Worker,
  stopped: Promise<unknown>,
  limitMs = goneWithinMs,
): Promise<void> {
  stuck.add(worker);
  worker.unref();
  const gone = stopped.then(() => stuck.delete(worker));
  const waiting = new AbortController();
  await Promise.race([gone, pause(limitMs, null, { signal: waiting.signal })]);
  waiting.abort();
}

/** Whether a thread would keep the process from ending. */
export const isAnyStuck = (): boolean => stuck.size > 0;

/**
 * Ends the process where a stuck thread would keep it alive for ever: an ordinary end waits for every thread.
 * Whoever calls has closed the ledger.
 */
export function endDespiteStuckThreads(): void {
  if (isAnyStuck()) process.kill(process.pid, 'SIGKILL');
}
