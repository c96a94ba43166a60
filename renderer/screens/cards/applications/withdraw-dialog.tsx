import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CardApplication } from '../../../../shared/models/card';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';

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
  const [reason, setReason] = useState('');
  const close = (): void => {
    setReason('');
    onClose();
  };
  const withdraw = useTell('cards.withdraw', {
    onSuccess: () => {
      message.success(t('withdrawn'));
      close();
    },
    onError: showFailure,
  });
  const submit = (): void => {
    if (application) withdraw.mutate({ applicationId: application.id, reason: reason.trim() });
  };
  return (
    <Modal
      open={application !== null}
      title={t('withdrawTitle', { name: application?.name ?? '' })}
      okText={t('withdraw')}
      cancelText={actions('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      confirmLoading={withdraw.isPending}
      onOk={submit}
      onCancel={close}
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
    </Modal>
  );
}
