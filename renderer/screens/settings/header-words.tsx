import { DeleteOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import type { HeaderWord } from '../../../shared/models/import-mapping';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { showMoment } from '../../format/date';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Headers the user taught the program: look at them, take them away. */
export function HeaderWords() {
  const t = useTexts('importRecords');
  const imports = useTexts('imports');
  const terms = useTexts('terms');
  const fields = useTexts('fields');
  const showFailure = useShowFailure();
  const words = useAsk('import.words');
  const forget = useTell('import.forgetHeader', { onError: showFailure });
  const columns: TableColumnsType<HeaderWord> = [
    { title: imports('kind'), render: (_, one) => terms(`importKind.${one.kind}`) },
    { title: imports('header'), dataIndex: 'header' },
    {
      title: imports('field'),
      render: (_, { field }) => (field in fieldTexts ? fields(field as FieldName) : field),
    },
    { title: imports('importedBy'), dataIndex: 'addedBy' },
    { title: t('mappings.savedAt'), render: (_, one) => showMoment(one.addedAt) },
    {
      width: 60,
      render: (_, { id, header }) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('mappings.forgetOf', { name: header })}
          onClick={() => forget.mutate({ id })}
        />
      ),
    },
  ];
  return (
    <section className="stack" aria-labelledby="words-title">
      <h2 id="words-title">{t('words.title')}</h2>
      <p className="secondary">{t('words.intro')}</p>
      {words.data && words.data.length > 0 ? (
        <Table
          size="small"
          rowKey="id"
          dataSource={[...words.data]}
          columns={columns}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      ) : null}
    </section>
  );
}
