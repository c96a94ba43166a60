import { useEffect, useRef, type MouseEvent } from 'react';
import {
  clickCell,
  clickRow,
  isSelectedRow,
  selectCell,
  type CellPlace,
  type Selection,
  type TableSize,
} from './selection';

interface GridMouseInput {
  readonly size: TableSize;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen?: (index: number) => void;
  /** A double click on a cell; true when it was taken. */
  readonly onEdit?: (place: CellPlace) => boolean;
}

interface Hit {
  readonly row: number;
  /** Null on the row's number. */
  readonly column: number | null;
}

function hitOf(target: EventTarget): Hit | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (row === undefined) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return { row: Number(row), column: column === undefined ? null : Number(column) };
}

/** Mouse of the grid: click, drag a range, Shift extends, Ctrl adds, double click opens. */
export function useGridMouse({ size, selection, onSelection, onOpen, onEdit }: GridMouseInput) {
  const dragging = useRef<'cells' | 'rows' | null>(null);
  useEffect(() => {
    const stop = (): void => {
      dragging.current = null;
    };
    window.addEventListener('mouseup', stop);
    return () => window.removeEventListener('mouseup', stop);
  }, []);

  return {
    onMouseDown: (event: MouseEvent): void => {
      const hit = hitOf(event.target);
      if (!hit || event.button !== 0) return;
      const held = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
      if (hit.column === null) {
        dragging.current = 'rows';
        onSelection(clickRow(selection, hit.row, size.columns, held));
      } else {
        dragging.current = 'cells';
        onSelection(clickCell(selection, hit as CellPlace, held));
      }
    },
    onMouseOver: (event: MouseEvent): void => {
      if (dragging.current === null || (event.buttons & 1) === 0) return;
      const hit = hitOf(event.target);
      if (!hit) return;
      const column = dragging.current === 'rows' ? size.columns - 1 : hit.column;
      if (column === null) return;
      onSelection({ ...selection, cursor: { row: hit.row, column } });
    },
    /** The right button selects what it points at, unless that is selected already. */
    onContextMenu: (event: MouseEvent): void => {
      const hit = hitOf(event.target);
      if (!hit || isSelectedRow(selection, hit.row)) return;
      onSelection(selectCell({ row: hit.row, column: hit.column ?? 0 }));
    },
    onDoubleClick: (event: MouseEvent): void => {
      const hit = hitOf(event.target);
      if (hit && hit.column !== null && onEdit?.(hit as CellPlace)) return;
      if (hit) onOpen?.(hit.row);
    },
  };
}
