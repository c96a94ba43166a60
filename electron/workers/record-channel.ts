import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { CheckedRows } from '../domain/imports/check-sheet';
import type { RecordChunk } from '../operations/imports/commit-import';
import type { ImportClosing } from '../operations/imports/import-order';
import { OperationFailure } from '../operations/ground/failure';
import type { CancelFlag } from './job-control';
import type { RecordStream } from './ledger-requests';
import { packRecords, transferOf, unpackRecords, type PackedRecords } from './packed-records';

/**
 * Chunks that are made ahead of the one that is worked on: some megabytes, and enough that the last
 * checks of the whole file are done while the last rows are still being written.
 */
const chunksAhead = 40;
/** Chunks asked for with one message: each message wakes the other thread, which takes time. */
const chunksAsked = 10;
/** A sender that is silent for so long hangs. */
const silenceLimitMs = 60_000;

type Message =
  | { readonly kind: 'chunk'; readonly part: number; readonly packed: PackedRecords }
  | { readonly kind: 'end'; readonly closing: ImportClosing };

/** What both ends of a stream see of it: how many messages were sent, and whether no more come. */
export class StreamState {
  private readonly cells: Int32Array<SharedArrayBuffer>;

  constructor(readonly buffer: SharedArrayBuffer = new SharedArrayBuffer(8)) {
    this.cells = new Int32Array(buffer);
  }

  get sent(): number {
    return Atomics.load(this.cells, 0);
  }

  get isBroken(): boolean {
    return Atomics.load(this.cells, 1) === 1;
  }

  /** Wakes the receiver after a message. */
  countMessage(): void {
    Atomics.add(this.cells, 0, 1);
    Atomics.notify(this.cells, 0);
  }

  /** Wakes the receiver because the sender ended before the rows did. */
  break(): void {
    Atomics.store(this.cells, 1, 1);
    this.countMessage();
  }

  /** Sleeps until more messages were sent than `seen`, or some time passed. */
  wait(seen: number, ms: number): void {
    Atomics.wait(this.cells, 0, seen, ms);
  }
}

/** Rows that are not all there yet. */
interface RowPace {
  /** Whether the next step can be made at once. */
  readonly isReady: boolean;
  /** Calls `listener` whenever that may have changed. */
  onReady(listener: () => void): void;
}

/**
 * Hands rows to another thread, chunk by chunk and only as fast as they are asked for, so that a
 * big file is never twice in memory. `closingOf` says at the end what the receiver is to know of
 * the whole; null comes back when the receiver hung up before. `pace` tells when rows are there.
 */
export function sendRecords<Whole, Closing extends ImportClosing>(
  { port, state: buffer }: RecordStream,
  steps: Generator<CheckedRows, Whole>,
  closingOf: (whole: Whole) => Closing,
  pace?: RowPace,
): Promise<Closing | null> {
  const state = new StreamState(buffer);
  let owed = 0;
  // More is asked for than there is: what was asked ahead comes after the end.
  let ended = false;
  return new Promise((resolve, reject) => {
    const answer = (): void => {
      const step = steps.next();
      if (step.done !== true) {
        const { part, records } = step.value;
        const packed = packRecords(records);
        post(port, state, { kind: 'chunk', part, packed }, transferOf(packed));
        return;
      }
      ended = true;
      const closing = closingOf(step.value);
      post(port, state, { kind: 'end', closing });
      resolve(closing);
      port.close();
    };
    const answerOwed = (): void => {
      try {
        for (; owed > 0 && !ended && pace?.isReady !== false; owed -= 1) answer();
      } catch (error) {
        ended = true;
        reject(error as Error);
        state.break();
        port.close();
      }
    };
    port.on('message', (chunks: number) => {
      owed += chunks;
      answerOwed();
    });
    port.on('close', () => {
      ended = true;
      resolve(null);
    });
    pace?.onReady(answerOwed);
  });
}

function post(
  port: MessagePort,
  state: StreamState,
  message: Message,
  transfer: ArrayBuffer[] = [],
): void {
  port.postMessage(message, transfer);
  state.countMessage();
}

function waitForMessage(
  port: MessagePort,
  state: StreamState,
  file: string,
  thread?: CancelFlag,
): Message {
  for (let waited = 0; waited < silenceLimitMs; waited += 250) {
    thread?.check();
    const seen = state.sent;
    const broken = state.isBroken;
    const received = receiveMessageOnPort(port) as { message: Message } | undefined;
    if (received) return received.message;
    // Whoever reads the file knows why it ended, and says so.
    if (broken) throw new OperationFailure('import.sessionGone');
    state.wait(seen, 250);
  }
  throw new OperationFailure('file.timeout', { file, seconds: silenceLimitMs / 1000 });
}

/**
 * Receives rows without giving up the thread, so that they can be written in one synchronous
 * transaction. Some chunks are asked for ahead. Whoever calls this closes the port in the end. Throws
 * `call.cancelled` once the receiving thread is to end.
 */
export function* receiveRecords(
  { port, state: buffer }: RecordStream,
  file: string,
  thread?: CancelFlag,
): Generator<RecordChunk, ImportClosing> {
  const state = new StreamState(buffer);
  port.postMessage(chunksAhead);
  for (let received = 1; ; received += 1) {
    const message = waitForMessage(port, state, file, thread);
    if (message.kind === 'end') return message.closing;
    if (received % chunksAsked === 0) port.postMessage(chunksAsked);
    const { part, packed } = message;
    yield { part, records: unpackRecords(packed) };
  }
}
