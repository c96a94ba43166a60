import { Segmented } from 'antd';
import { useState } from 'react';
import type { CheckSummary, PreviewRow } from '../../../shared/models/import';
import { EmptyState } from '../../components/empty-state';
import { DataTable } from '../../components/data-table/data-table';
import { firstCell, type Selection } from '../../components/data-table/selection';
import type { TableLayout } from '../../components/data-table/table-column';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import { useCopyReport } from '../clients/client-table';
import { useFindings, usePreviewColumns } from './preview-columns';
import { shows, usePreviewRows, type Show } from './use-preview-rows';

const standard: TableLayout = { widths: {}, order: [], hidden: [], frozen: 2 };

/** The file's rows with what the checks found, problem cells marked. */
export function CheckedRows({ summary }: { readonly summary: CheckSummary }) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const [show, setShow] = useState<Show>('all');
  const { issueCounts } = summary;
  const severities = (['error', 'warning', 'note'] as const).filter((key) => issueCounts[key] > 0);
  return (
    <section className="panel" aria-labelledby="rows-title">
      <div className="row apart rows-head">
        <h2 className="panel-title" id="rows-title">
          {t('section.rows')}
        </h2>
        <div className="row tabular grow facts-line">
          <span>{t('read', { count: showCount(summary.rowsRead) })}</span>
          <span>{t('acceptedCount', { count: showCount(summary.accepted) })}</span>
          <span className={summary.rejected > 0 ? 'bad' : ''}>
            {t('rejectedCount', { count: showCount(summary.rejected) })}
          </span>
          <span>{t('setAsideCount', { count: showCount(summary.setAside.length) })}</span>
          {severities.map((severity) => (
            <span key={severity} className={`severity ${severity}`}>
              {t('issueCount', {
                severity: terms(`severity.${severity}`),
                count: showCount(issueCounts[severity]),
              })}
            </span>
          ))}
        </div>
        <Segmented<Show>
          aria-label={t('preview')}
          value={show}
          onChange={setShow}
          options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </div>
      <PreviewGrid key={show} summary={summary} show={show} />
    </section>
  );
}

interface PreviewGridProps {
  readonly summary: CheckSummary;
  readonly show: Show;
}

function PreviewGrid({ summary, show }: PreviewGridProps) {
  const t = useTexts('imports');
  const table = useTexts('table');
  const columns = usePreviewColumns(summary.layout.columns);
  const { count, rowAt, want, load } = usePreviewRows(summary, show);
  const [layout, setLayout] = useState(standard);
  const [selection, setSelection] = useState<Selection>(firstCell);
  const reportCopy = useCopyReport();
  if (count === 0) return <EmptyState title={t('previewEmpty')} />;
  return (
    <div className="preview-grid">
      <DataTable
        columns={columns}
        rowCount={count ?? 0}
        rowAt={rowAt}
        onVisible={want}
        loadRows={load}
        rowLabel={(row) => String(row.row)}
        layout={layout}
        onLayout={setLayout}
        selection={selection}
        onSelection={setSelection}
        onCopied={reportCopy}
        labels={{
          name: t('preview'),
          total: table('total'),
          resize: (name) => table('resize', { name }),
        }}
      />
      <CurrentRow row={rowAt(selection.cursor.row)} />
    </div>
  );
}

/** All findings of the row the cursor is in, as a formula bar shows a whole formula. */
function CurrentRow({ row }: { readonly row: PreviewRow | undefined }) {
  const t = useTexts('imports');
  const sentences = useFindings();
  if (!row) return <div className="current-row" />;
  return (
    <div className="current-row" role="status">
      <span className="strong nowrap">{t('rowFindings', { row: row.row })}</span>
      <span className="selectable">{sentences(row.issues) || t('noFindings')}</span>
    </div>
  );
}
