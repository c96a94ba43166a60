import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { serveRequests } from '../../../electron/workers/serve-requests';
import type { WorkerReply } from '../../../electron/workers/worker-call';

it('says of a failure whether the thread had kept a change before it', async () => {
  const { port1, port2 } = new MessageChannel();
  let changes = 0;
  const answer = (request: 'keepThenFail' | 'fail'): never => {
    if (request === 'keepThenFail') changes += 1;
    throw new TypeError('nobody expected this');
  };
  serveRequests<'keepThenFail' | 'fail'>(port2, () => '', answer, {
    isWanted: () => false,
    close: () => undefined,
    countChanges: () => changes,
  });
  const codeOf = (id: number, request: string) =>
    new Promise((resolve) => {
      port1.once('message', (reply: WorkerReply) => {
        resolve(reply.kind === 'reply' && !reply.result.ok ? reply.result.error.code : 'none');
      });
      port1.postMessage({ id, request });
    });
  expect(await codeOf(1, 'keepThenFail')).toBe('call.failedAfterChange');
  expect(await codeOf(2, 'fail')).toBe('call.failed');
  port1.close();
});
