import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';

const headHeight = 30;
const overscan = 8;

interface RowsInViewInput {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rowCount: number;
  readonly rowHeight: number;
  readonly hasTotals: boolean;
  readonly onVisible?: (first: number, last: number) => void;
}

/** Which rows are on screen, where they lie, and which element each one uses. */
export function useRowsInView(input: RowsInViewInput) {
  const { scroller, rowCount, rowHeight, onVisible } = input;
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: input.hasTotals ? rowHeight + 8 : 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => {
    if (rowCount > 0) onVisible?.(first, last);
  }, [onVisible, first, last, rowCount]);
  const height = virtual.scrollRect?.height ?? 400;
  // A row that leaves gives its elements to the one that enters, so that scrolling makes none.
  const slots = Math.ceil(height / rowHeight) + 2 * overscan + 2;
  return {
    items: items.map(({ index, start }) => ({ index, start, slot: index % slots })),
    first,
    last,
    height: virtual.getTotalSize(),
    pageRows: Math.max(1, Math.floor(height / rowHeight) - 2),
    scrollTo: (row: number): void => virtual.scrollToIndex(row, { align: 'auto' }),
  };
}
