import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { ImportRecord } from '../../shared/models/import';
import type { RecordChunk } from '../operations/import/commit-import';

/** Rows sent at once. */
const chunkSize = 2_000;
/** A sender that is silent for so long has died. */
const silenceLimitMs = 60_000;

type Message = ({ readonly kind: 'chunk' } & RecordChunk) | { readonly kind: 'end' };

function* chunksOf(sheets: readonly (readonly ImportRecord[])[]): Generator<RecordChunk, null> {
  for (const [part, records] of sheets.entries()) {
    for (let sent = 0; sent < records.length; sent += chunkSize) {
      yield { part, records: records.slice(sent, sent + chunkSize) };
    }
  }
  return null;
}

/**
 * Hands rows to another thread, chunk by chunk and only as fast as they are asked for, so that a
 * big file is never twice in memory. `counter` is shared and wakes the receiver.
 */
export function sendRecords(
  port: MessagePort,
  counter: Int32Array<SharedArrayBuffer>,
  sheets: readonly (readonly ImportRecord[])[],
): void {
  const chunks = chunksOf(sheets);
  port.on('message', () => {
    const { value } = chunks.next();
    const message: Message = value ? { kind: 'chunk', ...value } : { kind: 'end' };
    port.postMessage(message);
    Atomics.add(counter, 0, 1);
    Atomics.notify(counter, 0);
    if (message.kind === 'end') port.close();
  });
}

function waitForMessage(port: MessagePort, counter: Int32Array<SharedArrayBuffer>): Message {
  for (let waited = 0; waited < silenceLimitMs; waited += 250) {
    const seen = Atomics.load(counter, 0);
    const received = receiveMessageOnPort(port) as { message: Message } | undefined;
    if (received) return received.message;
    Atomics.wait(counter, 0, seen, 250);
  }
  throw new Error('the reader of the file stopped answering');
}

/**
 * Receives rows without giving up the thread, so that they can be written in one synchronous
 * transaction. The next chunk is asked for before the present one is worked on.
 */
export function* receiveRecords(
  port: MessagePort,
  counter: Int32Array<SharedArrayBuffer>,
): Generator<RecordChunk> {
  port.postMessage('next');
  try {
    for (;;) {
      const message = waitForMessage(port, counter);
      if (message.kind === 'end') return;
      port.postMessage('next');
      yield { part: message.part, records: message.records };
    }
  } finally {
    port.close();
  }
}
