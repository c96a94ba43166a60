import { Table } from 'antd';
import { EmptyState } from '../../components/empty-state';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';
import { useKnown } from './use-known';

const limit = 200;

/** The latest entries of the audit log. */
export function AuditList() {
  const t = useTexts('settings');
  const known = useKnown();
  const entries = useAsk('audit.list', { limit });
  return (
    <Answer of={entries}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title={t('audit.empty')} />
        ) : (
          <>
            <p className="secondary">{t('audit.limit', { count: list.length })}</p>
            <Table
              size="small"
              rowKey="seq"
              dataSource={[...list]}
              pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: t('audit.seq'),
                  dataIndex: 'seq',
                  align: 'right',
                  width: 64,
                  className: 'tabular',
                },
                { title: t('history.at'), render: (_, entry) => showMoment(entry.at) },
                { title: t('audit.account'), dataIndex: 'account' },
                {
                  title: t('audit.action'),
                  render: (_, entry) => known(`did.${entry.action}`, entry.action),
                },
                {
                  title: t('audit.subject'),
                  render: (_, { action, subject }) =>
                    action === 'settings.change' ? known(subject, subject) : subject,
                },
              ]}
            />
          </>
        )
      }
    </Answer>
  );
}
