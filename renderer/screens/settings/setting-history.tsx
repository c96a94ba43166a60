import { Table } from 'antd';
import { EmptyState } from '../../components/empty-state';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { useKnown } from '../../parts/use-known';
import { readKept, usePlainValue } from '../../parts/use-plain-value';

/** Who changed which setting, when, from what to what. */
export function SettingHistory() {
  const t = useTexts('settings');
  const history = useAsk('settings.history');
  const known = useKnown();
  const plain = usePlainValue();
  return (
    <Answer of={history}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={t('history.empty')} />
        ) : (
          <Table
            size="small"
            rowKey={(line) => `${line.at}-${line.key}`}
            dataSource={[...list]}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: t('history.at'), width: 148, render: (_, line) => showMoment(line.at) },
              { title: t('history.by'), dataIndex: 'by', width: 132 },
              {
                title: t('history.key'),
                width: 148,
                render: (_, line) => known(line.key, line.key),
              },
              {
                title: t('history.before'),
                width: 200,
                render: (_, line) => plain(line.key, readKept(line.before)),
              },
              {
                title: t('history.after'),
                render: (_, line) => plain(line.key, readKept(line.after)),
              },
            ]}
          />
        )
      }
    </Answer>
  );
}
