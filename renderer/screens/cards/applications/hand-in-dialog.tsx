import { App } from 'antd';
import type { Day } from '../../../../shared/models/calendar';
import { useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { DayField, today } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

interface HandInDialogProps {
  readonly applicationId: number;
  readonly onClose: () => void;
}

/** The old card lies here and is void. */
export function HandInDialog({ applicationId, onClose }: HandInDialogProps) {
  const t = useTexts('cardDesk');
  const { message } = App.useApp();
  const form = `cards.handInOldCard:${applicationId}`;
  const tell = useTell('cards.handInOldCard', {
    saves: form,
    onSuccess: () => {
      message.success(t('handedIn'));
      onClose();
    },
  });
  return (
    <FormDialog<{ on: Day }>
      draft={form}
      title={t('handInTitle')}
      ok={t('handIn')}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ on: today() }}
      onFields={({ on }) => tell.mutate({ applicationId, on })}
      onClose={onClose}
    >
      <DayField name="on" label={t('handInDay')} />
    </FormDialog>
  );
}
