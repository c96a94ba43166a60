import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { WorkDue, WorkEntry } from '../../../../shared/models/worklist';

/** A line of the worklist: the head of a group, or an entry with its place among all entries. */
export type WorkItem =
  | { readonly kind: 'group'; readonly due: WorkDue; readonly count: number }
  | { readonly kind: 'entry'; readonly entry: WorkEntry; readonly place: number };

/** Heights to begin with, until a row is measured; the head of the table covers what is under it. */
const groupHeight = 29;
const rowHeight = 52;
const headHeight = 32;
const rowsBeyond = 8;

const keyOf = (item: WorkItem | undefined): string =>
  item === undefined ? '' : item.kind === 'group' ? item.due : item.entry.clientNo;

/** Draws the rows in sight, and keeps the keyboard on one of them wherever it is. */
export function useRowFocus(items: readonly WorkItem[], isPaused: boolean) {
  const body = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const last = items.filter(({ kind }) => kind === 'entry').length - 1;
  const place = Math.min(at, last);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => body.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => keyOf(items[index]),
    overscan: rowsBeyond,
    scrollPaddingStart: headHeight,
  });
  const rows = virtual.getVirtualItems();
  const rowOf = (index: number) =>
    body.current?.querySelector<HTMLElement>(`tr[data-place="${index}"]`);
  const focusRow = (index: number): void => {
    const next = Math.max(0, Math.min(last, index));
    setAt(next);
    wanted.current = next;
    const item = items.findIndex((each) => each.kind === 'entry' && each.place === next);
    if (item >= 0) virtual.scrollToIndex(item);
  };
  // The row may have to be drawn first.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = rowOf(wanted.current);
    if (!row) return;
    row.focus({ preventScroll: true });
    wanted.current = null;
  });
  // After a report the row that took the place has the keyboard.
  useEffect(() => {
    if (isPaused) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    rowOf(place)?.focus({ preventScroll: true });
  }, [items, isPaused, place]);
  return {
    body,
    place,
    last,
    setAt,
    focusRow,
    shown: rows.map(({ index }) => ({ index, item: items[index] as WorkItem })),
    above: rows[0]?.start ?? 0,
    below: virtual.getTotalSize() - (rows.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  };
}
