import { Table } from 'antd';
import type { CardApplication } from '../../../../shared/models/card';
import { useTexts } from '../../../hooks/use-texts';
import { useApplicationColumns } from './application-columns';
import { hasSheet } from '../../../parts/cards/filter-applications';

interface ApplicationTableProps {
  readonly applications: readonly CardApplication[];
  readonly chosenIds: readonly number[];
  readonly onChosen: (ids: readonly number[]) => void;
  readonly onPreview: (application: CardApplication) => void;
  readonly onOpen: (application: CardApplication) => void;
}

/** Applications with their state, sheet number and prints; several can be chosen. */
export function ApplicationTable(props: ApplicationTableProps) {
  const { applications, chosenIds, onChosen } = props;
  const t = useTexts('cards');
  const columns = useApplicationColumns(props.onPreview, props.onOpen);
  return (
    <div className="panel application-table">
      <Table
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={[...applications]}
        aria-label={t('grid')}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        rowSelection={{
          selectedRowKeys: [...chosenIds],
          onChange: (keys) => onChosen(keys.map(Number)),
          getTitleCheckboxProps: () => ({ 'aria-label': t('selectAll') }),
          getCheckboxProps: (one) => ({
            disabled: !hasSheet(one),
            'aria-label': t('selectOne', { name: one.name }),
          }),
        }}
      />
    </div>
  );
}
