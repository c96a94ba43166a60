import type { KeyboardEvent } from 'react';
import { keyTarget, selectAll, selectCell, type Selection, type TableSize } from './selection';

interface GridKeysInput {
  readonly size: TableSize;
  readonly selection: Selection;
  readonly pageRows: number;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen?: (index: number) => void;
  readonly onCopy: () => void;
  /** Begins to edit the cell under the cursor, with its text or with what was typed. */
  readonly onEdit?: (typed: string | null) => boolean;
  readonly onDelete?: () => void;
}

/** Keys of the grid: move, extend with Shift, jump with Ctrl, select all, copy, open. */
export function useGridKeys(input: GridKeysInput) {
  const { size, selection, pageRows, onSelection, onOpen, onCopy, onEdit, onDelete } = input;
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
    const typed = !ctrl && event.key.length === 1 ? event.key : null;
    if (!ctrl && startsEdit(event.key) && onEdit?.(typed)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Delete' && onDelete) {
      event.preventDefault();
      onDelete();
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

/** Enter and F2 edit what is there; a sign replaces it, as in Excel. */
function startsEdit(key: string): boolean {
  return key === 'Enter' || key === 'F2' || key.length === 1;
}
