import { HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '../../hooks/use-texts';

interface RestoreCardProps {
  readonly disabled: boolean;
  readonly onOpen: () => void;
}

/** The way in for who has a backup and a new PC. */
export function RestoreCard({ disabled, onOpen }: RestoreCardProps) {
  const t = useTexts('backups');
  return (
    <div className="sample-card restore-card">
      <HistoryOutlined className="mark" aria-hidden />
      <div className="grow">
        <div className="strong">{t('fromBackup')}</div>
        <div className="secondary">{t('fromBackup.body')}</div>
      </div>
      <Button size="large" disabled={disabled} onClick={onOpen}>
        {t('fromBackup')}
      </Button>
    </div>
  );
}
