import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type Ref,
} from 'react';
import './data-table.css';
import { DataTableHead } from './data-table-head';
import { DataTableRow, type PlacedColumn } from './data-table-row';
import { rangesOf, rowMarks, type Selection } from './selection';
import {
  moveColumn,
  orderedIds,
  type TableColumn,
  type TableLayout,
  type TableSort,
} from './table-column';
import { useCellEdit, type TableEditing } from './use-cell-edit';
import { useColumnModel } from './use-column-model';
import { useCopy } from './use-copy';
import { useGridKeys } from './use-grid-keys';
import { useGridMouse } from './use-grid-mouse';

export interface DataTableLabels {
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
  readonly rowHeight?: number;
  /** What stands in front of a row; its place in the list if absent. */
  readonly rowLabel?: (row: Row) => string;
}

export interface CopyOutcome {
  readonly state: 'reading' | 'copied' | 'blocked' | 'failed';
  readonly rows: number;
  /** Copies what is ready; for a click when the browser refused at first. */
  readonly again?: () => boolean;
}

const overscan = 8;
const noSort: readonly TableSort[] = [];
const ignore = (): void => undefined;

/** A grid as people know it from Excel: cell cursor, ranges, copy, column layout, totals. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rowCount, rowAt, layout, onLayout, selection, labels } = props;
  const rowHeight = props.rowHeight ?? 28;
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
  const size = { rows: rowCount, columns: placed.length };
  const headHeight = 30;
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: props.hasTotals ? rowHeight + 8 : 8,
  });
  const items = virtual.getVirtualItems();
  // A row that leaves gives its elements to the one that enters, so that scrolling makes none.
  const slots = Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 2 * overscan + 2;
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  const { onVisible } = props;
  useEffect(() => {
    if (rowCount > 0) onVisible?.(first, last);
  }, [onVisible, first, last, rowCount]);

  const keepInView = useKeepInView(scroller, placed, gutter);
  const focus = (): void => scroller.current?.focus({ preventScroll: true });
  const cursorTo = (next: Selection): void => {
    props.onSelection(next);
    virtual.scrollToIndex(next.cursor.row, { align: 'auto' });
    keepInView(next.cursor.column);
  };
  const edit = useCellEdit({
    editing: props.editing,
    rowAt,
    placed,
    size,
    onSelection: cursorTo,
    onFocus: focus,
  });
  const onEditEnd = useSteady(edit.end);
  const copy = useCopy({ ...props, columns: placed.map((one) => one.column) });
  const onKeyDown = useGridKeys({
    size,
    selection,
    pageRows: Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / rowHeight) - 2),
    onSelection: cursorTo,
    onOpen: props.onOpen,
    onCopy: copy,
    onEdit: (typed) => edit.begin(selection.cursor, typed),
    onDelete: props.editing?.onDelete,
  });
  const mouse = useGridMouse({
    size,
    selection,
    onSelection: props.onSelection,
    onOpen: props.onOpen,
    onEdit: (place) => edit.begin(place, null),
  });
  useImperativeHandle(props.handle, () => ({ focus }));

  const ranges = useMemo(() => rangesOf(selection), [selection]);
  const width = gutter + model.getTotalSize();
  const { cursor } = selection;
  const cursorShown = cursor.row >= first && cursor.row <= last;
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
      onKeyDown={onKeyDown}
      {...mouse}
    >
      <div className="dt-width" style={{ width }}>
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
        <div className="dt-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <DataTableRow
              key={item.index % slots}
              id={id}
              row={rowAt(item.index)}
              index={item.index}
              top={item.start}
              height={rowHeight}
              columns={placed}
              marks={rowMarks(ranges, item.index)}
              cursorColumn={cursor.row === item.index ? cursor.column : null}
              gutter={gutter}
              label={labelOf(item.index, rowAt(item.index), props.rowLabel)}
              open={edit.open?.row === item.index ? edit.open : null}
              onEditEnd={onEditEnd}
            />
          ))}
        </div>
        {props.hasTotals ? (
          <TotalsRow columns={placed} label={labels.total} gutter={gutter} height={rowHeight} />
        ) : null}
      </div>
    </div>
  );
}

/** The same function for every drawing, so that rows need not be drawn anew; calls the latest. */
function useSteady<Input>(run: (input: Input) => void): (input: Input) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((input) => latest.current(input), []);
}

function labelOf<Row>(
  index: number,
  row: Row | undefined,
  label: ((row: Row) => string) | undefined,
): string {
  if (!label) return String(index + 1);
  return row === undefined ? '' : label(row);
}

function usePlacedColumns<Row>(
  columns: readonly TableColumn<Row>[],
  model: ReturnType<typeof useColumnModel>,
): readonly PlacedColumn<Row>[] {
  const places = (model.getHeaderGroups()[0]?.headers ?? []).map((header) => {
    const frozen = header.column.getIsPinned() === 'start';
    return {
      id: header.column.id,
      width: header.getSize(),
      frozenAt: frozen ? header.column.getStart('start') : null,
    };
  });
  const key = JSON.stringify(places);
  return useMemo(() => {
    const list = JSON.parse(key) as typeof places;
    const frozenCount = list.filter((one) => one.frozenAt !== null).length;
    return list.flatMap((one, index) => {
      const column = columns.find((candidate) => candidate.id === one.id);
      if (!column) return [];
      const { width, frozenAt } = one;
      return [{ column, width, frozenAt, lastFrozen: index === frozenCount - 1 }];
    });
  }, [columns, key]);
}

/** Scrolls sideways just enough that a column is not hidden behind the frozen ones. */
function useKeepInView<Row>(
  scroller: React.RefObject<HTMLDivElement | null>,
  placed: readonly PlacedColumn<Row>[],
  gutter: number,
): (column: number) => void {
  return (column) => {
    const box = scroller.current;
    const target = placed[column];
    if (!box || !target || target.frozenAt !== null) return;
    const before = placed.slice(0, column);
    const start = gutter + before.reduce((sum, one) => sum + one.width, 0);
    const frozen =
      gutter + before.reduce((sum, one) => sum + (one.frozenAt === null ? 0 : one.width), 0);
    if (start - frozen < box.scrollLeft) box.scrollLeft = start - frozen;
    const right = start + target.width - box.clientWidth;
    if (right > box.scrollLeft) box.scrollLeft = right;
  };
}

interface TotalsRowProps<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly label: string;
  readonly gutter: number;
  readonly height: number;
}

function TotalsRow<Row>({ columns, label, gutter, height }: TotalsRowProps<Row>) {
  return (
    <div className="dt-totals" role="row" style={{ height }}>
      <div className="dt-gutter" role="rowheader" style={{ width: gutter }}>
        {label}
      </div>
      {columns.map(({ column, width, frozenAt, lastFrozen }) => (
        <div
          key={column.id}
          role="gridcell"
          className={`dt-cell${column.align === 'right' ? ' right' : ''}${frozenAt === null ? '' : ' frozen'}${lastFrozen ? ' last-frozen' : ''}`}
          style={{ width, left: frozenAt === null ? undefined : frozenAt + gutter }}
          title={column.total}
        >
          {column.total}
        </div>
      ))}
    </div>
  );
}
