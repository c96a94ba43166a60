import { useEffect, useMemo, useRef, useState } from 'react';
import { PageCache, type FetchPage } from './page-cache';

interface PagedOptions {
  /** Shows the rows of the last list until those of the new one are here: for one list read anew. */
  readonly keepsLast?: boolean;
}

/** Rows of a list by place, fetched as they come into view; a new `key` begins a new list. */
export function usePagedRows<Row>(
  key: string,
  count: number,
  fetchPage: FetchPage<Row>,
  onFailure: (thrown: unknown) => void,
  options: PagedOptions = {},
) {
  const [version, setVersion] = useState(0);
  const cache = useMemo(
    () => new PageCache<Row>(fetchPage, count, () => setVersion((old) => old + 1), onFailure),
    // The key stands for the list that fetchPage reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key, count],
  );
  const last = useLastCache(cache, options.keepsLast ?? false);
  useEffect(() => setVersion(0), [cache]);
  return useMemo(
    () => ({
      version,
      rowAt: (index: number): Row | undefined => cache.rowAt(index) ?? last?.rowAt(index),
      want: (first: number, end: number): void => cache.want(first, end),
      load: (first: number, end: number) => cache.load(first, end),
    }),
    [cache, last, version],
  );
}

function useLastCache<Row>(cache: PageCache<Row>, keeps: boolean): PageCache<Row> | null {
  const now = useRef(cache);
  const before = useRef<PageCache<Row> | null>(null);
  if (now.current !== cache) {
    before.current = now.current;
    now.current = cache;
  }
  return keeps ? before.current : null;
}
