import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { serveRequests } from '../../../electron/workers/serve-requests';
import type { WorkerReply } from '../../../electron/workers/worker-call';

it('says of a failure whether the thread had kept a change before it', async () => {
  const { port1, port2 } = new MessageChannel();
  let changes = 0;
  const fail = (): never => {
    throw new TypeError('nobody expected this');
  };
  const keepThenFail = (): never => {
    changes += 1;
    return fail();
  };
  interface Failing {
    readonly input: null;
    readonly reply: never;
  }
  serveRequests<{ readonly keepThenFail: Failing; readonly fail: Failing }>(port2, {
    handlers: { keepThenFail, fail },
    ending: { isWanted: () => false, close: () => undefined, countChanges: () => changes },
  });
  const codeOf = (id: number, kind: string) =>
    new Promise((resolve) => {
      port1.once('message', (reply: WorkerReply) => {
        resolve(reply.kind === 'reply' && !reply.result.ok ? reply.result.error.code : 'none');
      });
      port1.postMessage({ id, request: { kind, input: null } });
    });
  expect(await codeOf(1, 'keepThenFail')).toBe('call.failedAfterChange');
  expect(await codeOf(2, 'fail')).toBe('call.failed');
  port1.close();
});
