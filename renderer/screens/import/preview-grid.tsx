import { Dropdown } from 'antd';
import { useState } from 'react';
import type { PreviewRow } from '../../../shared/models/import';
import { DataTable } from '../../components/data-table/data-table';
import {
  clampSelection,
  firstCell,
  rangesOf,
  selectedRowSpans,
  type Selection,
} from '../../components/data-table/selection';
import type { TableColumn, TableLayout } from '../../components/data-table/table-column';
import type { TableEditing } from '../../components/data-table/use-cell-edit';
import { EmptyState } from '../../components/empty-state';
import { toggleExcluded, withEdit } from '../../hooks/import-choice';
import { useTexts } from '../../hooks/use-texts';
import { useCopyReport } from '../../parts/use-copy-report';
import { CurrentCell } from './current-cell';
import { fileColumnOf, usePreviewColumns } from './preview-columns';
import type { ReviewPartProps } from './review-part';
import { usePreviewRows, type RowFilter } from './use-preview-rows';

const standard: TableLayout = { widths: {}, order: [], hidden: [], frozen: 2 };

interface PreviewGridProps extends ReviewPartProps {
  readonly filter: RowFilter;
}

/** The file's rows with what the checks found; cells are retyped and rows left out in place. */
export function PreviewGrid({ session, summary, filter }: PreviewGridProps) {
  const t = useTexts('imports');
  const table = useTexts('table');
  const columns = usePreviewColumns(session.layout.columns);
  const { count, rowAt, want, load } = usePreviewRows({ session, summary }, filter);
  const [layout, setLayout] = useState(standard);
  const [selection, setSelection] = useState<Selection>(firstCell);
  const reportCopy = useCopyReport();
  const inside = clampSelection(selection, { rows: count ?? 0, columns: columns.length });
  const rows = useRowActions(session, inside, rowAt);
  const editing = useEditing(session, columns, rows.toggle);
  if (count === 0) return <EmptyState title={t('previewEmpty')} />;
  return (
    <div className="preview-grid">
      <Dropdown trigger={['contextMenu']} menu={{ items: rows.items }}>
        <div className="preview-frame">
          <DataTable
            columns={columns}
            rowCount={count ?? 0}
            rowAt={rowAt}
            onVisible={want}
            loadRows={load}
            rowLabel={(row) => String(row.row)}
            layout={layout}
            onLayout={setLayout}
            selection={inside}
            onSelection={setSelection}
            onCopied={reportCopy}
            editing={editing}
            labels={{
              name: t('preview'),
              total: table('total'),
              resize: (name) => table('resize', { name }),
            }}
          />
        </div>
      </Dropdown>
      <CurrentCell
        row={rowAt(inside.cursor.row)}
        column={columns[inside.cursor.column]?.id ?? ''}
        guesses={session.layout.columns}
        actionLabel={rows.label}
        onAction={rows.toggle}
      />
    </div>
  );
}

/** Rows that can go in can be changed and left out; totals and notes can not. */
function isData(row: PreviewRow): boolean {
  return row.state !== 'setAside';
}

function useEditing(
  session: ReviewPartProps['session'],
  columns: readonly TableColumn<PreviewRow>[],
  onDelete: () => void,
): TableEditing<PreviewRow> {
  const t = useTexts('imports');
  return {
    textOf: (row, id) => {
      const column = fileColumnOf(id);
      return column === null || !isData(row) ? null : (row.cells[column] ?? '');
    },
    onEdit: ({ sheet, row }, id, text) => {
      const column = fileColumnOf(id);
      if (column === null) return;
      const edits = withEdit(session.choice.edits, { sheet, row, column, text });
      session.adjustSoon({ edits });
    },
    onDelete,
    label: (row, id) =>
      t('editCell', {
        row: row.row,
        column: columns.find((one) => one.id === id)?.title ?? '',
      }),
  };
}

function useRowActions(
  session: ReviewPartProps['session'],
  selection: Selection,
  rowAt: (index: number) => PreviewRow | undefined,
) {
  const t = useTexts('imports');
  const chosen = (): readonly PreviewRow[] =>
    selectedRowSpans(rangesOf(selection)).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, place) => rowAt(first + place)).flatMap((row) =>
        row && isData(row) ? [row] : [],
      ),
    );
  const toggle = (): void => {
    const rows = chosen();
    if (rows.length === 0) return;
    session.adjustSoon({ excluded: toggleExcluded(session.choice.excluded, rows) });
  };
  const cursor = rowAt(selection.cursor.row);
  const label =
    cursor && isData(cursor) ? (cursor.state === 'excluded' ? 'restore' : 'exclude') : null;
  return {
    toggle,
    label: label === null ? null : t(`row.${label}`),
    items: label === null ? [] : [{ key: label, label: t(`row.${label}`), onClick: toggle }],
  };
}
