import type { Worker } from 'node:worker_threads';
import type { Failure, Result } from '../../shared/models/result';
import type { JobStep } from '../../shared/models/session';
import { fromFailure, OperationFailure } from '../operations/ground/failure';

/** What one kind of request takes and gives. */
interface RequestShape {
  readonly input: unknown;
  readonly reply: unknown;
}

/** What a thread can be asked, by kind. */
export type RequestShapes<Shapes> = { readonly [Kind in keyof Shapes]: RequestShape };

/** One request on its way to a thread. */
interface RequestOf<Shapes extends RequestShapes<Shapes>, Kind extends keyof Shapes> {
  readonly kind: Kind;
  readonly input: Shapes[Kind]['input'];
  /** The flag that ends the work, where it can be cancelled. */
  readonly cancel?: SharedArrayBuffer | undefined;
}

/** Any request that a thread takes. */
export type AnyRequest<Shapes extends RequestShapes<Shapes>> = {
  [Kind in keyof Shapes]: RequestOf<Shapes, Kind>;
}[keyof Shapes];

/** What goes into a worker: requests by number, and at last the wish that it ends. */
export type WorkerRequest<Shapes extends RequestShapes<Shapes>> =
  { readonly id: number; readonly request: AnyRequest<Shapes> } | { readonly end: true };

/** What comes out: progress while it works, then one reply. */
export type WorkerReply =
  | { readonly id: number; readonly kind: 'progress'; readonly step: JobStep }
  | { readonly id: number; readonly kind: 'reply'; readonly result: Result<unknown> };

/** Written as methods: each takes the reply of its own kind of request. */
interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  onStep(step: JobStep): void;
}

/** What may be handed along with a request. */
export interface RequestOptions {
  readonly cancel?: SharedArrayBuffer;
  readonly onStep?: (step: JobStep) => void;
  /** Ports and buffers that are handed over. */
  readonly transfer?: Parameters<Worker['postMessage']>[1];
}

/** Sends requests to a worker thread and settles each when its reply, or the worker's end, comes. */
export class WorkerCaller<Shapes extends RequestShapes<Shapes>> {
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

  /** Sends one request; fails with what the work, or the worker's end, says. */
  call<Kind extends keyof Shapes>(
    kind: Kind,
    input: Shapes[Kind]['input'],
    { cancel, onStep = () => undefined, transfer = [] }: RequestOptions = {},
  ): Promise<Shapes[Kind]['reply']> {
    if (this.ended) return Promise.reject(fromFailure(this.ended));
    const id = this.nextId;
    this.nextId += 1;
    return new Promise<Shapes[Kind]['reply']>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onStep });
      this.send({ id, request: { kind, input, cancel } }, transfer);
    });
  }

  private send(
    request: WorkerRequest<Shapes>,
    transfer: Parameters<Worker['postMessage']>[1] = [],
  ): void {
    this.worker.postMessage(request, transfer);
  }

  private take(reply: WorkerReply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.onStep(reply.step);
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
    this.send({ end: true });
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
