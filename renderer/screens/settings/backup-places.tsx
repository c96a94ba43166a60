import { Button } from 'antd';
import type { BackupState } from '../../../shared/models/backup';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

interface BackupPlacesProps {
  readonly state: BackupState;
  readonly disabled: boolean;
}

/** Where backups go: beside the ledger, and a second place of the user's choice. */
export function BackupPlaces({ state, disabled }: BackupPlacesProps) {
  const t = useTexts('backups');
  const showFailure = useShowFailure();
  const save = useTell('settings.set', { onError: showFailure });
  const choose = useTell('backups.chooseFolder', {
    keepsData: true,
    onSuccess: ({ path }) => {
      if (path !== null) save.mutate({ backupFolder: path });
    },
    onError: showFailure,
  });
  const { folder, secondFolder } = state;
  return (
    <dl className="facts wide">
      <div>
        <dt>{t('first')}</dt>
        <dd className="selectable backup-path">{folder}</dd>
      </div>
      <div>
        <dt>{t('second')}</dt>
        <dd className="stack backup-second">
          <span className="selectable backup-path">{secondFolder || t('second.none')}</span>
          {disabled ? null : (
            <span className="row">
              <Button
                size="small"
                loading={choose.isPending || save.isPending}
                onClick={() => choose.mutate(undefined)}
              >
                {t('second.choose')}
              </Button>
              {secondFolder ? (
                <Button size="small" onClick={() => save.mutate({ backupFolder: '' })}>
                  {t('second.clear')}
                </Button>
              ) : null}
              <span className="secondary">{t('second.help')}</span>
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
