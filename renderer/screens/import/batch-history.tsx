import { Table, type TableColumnsType } from 'antd';
import type { ImportBatch } from '../../../shared/models/import';
import { EmptyState } from '../../components/empty-state';
import { nothing } from '../../format/money';
import { showCount } from '../../format/number';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useMonthName, useTexts } from '../../hooks/use-texts';

/** Files committed so far, newest first. */
export function BatchHistory() {
  const t = useTexts('imports');
  const batches = useAsk('import.batches');
  return (
    <section className="panel" aria-labelledby="batches-title">
      <h2 id="batches-title">{t('history')}</h2>
      <Answer of={batches}>
        {(list) =>
          list.length === 0 ? <EmptyState title={t('history.empty')} /> : <BatchTable list={list} />
        }
      </Answer>
    </section>
  );
}

function BatchTable({ list }: { readonly list: readonly ImportBatch[] }) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const monthName = useMonthName();
  const number = (
    key: 'rowsRead' | 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'warnings',
  ) => ({
    key,
    title: t(key),
    align: 'right' as const,
    className: 'tabular',
    render: (_: unknown, batch: ImportBatch) => showCount(batch[key]),
  });
  const columns: TableColumnsType<ImportBatch> = [
    { key: 'id', title: t('batch'), dataIndex: 'id', align: 'right' },
    { key: 'at', title: t('importedAt'), render: (_, batch) => showMoment(batch.importedAt) },
    {
      key: 'month',
      title: t('month'),
      render: (_, batch) => (batch.month === null ? nothing : monthName(batch.month)),
    },
    { key: 'kind', title: t('kind'), render: (_, batch) => terms(`importKind.${batch.kind}`) },
    {
      key: 'file',
      title: t('file'),
      render: (_, batch) => (
        <span className="cut" title={`${batch.fileName} / ${batch.sheet}`}>
          {batch.fileName}
        </span>
      ),
    },
    ...(['rowsRead', 'inserted', 'updated', 'unchanged', 'rejected', 'warnings'] as const).map(
      number,
    ),
    { key: 'by', title: t('importedBy'), dataIndex: 'importedBy' },
    {
      key: 'reason',
      title: t('differenceReason'),
      render: (_, batch) => (
        <span className="cut" title={batch.differenceReason ?? undefined}>
          {batch.differenceReason ?? nothing}
        </span>
      ),
    },
  ];
  return (
    <Table
      size="small"
      rowKey="id"
      tableLayout="auto"
      className="batches"
      columns={columns}
      dataSource={[...list].sort((a, b) => b.id - a.id)}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
