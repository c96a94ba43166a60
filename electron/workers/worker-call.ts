import type { Worker } from 'node:worker_threads';
import type { Failure, Result } from '../../shared/models/result';
import { fromFailure, OperationFailure } from '../operations/failure';

/** What goes into a worker: requests by number, and at last the wish that it ends. */
export type WorkerRequest<Request> =
  { readonly id: number; readonly request: Request } | { readonly end: true };

/** What comes out: progress while it works, then one reply. */
export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'reply'; readonly result: Result<unknown> };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (value: unknown) => void;
}

/** Sends requests to a worker thread and settles each when its reply, or the worker's end, comes. */
export class WorkerCaller<Request> {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private ended: Failure | null = null;

  constructor(
    private readonly worker: Worker,
    /** The failure all open requests end with when the worker dies. */
    private readonly failureOfDeath: (error: Error | null) => Failure,
  ) {
    worker.on('message', (reply: WorkerReply) => this.take(reply));
    worker.on('error', (error: Error) => this.end(this.failureOfDeath(error)));
    worker.on('exit', () => this.end(this.failureOfDeath(null)));
  }

  /** Whether the worker still answers. */
  get isAlive(): boolean {
    return this.ended === null;
  }

  /** The first failure is the one that says why: an exit follows every error. */
  private end(failure: Failure): void {
    this.ended ??= failure;
    this.fail(this.ended);
  }

  /** Sends one request; `transfer` hands ports and buffers over. */
  call(
    request: Request,
    onProgress: (value: unknown) => void = () => undefined,
    transfer: Parameters<Worker['postMessage']>[1] = [],
  ): Promise<unknown> {
    if (this.ended) return Promise.reject(fromFailure(this.ended));
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
      this.worker.postMessage({ id, request } satisfies WorkerRequest<Request>, transfer);
    });
  }

  private take(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.onProgress(reply.value);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.result.ok) waiting.resolve(reply.result.value);
    else waiting.reject(fromFailure(reply.result.error));
  }

  /** Asks the worker to end after what it is doing; requests from now on are refused. */
  askToEnd(): void {
    if (this.ended) return;
    this.ended = { code: 'call.cancelled', values: {} };
    this.worker.postMessage({ end: true } satisfies WorkerRequest<Request>);
  }

  /** Ends every open request with a failure; for a cancel that kills the worker. */
  fail(failure: Failure): void {
    const open = [...this.waiting.values()];
    this.waiting.clear();
    for (const each of open) {
      each.reject(new OperationFailure(failure.code, failure.values, failure.detail));
    }
  }
}
