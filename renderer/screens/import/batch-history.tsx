import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ImportBatch } from '../../../shared/models/import';
import { EmptyState } from '../../components/empty-state';
import { nothing } from '../../format/money';
import { showCount } from '../../format/number';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { UndoDialog } from './undo-dialog';

/** Files committed so far, newest first; each can be taken back as a whole. */
export function BatchHistory() {
  const t = useTexts('imports');
  const batches = useAsk('import.batches');
  const [undoing, setUndoing] = useState<ImportBatch | null>(null);
  return (
    <section className="panel" aria-labelledby="batches-title">
      <h2 id="batches-title">{t('history')}</h2>
      <Answer of={batches}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('history.empty')} />
          ) : (
            <BatchTable list={list} onUndo={setUndoing} />
          )
        }
      </Answer>
      <UndoDialog batch={undoing} onClose={() => setUndoing(null)} />
    </section>
  );
}

interface BatchTableProps {
  readonly list: readonly ImportBatch[];
  readonly onUndo: (batch: ImportBatch) => void;
}

function BatchTable({ list, onUndo }: BatchTableProps) {
  const columns = useBatchColumns(onUndo);
  return (
    <Table
      size="small"
      rowKey="id"
      tableLayout="auto"
      className="batches"
      scroll={{ x: 'max-content' }}
      columns={columns}
      dataSource={[...list].sort((a, b) => b.id - a.id)}
      rowClassName={(batch) => (batch.undone ? 'undone' : '')}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

const counts = [
  'rowsRead',
  'inserted',
  'updated',
  'unchanged',
  'rejected',
  'warnings',
] as const satisfies readonly (keyof ImportBatch)[];

function useBatchColumns(onUndo: (batch: ImportBatch) => void): TableColumnsType<ImportBatch> {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const records = useTexts('importRecords');
  const monthName = useMonthName();
  return [
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
    ...counts.map((key) => countColumn(key, t(key))),
    { key: 'by', title: t('importedBy'), dataIndex: 'importedBy' },
    {
      key: 'reason',
      title: t('differenceReason'),
      render: (_, batch) => (
        <span className="cut short" title={batch.differenceReason ?? undefined}>
          {batch.differenceReason ?? nothing}
        </span>
      ),
    },
    {
      key: 'undo',
      title: records('state'),
      fixed: 'end' as const,
      render: (_, batch) => <BatchState batch={batch} onUndo={onUndo} />,
    },
  ];
}

function countColumn(key: (typeof counts)[number], title: string) {
  return {
    key,
    title,
    align: 'right' as const,
    className: 'tabular',
    render: (_: unknown, batch: ImportBatch) => showCount(batch[key]),
  };
}

interface BatchStateProps {
  readonly batch: ImportBatch;
  readonly onUndo: (batch: ImportBatch) => void;
}

/** What can still be done about an import, or who took it back, when and why. */
function BatchState({ batch, onUndo }: BatchStateProps) {
  const t = useTexts('importRecords');
  const { undone } = batch;
  if (undone) {
    const title = t('undoneBy', {
      by: undone.by,
      at: showMoment(undone.at),
      reason: undone.reason,
    });
    return (
      <Tag title={title} aria-label={title}>
        {t('undone')}
      </Tag>
    );
  }
  if (!batch.canUndo) return <>{nothing}</>;
  return (
    <Button
      size="small"
      aria-label={t('undoOf', { batch: batch.id })}
      onClick={() => onUndo(batch)}
    >
      {t('undo')}
    </Button>
  );
}
