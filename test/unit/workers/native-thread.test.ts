import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../shared/models/result';
import {
  endAllThreads,
  NativeThread,
  onThreadLeftAlone,
  threadsAreAtWork,
} from '../../../electron/workers/native-thread';

/** A thread that echoes, waits until it is told to end, or is deaf for some milliseconds. */
const source = `
  import { parentPort, workerData } from 'node:worker_threads';
  const ending = new Int32Array(workerData.ending);
  const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  const work = {
    echo: () => {},
    untilAsked: () => { while (Atomics.load(ending, 0) === 0) sleep(5); },
    deaf: () => sleep(1500),
  };
  parentPort.on('message', (message) => {
    if (message.end) return parentPort.close();
    const value = message.request.kind;
    work[value]();
    parentPort.postMessage({ id: message.id, kind: 'reply', result: { ok: true, value } });
  });
`;
const url = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
interface Asked<Kind> {
  readonly input: null;
  readonly reply: Kind;
}
type Requests = { readonly [Kind in 'echo' | 'untilAsked' | 'deaf']: Asked<Kind> };
const makeThread = () => new NativeThread<Requests>(url, 'the thread');

describe('threads with native code', () => {
  afterEach(() => onThreadLeftAlone(() => undefined));

  it('end by a message, and take no request after it', async () => {
    const thread = makeThread();
    expect(await thread.call('echo', null)).toBe('echo');
    const end = thread.close();
    expect(thread.isAlive).toBe(false);
    await expect(thread.call('echo', null)).rejects.toMatchObject({ code: 'call.cancelled' });
    expect(await end).toBe('ended');
    expect(threadsAreAtWork()).toBe(false);
  });

  it('see in the middle of their work that they are to end', async () => {
    const thread = makeThread();
    const work = thread.call('untilAsked', null);
    expect(await thread.close()).toBe('ended');
    expect(await work).toBe('untilAsked');
  });

  it('end however early they are asked to', async () => {
    const threads = Array.from({ length: 5 }, makeThread);
    expect(await Promise.all(threads.map((thread) => thread.close()))).toEqual(
      threads.map(() => 'ended'),
    );
  });

  it('are left alone after the limit, which is said, and end by themselves', async () => {
    const told: Failure[] = [];
    onThreadLeftAlone((failure) => told.push(failure));
    const thread = makeThread();
    await thread.call('echo', null);
    const work = thread.call('deaf', null);
    const refused = expect(work).rejects.toMatchObject({ code: 'thread.leftAlone' });
    expect(await thread.close(50)).toBe('leftAlone');
    await refused;
    expect(told).toEqual([{ code: 'thread.leftAlone', values: {} }]);
    expect(threadsAreAtWork()).toBe(true);
    await expect.poll(threadsAreAtWork, { timeout: 120_000 }).toBe(false);
  });

  it('are all asked before the process ends', async () => {
    for (let count = 0; count < 3; count += 1) makeThread();
    expect(threadsAreAtWork()).toBe(true);
    await endAllThreads();
    expect(threadsAreAtWork()).toBe(false);
  });
});
