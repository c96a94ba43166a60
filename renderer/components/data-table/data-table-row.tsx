import { memo, type ReactNode } from 'react';
import { CellEditor, type EditEnd } from './cell-editor';
import type { PlacedColumn } from './place-columns';
import { isMarked } from './selection';
import type { OpenCell } from './use-cell-edit';

interface DataTableRowProps<Row> {
  readonly id: string;
  readonly row: Row | undefined;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn<Row>[];
  /** Selected spans of columns, as `rowMarks` writes them. */
  readonly marks: string;
  readonly cursorColumn: number | null;
  readonly gutter: number;
  /** The row's own number where it is not its place, such as the row in a file. */
  readonly label: string;
  /** The cell of this row that is being retyped. */
  readonly open: OpenCell | null;
  readonly onEditEnd: (end: EditEnd) => void;
}

function DataTableRowInner<Row>(props: DataTableRowProps<Row>) {
  const { row, index, marks, gutter } = props;
  return (
    <div
      className={index % 2 === 1 ? 'dt-row odd' : 'dt-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      data-row={index}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
    >
      <div
        className={marks === '' ? 'dt-gutter' : 'dt-gutter marked'}
        role="rowheader"
        style={{ width: gutter }}
      >
        {props.label}
      </div>
      {props.columns.map((placed, place) => drawCell(props, placed, place))}
    </div>
  );
}

/** A plain function, not a component: a screen has near a thousand cells. */
function drawCell<Row>(
  { id, row, index, marks, cursorColumn, gutter, open, onEditEnd }: DataTableRowProps<Row>,
  { column, width, frozenAt, lastFrozen }: PlacedColumn<Row>,
  place: number,
): ReactNode {
  const marked = isMarked(marks, place);
  const extra = row ? column.cellClass?.(row) : undefined;
  const text = row ? column.text(row) : '';
  const content = row && column.render ? column.render(row) : text;
  return (
    <div
      key={column.id}
      id={`${id}-${index}-${place}`}
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={marked}
      data-column={place}
      className={
        'dt-cell' +
        (column.align === 'right' ? ' right' : '') +
        (marked ? ' marked' : '') +
        (cursorColumn === place ? ' cursor' : '') +
        (frozenAt === null ? '' : ' frozen') +
        (lastFrozen ? ' last-frozen' : '') +
        (extra ? ` ${extra}` : '')
      }
      style={frozenAt === null ? { width } : { width, left: frozenAt + gutter }}
      title={row ? (column.cellHint?.(row) ?? text) : undefined}
    >
      {open?.column === place ? (
        <CellEditor
          label={open.label}
          initial={open.initial}
          typed={open.typed}
          onEnd={onEditEnd}
        />
      ) : row ? (
        content
      ) : (
        <span className="dt-skeleton" />
      )}
    </div>
  );
}

/** One row; drawn anew only when its data, columns or selection change. */
export const DataTableRow = memo(DataTableRowInner) as typeof DataTableRowInner;
