import { expect, test, vi } from 'vitest';
import { PageCache } from '../../renderer/hooks/page-cache';

const options = { pageSize: 10, capacity: 4, parallel: 2 };

/** A source whose pages come when told, so that order can be tested. */
function source() {
  const asked: number[] = [];
  const open: { offset: number; give: () => void; refuse: (error: Error) => void }[] = [];
  const fetchPage = (offset: number, limit: number): Promise<readonly number[]> =>
    new Promise((resolve, reject) => {
      asked.push(offset);
      const rows = Array.from({ length: limit }, (_, index) => offset + index);
      open.push({ offset, give: () => resolve(rows), refuse: reject });
    });
  const settle = async (): Promise<void> => {
    while (open.length > 0) {
      open.shift()?.give();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { asked, open, fetchPage, settle };
}

test('fetches the pages in view and answers from them', async () => {
  const { fetchPage, settle, asked } = source();
  const changed = vi.fn();
  const cache = new PageCache(fetchPage, 95, changed, vi.fn(), options);
  cache.want(8, 22);
  expect(cache.rowAt(8)).toBeUndefined();
  await settle();
  expect(asked).toEqual([0, 10, 20]);
  expect(cache.rowAt(8)).toBe(8);
  expect(cache.rowAt(22)).toBe(22);
  expect(changed).toHaveBeenCalledTimes(3);
  cache.want(90, 200);
  await settle();
  expect(cache.rowAt(94)).toBe(94);
  expect(cache.rowAt(95)).toBeUndefined();
});

test('of a fast scroll only the end is fetched', async () => {
  const { fetchPage, settle, asked } = source();
  const cache = new PageCache(fetchPage, 10_000, vi.fn(), vi.fn(), options);
  for (let row = 0; row <= 5000; row += 50) cache.want(row, row + 15);
  await settle();
  expect(asked.length).toBeLessThan(6);
  expect(cache.rowAt(5000)).toBe(5000);
  expect(cache.rowAt(2500)).toBeUndefined();
});

test('forgets the pages unused longest', async () => {
  const { fetchPage, settle } = source();
  const cache = new PageCache(fetchPage, 1000, vi.fn(), vi.fn(), options);
  for (const row of [0, 100, 200, 0, 300, 400]) {
    cache.want(row, row);
    await settle();
  }
  expect(cache.rowAt(0)).toBe(0);
  expect(cache.rowAt(100)).toBeUndefined();
  expect(cache.rowAt(400)).toBe(400);
});

test('tells of a failure once and does not ask for the page again', async () => {
  const { fetchPage, open, asked } = source();
  const failed = vi.fn();
  const cache = new PageCache(fetchPage, 1000, vi.fn(), failed, options);
  cache.want(0, 5);
  open.shift()?.refuse(new Error('gone'));
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  cache.want(0, 5);
  expect(asked).toEqual([0]);
});

test('loads a span at once when it is here, else after fetching it', async () => {
  const { fetchPage, settle } = source();
  const cache = new PageCache(fetchPage, 1000, vi.fn(), vi.fn(), options);
  cache.want(0, 9);
  await settle();
  expect(cache.load(2, 4)).toEqual([2, 3, 4]);
  const later = cache.load(5, 500);
  expect(Array.isArray(later)).toBe(false);
  await settle();
  await expect(later).resolves.toHaveLength(496);
});
