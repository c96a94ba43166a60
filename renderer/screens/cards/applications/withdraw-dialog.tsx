import { App, Input } from 'antd';
import type { CardApplication } from '../../../../shared/models/card';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft, useDraftField } from '../../../hooks/use-draft';
import { typed } from '../../../hooks/draft-values';
import { DraftDialog } from '../../../parts/draft-dialog';

interface WithdrawDialogProps {
  readonly application: CardApplication | null;
  readonly onClose: () => void;
}

/** Takes an application back, with its reason. */
export function WithdrawDialog({ application, onClose }: WithdrawDialogProps) {
  const t = useTexts('cards');
  const actions = useTexts('actions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const draft = useDraft(`cards.withdraw:${application?.id}`);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const withdraw = useTell('cards.withdraw', {
    saves: draft.form,
    onSuccess: () => {
      message.success(t('withdrawn'));
      onClose();
    },
    onError: showFailure,
  });
  const submit = (): void => {
    if (application) withdraw.mutate({ applicationId: application.id, reason: reason.trim() });
  };
  return (
    <DraftDialog
      draft={draft}
      open={application !== null}
      title={t('withdrawTitle', { name: application?.name ?? '' })}
      okText={t('withdraw')}
      cancelText={actions('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={withdraw.isPending}
      onOk={submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <label className="stack">
        {t('withdrawReason')}
        <Input.TextArea
          autoFocus
          aria-label={t('withdrawReason')}
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </DraftDialog>
  );
}
