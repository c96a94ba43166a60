import type { PlacedColumn } from './place-columns';

interface TotalsRowProps<Row> {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly label: string;
  readonly gutter: number;
  readonly height: number;
}

/** Sums over the whole result, at the bottom of the grid. */
export function TotalsRow<Row>({ columns, label, gutter, height }: TotalsRowProps<Row>) {
  return (
    <div className="dt-totals" role="row" style={{ height }}>
      <div className="dt-gutter" role="rowheader" style={{ width: gutter }}>
        {label}
      </div>
      {columns.map(({ column, width, frozenAt, lastFrozen }) => (
        <div
          key={column.id}
          role="gridcell"
          className={[
            'dt-cell',
            column.align === 'right' ? 'right' : '',
            frozenAt === null ? '' : 'frozen',
            lastFrozen ? 'last-frozen' : '',
          ].join(' ')}
          style={{ width, left: frozenAt === null ? undefined : frozenAt + gutter }}
          title={column.total}
        >
          {column.total}
        </div>
      ))}
    </div>
  );
}
