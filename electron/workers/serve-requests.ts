import type { MessagePort } from 'node:worker_threads';
import { toFailure } from '../operations/failure';
import type { WorkerReply, WorkerRequest } from './worker-call';

/**
 * Answers requests inside a worker thread; whatever is thrown becomes a failure as data, about the file
 * that `pathOf` tells where it names none.
 */
export function serveRequests<Request>(
  port: MessagePort,
  pathOf: () => string,
  answer: (request: Request, progress: (value: unknown) => void) => Promise<unknown> | unknown,
): void {
  port.on('message', ({ id, request }: WorkerRequest<Request>) => {
    const send = (reply: WorkerReply) => port.postMessage(reply);
    const progress = (value: unknown) => send({ id, kind: 'progress', value });
    Promise.resolve()
      .then(() => answer(request, progress))
      .then(
        (value) => send({ id, kind: 'reply', result: { ok: true, value } }),
        (error: unknown) =>
          send({ id, kind: 'reply', result: { ok: false, error: toFailure(error, pathOf()) } }),
      );
  });
}
