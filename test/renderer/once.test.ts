import { expect, it } from 'vitest';
import { Once } from '../../renderer/hooks/once';

/** Work that ends when it is told to, and counts how often it was begun. */
function pendingWork() {
  const ends: ((value: string) => void)[] = [];
  const work = () => new Promise<string>((resolve) => ends.push(resolve));
  return { work, ends };
}

it('does the very same once at a time: a second click gets the answer of the first', async () => {
  const once = new Once<object, string>();
  const { work, ends } = pendingWork();
  const first = once.run({ id: 1, reason: '离职' }, work);
  const second = once.run({ id: 1, reason: '离职' }, work);
  expect(ends).toHaveLength(1);
  expect(once.isUnderWay({ id: 1, reason: '离职' })).toBe(true);
  ends[0]!('done');
  expect(await Promise.all([first, second])).toEqual(['done', 'done']);
  expect(once.isUnderWay({ id: 1, reason: '离职' })).toBe(false);
});

it('lets work on something else go its own way, and the same again once it has ended', async () => {
  const once = new Once<object, string>();
  const { work, ends } = pendingWork();
  const one = once.run({ id: 1 }, work);
  const other = once.run({ id: 2 }, work);
  expect(ends).toHaveLength(2);
  ends.forEach((end, at) => end(String(at)));
  expect(await Promise.all([one, other])).toEqual(['0', '1']);
  void once.run({ id: 1 }, work);
  expect(ends).toHaveLength(3);
});

it('is free again after a failure, and keeps no secret as a key', async () => {
  const once = new Once<object, string>();
  const failing = () => Promise.reject(new Error('refused'));
  await expect(once.run({ id: 1, password: new Uint8Array([1]) }, failing)).rejects.toThrow();
  expect(once.isUnderWay({ id: 1, password: new Uint8Array([1]) })).toBe(false);
  const { work } = pendingWork();
  void once.run({ password: new Uint8Array([83, 51, 67]) }, work);
  const kept = JSON.stringify([
    ...(once as unknown as { underWay: Map<string, unknown> }).underWay.keys(),
  ]);
  expect(kept).not.toMatch(/83|51|67/);
});
