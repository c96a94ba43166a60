import { Alert, App, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import type { Backup, BackupState } from '../../../shared/models/backup';
import { ApiFailure } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useFailureSentence, useShowFailure } from '../../hooks/use-failure';
import { useJobRun } from '../../hooks/use-job-run';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { useBackupColumns } from '../../parts/restore/backup-columns';
import { RestoreFlow } from '../../parts/restore/restore-flow';
import { BackupPlaces } from './backup-places';

/** Backups: how it stands, where they go, which there are, and restoring one. */
export function BackupSettings({ disabled }: { readonly disabled: boolean }) {
  const t = useTexts('backups');
  const isSample = useOpenLedger()?.isSample ?? false;
  const state = useAsk('backups.state', undefined, { enabled: !isSample });
  const [restoring, setRestoring] = useState<Backup | null>(null);
  if (isSample) return <Alert type="info" showIcon title={t('sample')} />;
  return (
    <div className="stack backups">
      <p className="secondary">{t('intro')}</p>
      <Answer of={state}>
        {(value) => (
          <>
            <Standing state={value} />
            {disabled ? null : <MakeBackup newestAt={value.newestAt} />}
            <BackupPlaces state={value} disabled={disabled} />
          </>
        )}
      </Answer>
      <BackupList onRestore={disabled ? null : setRestoring} />
      {restoring ? <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} /> : null}
    </div>
  );
}

function Standing({ state }: { readonly state: BackupState }) {
  const t = useTexts('backups');
  const sentence = useFailureSentence();
  return (
    <>
      {state.failures.map(({ folder, at, failure }) => (
        <Alert
          key={folder}
          type="error"
          showIcon
          title={t('failed.title', { at: showMoment(at) })}
          description={sentence(new ApiFailure(failure))}
        />
      ))}
      {state.isStale ? (
        <Alert type="warning" showIcon title={t('stale', { days: state.days })} />
      ) : null}
    </>
  );
}

function MakeBackup({ newestAt }: { readonly newestAt: string | null }) {
  const t = useTexts('backups');
  const { message } = App.useApp();
  const run = useJobRun();
  const showFailure = useShowFailure();
  const make = useTell('backups.make', {
    onSuccess: ({ failed }) => {
      if (failed.length === 0) message.success(t('made'));
    },
    onError: showFailure,
  });
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    await run(t('make.job'), (jobId) => make.mutateAsync({ jobId }).catch(() => null));
    setBusy(false);
  };
  return (
    <div className="row">
      <Button type="primary" loading={busy} onClick={() => void start()}>
        {t('make')}
      </Button>
      <span className="secondary tabular">
        {newestAt ? t('newest', { at: showMoment(newestAt) }) : t('none')}
      </span>
    </div>
  );
}

function BackupList({ onRestore }: { readonly onRestore: ((backup: Backup) => void) | null }) {
  const t = useTexts('backups');
  const list = useAsk('backups.list');
  const columns = useBackupColumns();
  return (
    <Answer of={list}>
      {(backups) =>
        backups.length === 0 ? (
          <EmptyState title={t('none')} body={t('none.body')} />
        ) : (
          <Table
            size="small"
            rowKey="path"
            dataSource={[...backups]}
            pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              ...columns,
              {
                title: t('place'),
                render: (_, { path }) => <span className="backup-path selectable">{path}</span>,
              },
              {
                title: '',
                align: 'right',
                render: (_, backup) =>
                  backup.manifest && onRestore ? (
                    <Button
                      size="small"
                      aria-label={t('restore.of', { at: showMoment(backup.manifest.madeAt) })}
                      onClick={() => onRestore(backup)}
                    >
                      {t('restore')}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )
      }
    </Answer>
  );
}

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
}

/** Restoring over the open ledger; once it is done the only way on is signing in. */
function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const t = useTexts('backups');
  const [isDone, setDone] = useState(false);
  return (
    <Modal
      open
      width={720}
      footer={null}
      title={t('fromBackup')}
      closable={!isDone}
      mask={{ closable: false }}
      keyboard={!isDone}
      onCancel={onClose}
    >
      <RestoreFlow chosen={backup} replaces onBack={onClose} onRestored={() => setDone(true)} />
    </Modal>
  );
}
