import { App, Button } from 'antd';
import type { ContactReport } from '../../../shared/models/contact';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Says that a report is on record, with the way to take it back. */
export function useReportDone(): (report: ContactReport) => void {
  const t = useTexts('contactDesk');
  const showFailure = useShowFailure();
  const { notification } = App.useApp();
  const takeBack = useTell('contacts.takeBack', {
    onSuccess: () => notification.destroy('report'),
    onError: showFailure,
  });
  return ({ id, clientName }) =>
    notification.success({
      key: 'report',
      title: t('reportDone', { name: clientName }),
      placement: 'bottomRight',
      duration: 6,
      actions: (
        <Button size="small" onClick={() => takeBack.mutate({ id, reason: t('undoReport') })}>
          {t('undoReport')}
        </Button>
      ),
    });
}
