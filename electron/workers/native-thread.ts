import { Worker, type WorkerOptions } from 'node:worker_threads';
import { setTimeout as pause } from 'node:timers/promises';
import type { Failure } from '../../shared/models/result';
import { WorkerCaller, type RequestOptions, type RequestShapes } from './worker-call';

/** How a thread was asked to end. */
export type ThreadEnd = 'ended' | 'leftAlone';

/** What a thread with native code is started with: see `CancelFlag`. */
export interface NativeThreadData {
  /** Set when the thread is to end: whatever runs in it is rolled back at its next step. */
  readonly ending: SharedArrayBuffer;
}

/**
 * How long a thread may take to roll back and close before it is left alone: one statement that asks nobody, as the
 * writing of a backup's file, can not be broken off (docs/decisions/0023), and people wait for the lock.
 */
const endLimitMs = 20_000;

/** Every thread with native code that has not ended yet. */
const atWork = new Set<{ close(): Promise<ThreadEnd> }>();

/** Called whenever a thread is left alone; the program says so. */
type Listener = (failure: Failure) => void;
let tell: Listener = () => undefined;

/** Names who says that a thread was left alone. */
export function onThreadLeftAlone(listener: Listener): void {
  tell = listener;
}

/** Whether a thread with native code runs: the process must not end before it by itself. */
export const threadsAreAtWork = (): boolean => atWork.size > 0;

/** Asks all threads with native code to end, before the process does. */
export async function endAllThreads(): Promise<void> {
  await Promise.all([...atWork].map((thread) => thread.close()));
}

/**
 * A thread that runs native code (SQLite). Such a thread is never terminated: where native code is at
 * work, that aborts the whole process. It ends by a message: what runs is rolled back, the ledger is
 * closed, the thread leaves by itself.
 */
export class NativeThread<Shapes extends RequestShapes<Shapes>> {
  private readonly worker: Worker;
  private readonly caller: WorkerCaller<Shapes>;
  private readonly ending = new SharedArrayBuffer(4);
  private readonly gone: Promise<void>;
  private end: Promise<ThreadEnd> | null = null;

  constructor(url: URL, name: string, options: WorkerOptions = {}) {
    const workerData: NativeThreadData = { ending: this.ending };
    this.worker = new Worker(url, { ...options, workerData });
    atWork.add(this);
    this.gone = new Promise((resolve) => {
      this.worker.once('exit', () => {
        atWork.delete(this);
        resolve();
      });
    });
    this.caller = new WorkerCaller<Shapes>(this.worker, (error) => ({
      code: 'call.failed',
      values: {},
      detail: error?.stack ?? `${name} ended`,
    }));
  }

  /** Whether the thread still takes requests. */
  get isAlive(): boolean {
    return this.end === null && this.caller.isAlive;
  }

  /** Sends one request; see `WorkerCaller.call`. */
  call<Kind extends keyof Shapes>(
    kind: Kind,
    input: Shapes[Kind]['input'],
    options?: RequestOptions,
  ): Promise<Shapes[Kind]['reply']> {
    return this.caller.call(kind, input, options);
  }

  /**
   * Asks the thread to end and waits for it. One that does not within the limit is left alone: it ends
   * after what it is doing, and the program says so.
   */
  close(limitMs = endLimitMs): Promise<ThreadEnd> {
    this.end ??= this.askToEnd(limitMs);
    return this.end;
  }

  private async askToEnd(limitMs: number): Promise<ThreadEnd> {
    Atomics.store(new Int32Array(this.ending), 0, 1);
    this.caller.askToEnd();
    const waiting = new AbortController();
    const limit = pause(limitMs, 'leftAlone' as const, { signal: waiting.signal });
    const end = await Promise.race([this.gone.then(() => 'ended' as const), limit]);
    waiting.abort();
    limit.catch(() => undefined);
    if (end === 'leftAlone') this.leaveAlone();
    return end;
  }

  private leaveAlone(): void {
    this.caller.fail({ code: 'thread.leftAlone', values: {} });
    tell({ code: 'thread.leftAlone', values: {} });
  }
}
