import { App, Form, Radio } from 'antd';
import type { Day } from '../../../../shared/models/calendar';
import type { CardApplication } from '../../../../shared/models/card';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { QuotaNote } from '../applications/quota-note';
import { DayField, TextField, today } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';

interface Fields {
  readonly approve: boolean;
  readonly documentNumber: string;
  readonly decidedOn: Day;
  readonly reason?: string;
}

interface DecideDialogProps {
  readonly application: CardApplication;
  readonly onClose: () => void;
}

/** What the head office decided, with its document; refused over the quota. */
export function DecideDialog({ application, onClose }: DecideDialogProps) {
  const t = useTexts('cardDesk');
  const { message } = App.useApp();
  const quota = useAsk('cards.quota', { clientNo: application.clientNo });
  const form = `cards.decide:${application.id}`;
  const tell = useTell('cards.decide', {
    saves: form,
    onSuccess: () => {
      message.success(t('decisionSaved'));
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      draft={form}
      title={t('decideTitle', { name: application.name })}
      ok={t('decide')}
      pending={tell.isPending}
      failure={tell.error}
      initial={{ approve: true, decidedOn: today() }}
      onFields={({ reason = '', ...fields }) =>
        tell.mutate({ applicationId: application.id, reason: reason.trim(), ...fields })
      }
      onClose={onClose}
    >
      {quota.data ? <QuotaNote quota={quota.data} /> : null}
      <Form.Item name="approve" label={t('decided')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('approve') },
            { value: false, label: t('reject') },
          ]}
        />
      </Form.Item>
      <TextField name="documentNumber" label={t('documentNumber')} least={2} most={60} />
      <DayField name="decidedOn" label={t('decidedOn')} />
      <TextField name="reason" label={t('decisionReason')} least={0} most={200} lines={2} />
    </FormDialog>
  );
}
