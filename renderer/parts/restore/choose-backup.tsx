import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import type { Backup, BackupCheck } from '../../../shared/models/backup';
import { showMoment } from '../../format/date';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { useBackupColumns } from './backup-columns';

interface ChooseBackupProps {
  readonly onChosen: (backup: Backup) => void;
  readonly onBack: () => void;
}

/** The backups on this PC, or those of a folder the user picks. */
export function ChooseBackup({ onChosen, onBack }: ChooseBackupProps) {
  const t = useTexts('backups');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const list = useAsk('backups.list');
  const [elsewhere, setElsewhere] = useState<readonly Backup[] | null>(null);
  const choose = useTell('backups.chooseBackup', {
    keepsData: true,
    onSuccess: (found) => {
      if (found?.length === 1) onChosen(found[0]!);
      else if (found) setElsewhere(found);
    },
  });
  return (
    <section className="restore stack">
      <h1>{t('fromBackup')}</h1>
      <Answer of={list}>
        {(here) => {
          const shown = elsewhere ?? here;
          return (
            <>
              <p className="secondary">{t(shown.length > 0 ? 'choose.body' : 'choose.none')}</p>
              {shown.length > 0 ? <BackupChoice list={shown} onChosen={onChosen} /> : null}
              {shown.length > 0 ? <p className="secondary">{t('choose.advice')}</p> : null}
            </>
          );
        }}
      </Answer>
      {choose.error ? <Alert type="error" showIcon title={sentence(choose.error)} /> : null}
      <div className="row apart">
        <Button size="large" loading={choose.isPending} onClick={() => choose.mutate(undefined)}>
          {t('choose.elsewhere')}
        </Button>
        <Button type="link" onClick={onBack}>
          {actions('back')}
        </Button>
      </div>
    </section>
  );
}

interface BackupChoiceProps {
  readonly list: readonly Backup[];
  readonly onChosen: (backup: Backup) => void;
}

/** The backups with what their content was found to be; the newest sound one is recommended. */
function BackupChoice({ list, onChosen }: BackupChoiceProps) {
  const t = useTexts('backups');
  const columns = useBackupColumns();
  const checks = useAsk('backups.check', { folders: list.map(({ path }) => path) });
  const stateOf = ({ path }: Backup) =>
    checks.data?.find((one) => one.path === path)?.state ?? null;
  const recommended = list.find((backup) => stateOf(backup) === 'sound')?.path;
  return (
    <Table
      size="small"
      rowKey="path"
      dataSource={[...list]}
      pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        ...columns,
        {
          title: t('check'),
          render: (_, backup) => (
            <CheckState
              state={checks.isPending ? null : (stateOf(backup) ?? 'incomplete')}
              isRecommended={backup.path === recommended}
            />
          ),
        },
        {
          title: '',
          align: 'right',
          render: (_, backup) =>
            backup.manifest && stateOf(backup) !== 'altered' ? (
              <Button
                size="small"
                type={backup.path === recommended ? 'primary' : 'default'}
                aria-label={t('restore.of', { at: showMoment(backup.manifest.madeAt) })}
                onClick={() => onChosen(backup)}
              >
                {t('restore')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

interface CheckStateProps {
  /** Null while the check goes on. */
  readonly state: BackupCheck['state'] | null;
  readonly isRecommended: boolean;
}

function CheckState({ state, isRecommended }: CheckStateProps) {
  const t = useTexts('backups');
  if (state === null) return <span className="secondary">{t('check.running')}</span>;
  return (
    <span className={state === 'sound' ? 'check-state' : 'bad'}>
      {t(`check.${state}`)}
      {isRecommended ? <Tag color="success">{t('recommended')}</Tag> : null}
    </span>
  );
}
