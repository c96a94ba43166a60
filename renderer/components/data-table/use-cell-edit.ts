import { useState } from 'react';
import type { EditEnd } from './cell-editor';
import type { PlacedColumn } from './place-columns';
import { selectCell, type CellPlace, type Selection, type TableSize } from './selection';

/** Editing of cells as a table offers it. */
export interface TableEditing<Row> {
  /** The text to edit, or null where the cell can not be edited. */
  readonly textOf: (row: Row, column: string) => string | null;
  readonly onEdit: (row: Row, column: string, text: string) => void;
  /** The Delete key on the selected rows. */
  readonly onDelete: () => void;
  /** Accessible name of the editor. */
  readonly label: (row: Row, column: string) => string;
}

/** The cell that is being retyped. */
export interface OpenCell extends CellPlace {
  readonly initial: string;
  readonly typed: boolean;
  readonly label: string;
}

interface CellEditInput<Row> {
  readonly editing: TableEditing<Row> | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly size: TableSize;
  readonly onSelection: (selection: Selection) => void;
  readonly onFocus: () => void;
}

/** Opens the editor in a cell and takes what was typed; the cursor then moves on as in Excel. */
export function useCellEdit<Row>(input: CellEditInput<Row>) {
  const { editing, rowAt, placed, size } = input;
  const [open, setOpen] = useState<OpenCell | null>(null);
  const begin = (place: CellPlace, typed: string | null): boolean => {
    const row = rowAt(place.row);
    const column = placed[place.column]?.column.id;
    if (!editing || row === undefined || column === undefined) return false;
    const text = editing.textOf(row, column);
    if (text === null) return false;
    const label = editing.label(row, column);
    setOpen({ ...place, initial: typed ?? text, typed: typed !== null, label });
    return true;
  };
  const end = ({ text, move }: EditEnd): void => {
    if (!open) return;
    const row = rowAt(open.row);
    const column = placed[open.column]?.column.id;
    setOpen(null);
    if (editing && text !== null && row !== undefined && column !== undefined) {
      if (text !== editing.textOf(row, column)) editing.onEdit(row, column, text);
    }
    if (move !== 'stay') input.onSelection(selectCell(moved(open, move, size)));
    input.onFocus();
  };
  return { open, begin, end };
}

function moved(place: CellPlace, move: EditEnd['move'], size: TableSize): CellPlace {
  const { row, column } = place;
  if (move === 'down') return { row: Math.min(row + 1, size.rows - 1), column };
  const by = move === 'right' ? 1 : -1;
  return { row, column: Math.min(Math.max(0, column + by), size.columns - 1) };
}
