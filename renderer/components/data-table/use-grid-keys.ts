import type { KeyboardEvent } from 'react';
import { keyTarget, selectAll, selectCell, type Selection, type TableSize } from './selection';

interface GridKeysInput {
  readonly size: TableSize;
  readonly selection: Selection;
  readonly pageRows: number;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen?: (index: number) => void;
  readonly onCopy: () => void;
}

/** Keys of the grid: move, extend with Shift, jump with Ctrl, select all, copy, open. */
export function useGridKeys(input: GridKeysInput) {
  const { size, selection, pageRows, onSelection, onOpen, onCopy } = input;
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || size.rows === 0 || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onSelection(selectAll(size));
      return;
    }
    if (ctrl && (event.key.toLowerCase() === 'c' || event.key === 'Insert')) {
      event.preventDefault();
      onCopy();
      return;
    }
    if (event.key === 'Enter' && !ctrl) {
      event.preventDefault();
      onOpen?.(selection.cursor.row);
      return;
    }
    if (event.key === 'Escape') {
      onSelection(selectCell(selection.cursor));
      return;
    }
    const target = keyTarget(selection.cursor, event.key, ctrl, size, pageRows);
    if (!target) return;
    event.preventDefault();
    onSelection(event.shiftKey ? { ...selection, cursor: target } : selectCell(target));
  };
}
