import { Link } from '@tanstack/react-router';
import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ApplicationState, CardApplication } from '../../../shared/models/card';
import { showMoney } from '../../format/money';
import { useTexts } from '../../hooks/use-texts';
import { hasSheet } from './filter-applications';
import { WithdrawDialog } from './withdraw-dialog';

const stateColours: Readonly<Record<ApplicationState, string | undefined>> = {
  submitted: 'warning',
  approved: 'processing',
  sheetPrinted: 'success',
  withdrawn: undefined,
};

interface ApplicationTableProps {
  readonly applications: readonly CardApplication[];
  readonly chosenIds: readonly number[];
  readonly onChosen: (ids: readonly number[]) => void;
  readonly onPreview: (application: CardApplication) => void;
}

/** Applications with their state, sheet number and prints; several can be chosen. */
export function ApplicationTable(props: ApplicationTableProps) {
  const { applications, chosenIds, onChosen } = props;
  const t = useTexts('cards');
  const [withdrawing, setWithdrawing] = useState<CardApplication | null>(null);
  const columns = useApplicationColumns(props, setWithdrawing);
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
      <WithdrawDialog application={withdrawing} onClose={() => setWithdrawing(null)} />
    </div>
  );
}

function useApplicationColumns(
  { onPreview }: ApplicationTableProps,
  onWithdraw: (application: CardApplication) => void,
): TableColumnsType<CardApplication> {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  return [
    {
      key: 'client',
      title: t('client'),
      render: (_, one) => (
        <Link to="/clients/$clientNo" params={{ clientNo: one.clientNo }}>
          {one.name}
        </Link>
      ),
    },
    { key: 'clientNo', title: t('clientNo'), dataIndex: 'clientNo', className: 'tabular' },
    { key: 'kind', title: t('kind'), render: (_, one) => terms(`applicationKind.${one.kind}`) },
    { key: 'level', title: t('level'), render: (_, one) => terms(`level.${one.level}`) },
    {
      key: 'metric',
      title: t('metric'),
      align: 'right',
      className: 'tabular',
      render: (_, one) => showMoney(one.check.metric),
    },
    {
      key: 'state',
      title: t('state'),
      render: (_, one) => (
        <Tag color={stateColours[one.state]}>{terms(`applicationState.${one.state}`)}</Tag>
      ),
    },
    {
      key: 'approval',
      title: t('approval'),
      render: (_, one) => terms(`approval.${one.approvalKind}`),
    },
    { key: 'appliedOn', title: t('appliedOn'), dataIndex: 'appliedOn', className: 'tabular' },
    { key: 'rmName', title: t('rmName'), dataIndex: 'rmName' },
    {
      key: 'sheet',
      title: t('sheetNumber'),
      className: 'tabular',
      render: (_, one) => one.sheetNumber ?? <span className="secondary">{t('noSheet')}</span>,
    },
    {
      key: 'prints',
      title: t('prints'),
      align: 'right',
      className: 'tabular',
      dataIndex: 'printCount',
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('select')}</span>,
      render: (_, one) => (
        <div className="row nowrap">
          <Button size="small" disabled={!hasSheet(one)} onClick={() => onPreview(one)}>
            {t('preview')}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={one.state === 'withdrawn'}
            onClick={() => onWithdraw(one)}
          >
            {t('withdraw')}
          </Button>
        </div>
      ),
    },
  ];
}
