import { Alert, Button, DatePicker, Input, Select, Table } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { AuditFilter } from '../../../shared/contract/ledger/settings';
import type { AuditLine } from '../../../shared/models/audit';
import type { Day } from '../../../shared/models/calendar';
import { ask } from '../../api';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useSaveFile } from '../../hooks/use-files';
import { useTexts } from '../../hooks/use-texts';
import { ComparePrinted } from './compare-printed';
import { useKnown } from '../../parts/use-known';
import { readKept, usePlainValue } from '../../parts/use-plain-value';

const pageSize = 25;
const everything: AuditFilter = { action: null, account: null, from: null, to: null, subject: '' };

/** The audit log: filtered, paged, verified, exported. */
export function AuditList() {
  const t = useTexts('settings');
  const actions = useTexts('actions');
  const save = useSaveFile();
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(1);
  const change = (part: Partial<AuditFilter>): void => {
    setFilter({ ...filter, ...part });
    setPage(1);
  };
  const wanted = { filter, offset: (page - 1) * pageSize, limit: pageSize };
  const entries = useAsk('audit.list', wanted, { keepPrevious: true });
  return (
    <div className="stack backups">
      <div className="row audit-filter">
        <AuditFilterBar filter={filter} onChange={change} />
        <Button
          onClick={() => void save(actions('exportExcel'), () => ask('audit.export', { filter }))}
        >
          {actions('exportExcel')}
        </Button>
      </div>
      <VerifyAudit />
      <ComparePrinted />
      <Answer of={entries}>
        {({ lines, total }) => (
          <>
            <span className="secondary tabular">
              {t('audit.count', { count: showCount(total) })}
            </span>
            <AuditTable lines={lines} total={total} page={page} onPage={setPage} />
          </>
        )}
      </Answer>
    </div>
  );
}

interface AuditFilterBarProps {
  readonly filter: AuditFilter;
  readonly onChange: (part: Partial<AuditFilter>) => void;
}

function AuditFilterBar({ filter, onChange }: AuditFilterBarProps) {
  const t = useTexts('settings');
  const known = useKnown();
  const choices = useAsk('audit.choices').data ?? { accounts: [], actions: [] };
  const dayOf = (value: Dayjs | null | undefined) =>
    value ? (value.format('YYYY-MM-DD') as Day) : null;
  return (
    <>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="audit-action"
        aria-label={t('audit.action')}
        placeholder={t('audit.action')}
        value={filter.action}
        options={choices.actions.map((value) => ({ value, label: known(`did.${value}`, value) }))}
        onChange={(action) => onChange({ action: action ?? null })}
      />
      <Select
        allowClear
        className="audit-account"
        aria-label={t('audit.account')}
        placeholder={t('audit.account')}
        value={filter.account}
        options={choices.accounts.map((value) => ({ value, label: value }))}
        onChange={(account) => onChange({ account: account ?? null })}
      />
      <DatePicker.RangePicker
        allowEmpty
        aria-label={t('audit.days')}
        onChange={(days) => onChange({ from: dayOf(days?.[0]), to: dayOf(days?.[1]) })}
      />
      <Input.Search
        allowClear
        className="audit-subject"
        aria-label={t('audit.subject')}
        placeholder={t('audit.subject')}
        maxLength={100}
        onSearch={(subject) => onChange({ subject: subject.trim() })}
      />
    </>
  );
}

function VerifyAudit() {
  const t = useTexts('settings');
  const showFailure = useShowFailure();
  const verify = useTell('audit.verify', { keepsData: true, onError: showFailure });
  const { entries = 0, firstBroken = null, missing = null } = verify.data ?? {};
  return (
    <div className="stack">
      <div>
        <Button loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {t('audit.verify')}
        </Button>
      </div>
      {verify.data && firstBroken === null && missing === null ? (
        <Alert type="success" showIcon title={t('audit.holds', { count: showCount(entries) })} />
      ) : null}
      {firstBroken === null ? null : (
        <Alert type="error" showIcon title={t('audit.broken', { seq: firstBroken })} />
      )}
      {missing === null ? null : (
        <Alert type="error" showIcon title={t('audit.cut', { seq: missing })} />
      )}
    </div>
  );
}

interface AuditTableProps {
  readonly lines: readonly AuditLine[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function AuditTable({ lines, total, page, onPage }: AuditTableProps) {
  const t = useTexts('settings');
  const known = useKnown();
  const plain = usePlainValue();
  const actions = useTexts('actions');
  const settingsOf = (keys: string): string =>
    keys
      .split(' ')
      .map((key) => known(key, key))
      .join(actions('enumeration'));
  return (
    <Table
      size="small"
      rowKey="seq"
      dataSource={[...lines]}
      locale={{ emptyText: t('audit.none') }}
      expandable={{
        rowExpandable: ({ detail }) => detail !== '{}',
        expandedRowRender: ({ detail }) => (
          <span className="selectable backup-path">{plain('', readKept(detail))}</span>
        ),
      }}
      pagination={{
        pageSize,
        total,
        current: page,
        onChange: onPage,
        hideOnSinglePage: true,
        showSizeChanger: false,
      }}
      columns={[
        {
          title: t('audit.seq'),
          dataIndex: 'seq',
          className: 'tabular',
          align: 'right' as const,
          width: 64,
        },
        { title: t('history.at'), width: 148, render: (_, entry) => showMoment(entry.at) },
        { title: t('audit.account'), dataIndex: 'account', width: 132 },
        {
          title: t('audit.action'),
          width: 132,
          render: (_, entry) => known(`did.${entry.action}`, entry.action),
        },
        {
          title: t('audit.subject'),
          render: (_, { action, subject }) =>
            action === 'settings.change' ? settingsOf(subject) : subject,
        },
      ]}
    />
  );
}
