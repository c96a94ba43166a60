import { useCallback, useMemo, useState } from 'react';
import { DataTable } from '../../components/data-table/data-table';
import {
  clampSelection,
  firstCell,
  rangesOf,
  selectedRowSpans,
  type Selection,
} from '../../components/data-table/selection';
import type { TableColumn, TableLayout, TableSort } from '../../components/data-table/table-column';
import { useTexts } from '../../hooks/use-texts';
import { useCopyReport } from '../use-copy-report';
import { sortRows, type LocalColumn } from './sort-rows';

interface LocalTableProps<Row> {
  readonly name: string;
  readonly columns: readonly LocalColumn<Row>[];
  readonly rows: readonly Row[];
  readonly sort?: readonly TableSort[];
  readonly hasTotals?: boolean;
  /** Told the rows that are selected, in the order shown. */
  readonly onChosen?: (rows: readonly Row[]) => void;
  readonly onOpen?: (row: Row) => void;
}

/** A grid over rows that are all here: sorted in the window, selected and copied as in Excel. */
export function LocalTable<Row>(props: LocalTableProps<Row>) {
  const { columns, rows, onChosen, onOpen } = props;
  const t = useTexts('table');
  const [layout, setLayout] = useState<TableLayout>({
    widths: {},
    order: [],
    hidden: [],
    frozen: 1,
  });
  const [sort, setSort] = useState<readonly TableSort[]>(props.sort ?? []);
  const [selection, setSelection] = useState<Selection>(firstCell);
  const reportCopy = useCopyReport();
  const sorted = useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
  const choose = (next: Selection): void => {
    setSelection(next);
    onChosen?.(
      selectedRowSpans(rangesOf(next)).flatMap(({ first, last }) => sorted.slice(first, last + 1)),
    );
  };
  const rowAt = useCallback((index: number) => sorted[index], [sorted]);
  const loadRows = useCallback(
    (first: number, last: number) => sorted.slice(first, last + 1),
    [sorted],
  );
  return (
    <DataTable<Row>
      columns={columns as readonly TableColumn<Row>[]}
      rowCount={sorted.length}
      rowAt={rowAt}
      loadRows={loadRows}
      layout={layout}
      onLayout={setLayout}
      sort={sort}
      onSort={setSort}
      selection={clampSelection(selection, { rows: sorted.length, columns: columns.length })}
      onSelection={choose}
      onOpen={(index) => {
        const row = sorted[index];
        if (row !== undefined) onOpen?.(row);
      }}
      onCopied={reportCopy}
      hasTotals={props.hasTotals ?? false}
      labels={{ name: props.name, total: t('total'), resize: (name) => t('resize', { name }) }}
    />
  );
}
