import type { TableColumnsType } from 'antd';
import type { Backup } from '../../../shared/models/backup';
import { isMonth } from '../../../shared/models/calendar';
import { showMoment } from '../../format/date';
import { showCount } from '../../format/number';
import { showSize } from '../../format/size';
import { useMonthName, useTexts } from '../../hooks/use-texts';

/** What a table says of backups: when, why, the newest month, clients, size. */
export function useBackupColumns(): TableColumnsType<Backup> {
  const t = useTexts('backups');
  const monthName = useMonthName();
  const showMonth = (month: string | null) =>
    month !== null && isMonth(month) ? monthName(month) : t('month.none');
  return [
    {
      title: t('at'),
      width: 140,
      className: 'tabular',
      render: (_, { manifest, name }) => (manifest ? showMoment(manifest.madeAt) : name),
    },
    {
      title: t('reason'),
      render: (_, { manifest }) =>
        manifest ? t(`reason.${manifest.reason}`) : <span className="bad">{t('damaged')}</span>,
    },
    {
      title: t('month'),
      render: (_, { manifest }) => (manifest ? showMonth(manifest.newestMonth) : null),
    },
    {
      title: t('clients'),
      align: 'right',
      className: 'tabular',
      render: (_, { manifest }) => (manifest ? showCount(manifest.clients) : null),
    },
    {
      title: t('size'),
      align: 'right',
      className: 'tabular',
      render: (_, { manifest }) => (manifest ? showSize(manifest.bytes) : null),
    },
  ];
}
