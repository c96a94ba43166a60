import { useState, type DragEvent } from 'react';
import type { ColumnModel } from './use-column-model';

interface DataTableHeadProps {
  readonly model: ColumnModel;
  readonly gutter: number;
  readonly resizeLabel: (title: string) => string;
  readonly rightAligned: (id: string) => boolean;
  readonly onMove: (moved: string, target: string) => void;
}

type Header = ReturnType<ColumnModel['getHeaderGroups']>[number]['headers'][number];

const dragType = 'application/x-tierdesk-column';

/** The header row: click sorts, Shift+click sorts further, drag reorders, the edge resizes. */
export function DataTableHead(props: DataTableHeadProps) {
  const { model, gutter, resizeLabel, rightAligned, onMove } = props;
  const headers = model.getHeaderGroups()[0]?.headers ?? [];
  const sortedCount = headers.filter((header) => header.column.getIsSorted()).length;
  return (
    <div className="dt-head" role="row" aria-rowindex={1}>
      <div className="dt-gutter" role="columnheader" style={{ width: gutter }} aria-label="#" />
      {headers.map((header) => (
        <HeadCell
          key={header.id}
          header={header}
          gutter={gutter}
          right={rightAligned(header.column.id)}
          several={sortedCount > 1}
          resizeLabel={resizeLabel}
          onMove={onMove}
        />
      ))}
    </div>
  );
}

interface HeadCellProps {
  readonly header: Header;
  readonly gutter: number;
  readonly right: boolean;
  /** Several columns are sorted: each shows its rank. */
  readonly several: boolean;
  readonly resizeLabel: (title: string) => string;
  readonly onMove: (moved: string, target: string) => void;
}

function HeadCell({ header, gutter, right, several, resizeLabel, onMove }: HeadCellProps) {
  const { column } = header;
  const drop = useColumnDrop(column.id, onMove);
  const sorted = column.getIsSorted();
  const frozen = column.getIsPinned() === 'start';
  const title = String(column.columnDef.header);
  const classes = [
    'dt-head-cell',
    right ? 'right' : '',
    frozen ? 'frozen' : '',
    column.getCanSort() ? 'sortable' : '',
    drop.over ? 'drop' : '',
  ];
  return (
    <div
      role="columnheader"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      className={classes.filter(Boolean).join(' ')}
      style={{
        width: header.getSize(),
        left: frozen ? column.getStart('start') + gutter : undefined,
      }}
      title={title}
      {...drop.handlers}
      onClick={(event) => column.getToggleSortingHandler()?.(event)}
    >
      <span className="dt-title">{title}</span>
      {sorted ? (
        <span className="dt-sort" aria-hidden>
          {sorted === 'asc' ? '▲' : '▼'}
          {several ? column.getSortIndex() + 1 : ''}
        </span>
      ) : null}
      <ResizeEdge header={header} label={resizeLabel(title)} />
    </div>
  );
}

/** Dragging a header onto another one, marked while it hovers there. */
function useColumnDrop(id: string, onMove: (moved: string, target: string) => void) {
  const [over, setOver] = useState(false);
  const handlers = {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData(dragType, id),
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const moved = event.dataTransfer.getData(dragType);
      if (moved && moved !== id) onMove(moved, id);
    },
  };
  return { over, handlers };
}

function ResizeEdge({ header, label }: { readonly header: Header; readonly label: string }) {
  return (
    <span
      className="dt-resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => header.column.resetSize()}
      onMouseDown={(event) => {
        // Else the browser would begin to drag the header itself.
        event.preventDefault();
        header.getResizeHandler()(event);
      }}
      onTouchStart={header.getResizeHandler()}
    />
  );
}
