import { useCallback, useMemo, useState } from 'react';
import type { FieldChange, RecordValue, RowChange } from '../../../shared/models/import';
import { ask } from '../../api';
import { DataTable } from '../../components/data-table/data-table';
import { clampSelection, firstCell, type Selection } from '../../components/data-table/selection';
import type { TableColumn, TableLayout } from '../../components/data-table/table-column';
import { EmptyState } from '../../components/empty-state';
import { nothing, showMoney } from '../../format/money';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { usePagedRows } from '../../hooks/use-paged-rows';
import { useTexts } from '../../hooks/use-texts';
import { useCopyReport } from '../../parts/use-copy-report';
import { isMoneyField } from '../../../shared/fields/kinds';
import { isFieldName } from '../../../shared/text/fields';
import type { ReviewPartProps } from './review-part';
import { useSessionFailure } from './use-session-failure';

const standard: TableLayout = { widths: {}, order: [], hidden: [], frozen: 2 };

/** Known clients that the commit changes: old → new, field by field. */
export function ChangesGrid({ session, summary }: ReviewPartProps) {
  const { sessionId } = summary;
  const { revision } = session.file;
  const head = useAsk(
    'import.changes',
    { sessionId, offset: 0, limit: 1 },
    { revision, keepPrevious: true },
  );
  const fields = useMemo(
    () => [
      ...new Set(
        summary.layouts.flatMap((layout) => layout.columns.flatMap((column) => column.field ?? [])),
      ),
    ],
    [summary.layouts],
  );
  return (
    <Answer of={head}>
      {({ count }) => (
        <Changes
          key={sessionId}
          sessionId={sessionId}
          revision={revision}
          count={count}
          fields={fields}
        />
      )}
    </Answer>
  );
}

interface ChangesProps {
  readonly sessionId: string;
  readonly revision: number;
  readonly count: number;
  readonly fields: readonly string[];
}

function Changes({ sessionId, revision, count, fields }: ChangesProps) {
  const t = useTexts('imports');
  const table = useTexts('table');
  const showFailure = useSessionFailure();
  const reportCopy = useCopyReport();
  const [layout, setLayout] = useState(standard);
  const [selection, setSelection] = useState<Selection>(firstCell);
  const columns = useChangeColumns(fields);
  const fetchPage = useCallback(
    async (offset: number, limit: number): Promise<readonly RowChange[]> => {
      const rows: RowChange[] = [];
      for (let from = offset; from < offset + limit; from += 500) {
        const part = Math.min(500, offset + limit - from);
        rows.push(...(await ask('import.changes', { sessionId, offset: from, limit: part })).rows);
      }
      return rows;
    },
    [sessionId],
  );
  const rows = usePagedRows(`${sessionId}/${revision}`, count, fetchPage, showFailure, {
    keepsLast: true,
  });
  if (count === 0) return <EmptyState title={t('changes.none')} />;
  return (
    <div className="preview-grid">
      <DataTable
        columns={columns}
        rowCount={count}
        rowAt={rows.rowAt}
        onVisible={rows.want}
        loadRows={rows.load}
        rowLabel={(row) => String(row.row)}
        layout={layout}
        onLayout={setLayout}
        selection={clampSelection(selection, { rows: count, columns: columns.length })}
        onSelection={setSelection}
        onCopied={reportCopy}
        labels={{
          name: t('changes'),
          total: table('total'),
          resize: (name) => table('resize', { name }),
        }}
      />
    </div>
  );
}

/** A value of the ledger or the file as the eye reads it. */
function showValue(field: string, value: RecordValue): string {
  if (value === null || value === '') return nothing;
  return typeof value === 'number' && isMoneyField(field) ? showMoney(value) : String(value);
}

function useChangeColumns(fields: readonly string[]): readonly TableColumn<RowChange>[] {
  const names = useTexts('fields');
  const t = useTexts('imports');
  return useMemo(() => {
    const changeOf = (row: RowChange, field: string): FieldChange | undefined =>
      row.changes.find((change) => change.field === field);
    const arrow = (change: FieldChange): string =>
      t('change', {
        before: showValue(change.field, change.before),
        after: showValue(change.field, change.after),
      });
    return [
      {
        id: 'clientNo',
        title: names('clientNo'),
        width: 120,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      { id: 'name', title: names('name'), width: 110, text: (row) => row.name },
      {
        id: 'count',
        title: t('changes.count'),
        width: 70,
        align: 'right',
        text: (row) => String(row.changes.length),
      },
      ...fields
        .filter((field) => field !== 'clientNo')
        .map((field): TableColumn<RowChange> => ({
          id: `field-${field}`,
          title: isFieldName(field) ? names(field) : field,
          width: isMoneyField(field) ? 230 : 170,
          text: (row) => {
            const change = changeOf(row, field);
            return change ? arrow(change) : '';
          },
          render: (row) => {
            const change = changeOf(row, field);
            return change ? <Change change={change} /> : null;
          },
        })),
    ];
  }, [fields, names, t]);
}

function Change({ change }: { readonly change: FieldChange }) {
  return (
    <>
      <del>{showValue(change.field, change.before)}</del>
      <span> → </span>
      <ins>{showValue(change.field, change.after)}</ins>
    </>
  );
}
