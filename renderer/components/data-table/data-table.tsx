import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type Ref,
} from 'react';
import type { EditEnd } from './cell-editor';
import './data-table.css';
import { DataTableHead } from './data-table-head';
import { DataTableRow } from './data-table-row';
import { keepInView, usePlacedColumns, type PlacedColumn } from './place-columns';
import { rangesOf, rowMarks, type Selection } from './selection';
import {
  moveColumn,
  orderedIds,
  type TableColumn,
  type TableLayout,
  type TableSort,
} from './table-column';
import { TotalsRow } from './totals-row';
import { useCellEdit, type OpenCell, type TableEditing } from './use-cell-edit';
import { useColumnModel } from './use-column-model';
import { useCopy } from './use-copy';
import { useGridKeys } from './use-grid-keys';
import { useGridMouse } from './use-grid-mouse';
import { useRowsInView } from './use-rows-in-view';
import type { CopyOutcome } from './copy-outcome';

interface DataTableLabels {
  /** Accessible name of the table. */
  readonly name: string;
  readonly total: string;
  readonly resize: (title: string) => string;
}

export interface DataTableHandle {
  readonly focus: () => void;
}

export interface DataTableProps<Row> {
  readonly columns: readonly TableColumn<Row>[];
  readonly rowCount: number;
  /** The row at a place, undefined while it is being fetched. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Told which rows are on screen, to fetch them. */
  readonly onVisible?: (first: number, last: number) => void;
  /** All rows of a span, for copying; may fetch. */
  readonly loadRows: (first: number, last: number) => readonly Row[] | Promise<readonly Row[]>;
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly sort?: readonly TableSort[];
  readonly onSort?: (sort: readonly TableSort[]) => void;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen?: (index: number) => void;
  readonly onCopied?: (outcome: CopyOutcome) => void;
  /** Lets cells be retyped in place. */
  readonly editing?: TableEditing<Row>;
  readonly hasTotals?: boolean;
  readonly labels: DataTableLabels;
  readonly handle?: Ref<DataTableHandle>;
  /** What stands in front of a row; its place in the list if absent. */
  readonly rowLabel?: (row: Row) => string;
}

const rowHeight = 28;
const noSort: readonly TableSort[] = [];
const ignore = (): void => undefined;

/** A grid as people know it from Excel: cell cursor, ranges, copy, column layout, totals. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, layout, onLayout, selection, labels } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const gutter = Math.max(40, 18 + String(rowCount).length * 8);
  const model = useColumnModel({
    columns,
    layout,
    onLayout,
    sort: props.sort ?? noSort,
    onSort: props.onSort ?? ignore,
  });
  const placed = usePlacedColumns(columns, model);
  const hasTotals = props.hasTotals ?? false;
  const view = useRowsInView({ ...props, scroller, rowHeight, hasTotals });
  const focus = (): void => scroller.current?.focus({ preventScroll: true });
  const { open, onEditEnd, ...hands } = useHands(props, placed, view.pageRows, {
    focus,
    moveTo: (next) => {
      props.onSelection(next);
      view.scrollTo(next.cursor.row);
      keepInView(scroller, placed, gutter, next.cursor.column);
    },
  });
  useImperativeHandle(props.handle, () => ({ focus }));
  const { cursor } = selection;
  const cursorShown = cursor.row >= view.first && cursor.row <= view.last;
  return (
    <div
      ref={scroller}
      className="dt"
      role="grid"
      tabIndex={0}
      aria-label={labels.name}
      aria-rowcount={rowCount + 1}
      aria-colcount={placed.length + 1}
      aria-multiselectable
      aria-activedescendant={cursorShown ? `${id}-${cursor.row}-${cursor.column}` : undefined}
      {...hands}
    >
      <div className="dt-width" style={{ width: gutter + model.getTotalSize() }}>
        <DataTableHead
          model={model}
          gutter={gutter}
          resizeLabel={labels.resize}
          rightAligned={(column) => columns.find((one) => one.id === column)?.align === 'right'}
          onMove={(moved, target) => {
            const ids = orderedIds(
              columns.map((column) => column.id),
              layout.order,
            );
            onLayout({ ...layout, order: moveColumn(ids, moved, target) });
          }}
        />
        <DataTableBody
          {...props}
          id={id}
          gutter={gutter}
          placed={placed}
          view={view}
          open={open}
          onEditEnd={onEditEnd}
        />
        {hasTotals ? (
          <TotalsRow columns={placed} label={labels.total} gutter={gutter} height={rowHeight} />
        ) : null}
      </div>
    </div>
  );
}

interface Reach {
  readonly focus: () => void;
  readonly moveTo: (selection: Selection) => void;
}

/** Keyboard, mouse and the editor of the grid. */
function useHands<Row>(
  props: DataTableProps<Row>,
  placed: readonly PlacedColumn<Row>[],
  pageRows: number,
  { focus, moveTo }: Reach,
) {
  const { selection, onSelection, onOpen, editing, rowAt } = props;
  const size = { rows: props.rowCount, columns: placed.length };
  const edit = useCellEdit({ editing, rowAt, placed, size, onSelection: moveTo, onFocus: focus });
  const onEditEnd = useSteady(edit.end);
  const onCopy = useCopy({ ...props, columns: placed.map((one) => one.column) });
  const onKeyDown = useGridKeys({
    size,
    selection,
    pageRows,
    onSelection: moveTo,
    onOpen,
    onCopy,
    onEdit: (typed) => edit.begin(selection.cursor, typed),
    onDelete: editing?.onDelete,
  });
  const mouse = useGridMouse({
    size,
    selection,
    onSelection,
    onOpen,
    onEdit: (place) => edit.begin(place, null),
  });
  return { onKeyDown, ...mouse, open: edit.open, onEditEnd };
}

/** The same function for every drawing, so that rows need not be drawn anew; calls the latest. */
function useSteady<Input>(run: (input: Input) => void): (input: Input) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((input) => latest.current(input), []);
}

interface DataTableBodyProps<Row> extends DataTableProps<Row> {
  readonly id: string;
  readonly gutter: number;
  readonly placed: readonly PlacedColumn<Row>[];
  readonly view: ReturnType<typeof useRowsInView>;
  readonly open: OpenCell | null;
  readonly onEditEnd: (end: EditEnd) => void;
}

function DataTableBody<Row>(props: DataTableBodyProps<Row>) {
  const { id, gutter, placed, view, selection, rowAt, rowLabel } = props;
  const ranges = useMemo(() => rangesOf(selection), [selection]);
  const { cursor } = selection;
  return (
    <div className="dt-body" role="rowgroup" style={{ height: view.height }}>
      {view.items.map(({ index, start, slot }) => {
        const row = rowAt(index);
        return (
          <DataTableRow
            key={slot}
            id={id}
            row={row}
            index={index}
            top={start}
            height={rowHeight}
            columns={placed}
            marks={rowMarks(ranges, index)}
            cursorColumn={cursor.row === index ? cursor.column : null}
            gutter={gutter}
            label={labelOf(index, row, rowLabel)}
            open={props.open?.row === index ? props.open : null}
            onEditEnd={props.onEditEnd}
          />
        );
      })}
    </div>
  );
}

function labelOf<Row>(
  index: number,
  row: Row | undefined,
  label: ((row: Row) => string) | undefined,
): string {
  if (!label) return String(index + 1);
  return row === undefined ? '' : label(row);
}
