import { useState, type DragEvent, type MouseEvent } from 'react';
import type { ColumnModel } from './use-column-model';

interface DataTableHeadProps {
  readonly model: ColumnModel;
  readonly gutter: number;
  readonly resizeLabel: (title: string) => string;
  readonly rightAligned: (id: string) => boolean;
  readonly onMove: (moved: string, target: string) => void;
}

const dragType = 'application/x-tierdesk-column';

/** The header row: click sorts, Shift+click sorts further, drag reorders, the edge resizes. */
export function DataTableHead({
  model,
  gutter,
  resizeLabel,
  rightAligned,
  onMove,
}: DataTableHeadProps) {
  const [target, setTarget] = useState<string | null>(null);
  const headers = model.getHeaderGroups()[0]?.headers ?? [];
  const sortedCount = headers.filter((header) => header.column.getIsSorted()).length;
  const drop = (event: DragEvent, id: string): void => {
    event.preventDefault();
    setTarget(null);
    const moved = event.dataTransfer.getData(dragType);
    if (moved && moved !== id) onMove(moved, id);
  };
  return (
    <div className="dt-head" role="row" aria-rowindex={1}>
      <div className="dt-gutter" role="columnheader" style={{ width: gutter }} aria-label="#" />
      {headers.map((header) => {
        const { column } = header;
        const sorted = column.getIsSorted();
        const frozen = column.getIsPinned() === 'start';
        const title = String(column.columnDef.header);
        const classes = [
          'dt-head-cell',
          rightAligned(column.id) ? 'right' : '',
          frozen ? 'frozen' : '',
          column.getCanSort() ? 'sortable' : '',
          target === column.id ? 'drop' : '',
        ];
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
            className={classes.filter(Boolean).join(' ')}
            style={{
              width: header.getSize(),
              left: frozen ? column.getStart('start') + gutter : undefined,
            }}
            title={title}
            draggable
            onDragStart={(event) => event.dataTransfer.setData(dragType, column.id)}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(dragType)) return;
              event.preventDefault();
              setTarget(column.id);
            }}
            onDragLeave={() => setTarget(null)}
            onDrop={(event) => drop(event, column.id)}
            onClick={(event: MouseEvent) => column.getToggleSortingHandler()?.(event)}
          >
            <span className="dt-title">{title}</span>
            {sorted ? (
              <span className="dt-sort" aria-hidden>
                {sorted === 'asc' ? '▲' : '▼'}
                {sortedCount > 1 ? column.getSortIndex() + 1 : ''}
              </span>
            ) : null}
            <span
              className="dt-resize"
              role="separator"
              aria-orientation="vertical"
              aria-label={resizeLabel(title)}
              draggable
              onDragStart={(event) => {
                event.preventDefault();
                event.stopPropagation();
              }}
              onClick={(event) => event.stopPropagation()}
              onDoubleClick={() => column.resetSize()}
              onMouseDown={header.getResizeHandler()}
              onTouchStart={header.getResizeHandler()}
            />
          </div>
        );
      })}
    </div>
  );
}
