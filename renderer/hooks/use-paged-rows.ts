import { useEffect, useMemo, useState } from 'react';
import { PageCache, type FetchPage } from './page-cache';

/** Rows of a list by place, fetched as they come into view; a new `key` begins a new list. */
export function usePagedRows<Row>(
  key: string,
  count: number,
  fetchPage: FetchPage<Row>,
  onFailure: (thrown: unknown) => void,
) {
  const [version, setVersion] = useState(0);
  const cache = useMemo(
    () => new PageCache<Row>(fetchPage, count, () => setVersion((old) => old + 1), onFailure),
    // The key stands for the list that fetchPage reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, count],
  );
  useEffect(() => setVersion(0), [cache]);
  return useMemo(
    () => ({
      version,
      rowAt: (index: number): Row | undefined => cache.rowAt(index),
      want: (first: number, last: number): void => cache.want(first, last),
      load: (first: number, last: number) => cache.load(first, last),
    }),
    [cache, version],
  );
}
