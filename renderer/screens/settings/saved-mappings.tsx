import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import type { SavedMapping } from '../../../shared/models/import-mapping';
import { ask } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { showMoment } from '../../format/date';
import { nothing } from '../../format/money';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useSaveFile } from '../../hooks/use-files';
import { useTexts } from '../../hooks/use-texts';

/** What was remembered of earlier imports: look at it, forget it, take it to another computer. */
export function SavedMappings() {
  const t = useTexts('importRecords');
  const mappings = useAsk('import.mappings');
  return (
    <section className="stack" aria-labelledby="mappings-title">
      <div className="row apart">
        <h2 id="mappings-title">{t('mappings.title')}</h2>
        <MappingFiles isEmpty={mappings.data?.length === 0} />
      </div>
      <p className="secondary">{t('mappings.intro')}</p>
      <Answer of={mappings}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('mappings.empty')} />
          ) : (
            <MappingTable list={list} />
          )
        }
      </Answer>
    </section>
  );
}

function MappingFiles({ isEmpty }: { readonly isEmpty: boolean }) {
  const t = useTexts('importRecords');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const save = useSaveFile();
  const take = useTell('import.importMappings', {
    onSuccess: (done) => {
      if (done) message.success(t('mappings.taken', { count: done.taken }));
    },
    onError: showFailure,
  });
  return (
    <span className="row">
      <Button
        disabled={isEmpty}
        onClick={() => void save(t('mappings.exporting'), () => ask('import.exportMappings'))}
      >
        {t('mappings.export')}
      </Button>
      <Button loading={take.isPending} onClick={() => take.mutate(undefined)}>
        {t('mappings.import')}
      </Button>
    </span>
  );
}

function MappingTable({ list }: { readonly list: readonly SavedMapping[] }) {
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={[...list]}
      columns={useMappingColumns()}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}

function useMappingColumns(): TableColumnsType<SavedMapping> {
  const t = useTexts('importRecords');
  const imports = useTexts('imports');
  const terms = useTexts('terms');
  return [
    { title: imports('kind'), render: (_, one) => terms(`importKind.${one.kind}`) },
    { title: t('mappings.pattern'), dataIndex: 'fileNamePattern' },
    {
      title: t('mappings.headers'),
      render: (_, one) => (
        <span title={one.headers.join('\n')}>
          {t('mappings.headerCount', { count: one.headers.length })}
        </span>
      ),
    },
    {
      title: imports('unit'),
      render: (_, one) => (one.unit === null ? nothing : terms(`unit.${one.unit}`)),
    },
    { title: t('mappings.uses'), dataIndex: 'uses', align: 'right', className: 'tabular' },
    {
      title: t('mappings.usedAt'),
      render: (_, one) => showMoment(one.usedAt ?? one.savedAt),
    },
    { render: (_, one) => <ForgetButton mapping={one} /> },
  ];
}

function ForgetButton({ mapping }: { readonly mapping: SavedMapping }) {
  const t = useTexts('importRecords');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const forget = useTell('import.forgetMapping', {
    onSuccess: () => void message.success(t('mappings.forgotten')),
    onError: showFailure,
  });
  const name = mapping.fileNamePattern;
  return (
    <Popconfirm
      title={t('mappings.forgetOf', { name })}
      description={t('mappings.forgetAsk')}
      okText={t('mappings.forget')}
      cancelText={actions('cancel')}
      onConfirm={() => forget.mutate({ id: mapping.id })}
    >
      <Button
        type="text"
        size="small"
        loading={forget.isPending}
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('mappings.forgetOf', { name })}
      />
    </Popconfirm>
  );
}
