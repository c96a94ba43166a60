import { App, Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import type { ClientMerge } from '../../../shared/models/duplicate';
import { EmptyState } from '../../components/empty-state';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Merges made so far, each with a way back. */
export function MergeList() {
  const t = useTexts('duplicates');
  const fields = useTexts('fields');
  const merges = useAsk('clients.merges');
  const columns: TableColumnsType<ClientMerge> = [
    { title: t('mergedAt'), render: (_, merge) => showMoment(merge.mergedAt) },
    { title: fields('name'), dataIndex: 'name' },
    { title: t('kept'), dataIndex: 'keptNo', className: 'tabular' },
    { title: t('dropped'), dataIndex: 'droppedNo', className: 'tabular' },
    { title: t('mergedBy'), dataIndex: 'mergedBy' },
    { render: (_, merge) => <UndoMerge merge={merge} /> },
  ];
  return (
    <section className="panel" aria-labelledby="merges-title">
      <h2 id="merges-title">{t('merges')}</h2>
      <Answer of={merges}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('merges.empty')} />
          ) : (
            <Table
              size="small"
              rowKey="id"
              columns={columns}
              dataSource={[...list].sort((a, b) => b.id - a.id)}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            />
          )
        }
      </Answer>
    </section>
  );
}

function UndoMerge({ merge }: { readonly merge: ClientMerge }) {
  const t = useTexts('duplicates');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const undo = useTell('clients.undoMerge', {
    onSuccess: () => void message.success(t('undone')),
    onError: showFailure,
  });
  if (merge.undoneAt !== null) {
    return <Tag title={t('undoneAt', { at: showMoment(merge.undoneAt) })}>{t('undone')}</Tag>;
  }
  const values = { keep: merge.keptNo, drop: merge.droppedNo };
  return (
    <Popconfirm
      title={t('undo')}
      description={t('undo.ask', values)}
      okText={t('undo')}
      cancelText={actions('cancel')}
      onConfirm={() => undo.mutate({ mergeId: merge.id })}
    >
      <Button size="small" loading={undo.isPending} aria-label={t('undoOf', values)}>
        {t('undo')}
      </Button>
    </Popconfirm>
  );
}
