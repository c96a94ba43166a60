import type { MessagePort } from 'node:worker_threads';
import { OperationFailure, toFailure } from '../operations/failure';
import type { WorkerReply, WorkerRequest } from './worker-call';

/** What a thread that can be asked to end has to say about it. */
export interface ThreadEnding {
  /** Whether the thread was asked to end: what waits is refused. */
  readonly isWanted: () => boolean;
  /** Gives back what the thread holds: called once, when nothing runs any more. */
  readonly close: () => void;
  /** How many changes the thread has kept so far: a failure after one must not say that nothing changed. */
  readonly countChanges?: () => number;
}

/**
 * Answers requests inside a worker thread; whatever is thrown becomes a failure as data, about the file
 * that `pathOf` tells where it names none. A thread with an `ending` leaves by itself when it is asked to:
 * native code must never be terminated.
 */
export function serveRequests<Request>(
  port: MessagePort,
  pathOf: () => string,
  answer: (request: Request, progress: (value: unknown) => void) => Promise<unknown> | unknown,
  ending?: ThreadEnding,
): void {
  const running = new Set<Promise<void>>();
  const send = (reply: WorkerReply) => port.postMessage(reply);
  const serve = async (id: number, request: Request): Promise<void> => {
    const kept = () => ending?.countChanges?.() ?? 0;
    const before = kept();
    try {
      if (ending?.isWanted()) throw new OperationFailure('call.cancelled');
      const value = await answer(request, (step) => send({ id, kind: 'progress', value: step }));
      send({ id, kind: 'reply', result: { ok: true, value } });
    } catch (error) {
      const failure = toFailure(error, pathOf(), kept() !== before);
      send({ id, kind: 'reply', result: { ok: false, error: failure } });
    }
  };
  port.on('message', (message: WorkerRequest<Request>) => {
    if ('end' in message) {
      void Promise.all(running).then(() => leave(port, ending));
      return;
    }
    const work = serve(message.id, message.request);
    running.add(work);
    void work.then(() => running.delete(work));
  });
}

function leave(port: MessagePort, ending: ThreadEnding | undefined): void {
  try {
    ending?.close();
  } finally {
    // Nothing keeps the thread any more: it ends by itself.
    port.close();
  }
}
