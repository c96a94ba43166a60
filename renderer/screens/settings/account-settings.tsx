import { Button, Popconfirm, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { AccountLine } from '../../../shared/models/account';
import { roles } from '../../../shared/models/session';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { AccountDialog, PasswordDialog } from './account-dialogs';
import { AccountEdit } from './account-edit';
import { RecoveryRenewal } from './recovery-renewal';

/** Who may sign in, as what, and since when they did not. */
export function AccountSettings() {
  const t = useTexts('accounts');
  const list = useAsk('accounts.list');
  const [adding, setAdding] = useState(false);
  const [renewing, setRenewing] = useState<AccountLine | null>(null);
  const [editing, setEditing] = useState<AccountLine | null>(null);
  const columns = useColumns({ onRenew: setRenewing, onEdit: setEditing });
  return (
    <div className="stack backups">
      <p className="secondary">{t('intro')}</p>
      <div className="row">
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
        <RecoveryRenewal />
      </div>
      <Answer of={list}>
        {(accounts) => (
          <Table
            size="small"
            rowKey="id"
            dataSource={[...accounts]}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={columns}
          />
        )}
      </Answer>
      {adding ? <AccountDialog onClose={() => setAdding(false)} /> : null}
      {editing ? <AccountEdit account={editing} onClose={() => setEditing(null)} /> : null}
      {renewing ? <PasswordDialog account={renewing} onClose={() => setRenewing(null)} /> : null}
    </div>
  );
}

interface ColumnDeeds {
  readonly onRenew: (account: AccountLine) => void;
  readonly onEdit: (account: AccountLine) => void;
}

function useColumns({ onRenew, onEdit }: ColumnDeeds): TableColumnsType<AccountLine> {
  const t = useTexts('accounts');
  const own = useOpenLedger()?.account.id;
  return [
    { title: t('name'), dataIndex: 'displayName' },
    {
      title: t('role'),
      width: 180,
      render: (_, account) => <RoleChoice account={account} disabled={account.id === own} />,
    },
    { title: t('staffNo'), dataIndex: 'staffNo', className: 'tabular' },
    {
      title: t('agreement'),
      className: 'tabular',
      render: (_, { agreementSignedOn }) => agreementSignedOn ?? t('agreement.none'),
    },
    {
      title: t('lastLogin'),
      className: 'tabular',
      render: (_, { lastLoginAt }) => (lastLoginAt ? showMoment(lastLoginAt) : t('never')),
    },
    {
      title: t('state'),
      render: (_, { disabled, locked, oldKeyUntil }) => (
        <>
          {t(disabled ? 'state.off' : locked ? 'state.locked' : 'state.on')}
          {oldKeyUntil ? (
            <div className="bad">{t('state.oldKey', { day: oldKeyUntil })}</div>
          ) : null}
        </>
      ),
    },
    {
      title: '',
      align: 'right',
      render: (_, account) =>
        account.id === own ? (
          <span className="row account-deeds">
            <span className="secondary">{t('own')}</span>
            <Button size="small" onClick={() => onEdit(account)}>
              {t('edit')}
            </Button>
          </span>
        ) : (
          <AccountDeeds
            account={account}
            onRenew={() => onRenew(account)}
            onEdit={() => onEdit(account)}
          />
        ),
    },
  ];
}

interface RoleChoiceProps {
  readonly account: AccountLine;
  readonly disabled: boolean;
}

function RoleChoice({ account, disabled }: RoleChoiceProps) {
  const t = useTexts('accounts');
  const terms = useTexts('terms');
  const showFailure = useShowFailure();
  const change = useTell('accounts.setRole', { onError: showFailure });
  if (disabled || account.disabled) return <>{terms(`role.${account.role}`)}</>;
  return (
    <Select
      size="small"
      className="role-choice"
      aria-label={t('role.of', { name: account.displayName })}
      value={account.role}
      loading={change.isPending}
      options={roles.map((value) => ({ value, label: terms(`role.${value}`) }))}
      onChange={(role) => change.mutate({ id: account.id, role })}
    />
  );
}

interface AccountDeedsProps {
  readonly account: AccountLine;
  readonly onRenew: () => void;
  readonly onEdit: () => void;
}

function AccountDeeds({ account, onRenew, onEdit }: AccountDeedsProps) {
  const t = useTexts('accounts');
  const actions = useTexts('actions');
  const showFailure = useShowFailure();
  const disable = useTell('accounts.disable', { onError: showFailure });
  const unlock = useTell('accounts.unlock', { onError: showFailure });
  return (
    <span className="row account-deeds">
      {account.locked && !account.disabled ? (
        <Button size="small" type="primary" onClick={() => unlock.mutate({ id: account.id })}>
          {t('unlock')}
        </Button>
      ) : null}
      <Button size="small" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button size="small" onClick={onRenew}>
        {t(account.disabled ? 'newPassword.on' : 'newPassword')}
      </Button>
      {account.disabled ? null : (
        <Popconfirm
          title={t('disable.sure', { name: account.displayName })}
          okText={t('disable')}
          cancelText={actions('cancel')}
          onConfirm={() => disable.mutate({ id: account.id })}
        >
          <Button size="small" danger>
            {t('disable')}
          </Button>
        </Popconfirm>
      )}
    </span>
  );
}
