import { memo, type ReactNode } from 'react';
import { isMarked } from './selection';
import type { TableColumn } from './table-column';

/** A visible column with its place. */
export interface PlacedColumn<Row> {
  readonly column: TableColumn<Row>;
  readonly width: number;
  /** Pixels from the left edge for frozen columns, null for those that scroll. */
  readonly frozenAt: number | null;
  readonly lastFrozen: boolean;
}

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
}

function DataTableRowInner<Row>(props: DataTableRowProps<Row>) {
  const { row, index, columns, marks, cursorColumn, gutter } = props;
  return (
    <div
      className={index % 2 === 1 ? 'dt-row odd' : 'dt-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      data-row={index}
      style={{ top: props.top, height: props.height }}
    >
      <div
        className={marks === '' ? 'dt-gutter' : 'dt-gutter marked'}
        role="rowheader"
        style={{ width: gutter }}
      >
        {props.label}
      </div>
      {columns.map((placed, column) => (
        <Cell
          key={placed.column.id}
          id={`${props.id}-${index}-${column}`}
          placed={placed}
          row={row}
          place={column}
          gutter={gutter}
          marked={isMarked(marks, column)}
          isCursor={cursorColumn === column}
        />
      ))}
    </div>
  );
}

interface CellProps<Row> {
  readonly id: string;
  readonly placed: PlacedColumn<Row>;
  readonly row: Row | undefined;
  readonly place: number;
  readonly gutter: number;
  readonly marked: boolean;
  readonly isCursor: boolean;
}

function Cell<Row>({ id, placed, row, place, gutter, marked, isCursor }: CellProps<Row>) {
  const { column, width, frozenAt, lastFrozen } = placed;
  const classes = [
    'dt-cell',
    column.align === 'right' ? 'right' : '',
    marked ? 'marked' : '',
    isCursor ? 'cursor' : '',
    frozenAt === null ? '' : 'frozen',
    lastFrozen ? 'last-frozen' : '',
    row ? (column.cellClass?.(row) ?? '') : '',
  ];
  const left = frozenAt === null ? undefined : frozenAt + gutter;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={place + 2}
      aria-selected={marked}
      data-column={place}
      className={classes.filter(Boolean).join(' ')}
      style={{ width, left }}
      title={row ? (column.cellHint?.(row) ?? column.text(row)) : undefined}
    >
      {row ? cellContent(column, row) : <span className="dt-skeleton" />}
    </div>
  );
}

function cellContent<Row>(column: TableColumn<Row>, row: Row): ReactNode {
  return column.render ? column.render(row) : column.text(row);
}

/** One row; drawn anew only when its data, columns or selection change. */
export const DataTableRow = memo(DataTableRowInner) as typeof DataTableRowInner;
