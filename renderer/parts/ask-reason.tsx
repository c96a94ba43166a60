import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../hooks/use-texts';

interface AskReasonProps {
  readonly title: string;
  readonly ok: string;
  readonly pending: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

const shortestReason = 2;

/** Asks why before something that is kept with its reason. */
export function AskReason({ title, ok, pending, onReason, onClose }: AskReasonProps) {
  const t = useTexts('clientTier');
  const [reason, setReason] = useState('');
  const trimmed = reason.trim();
  return (
    <Modal
      open
      title={title}
      okText={ok}
      okButtonProps={{ disabled: trimmed.length < shortestReason }}
      confirmLoading={pending}
      onOk={() => onReason(trimmed)}
      onCancel={onClose}
    >
      <Input.TextArea
        aria-label={t('reason')}
        placeholder={t('reason')}
        maxLength={200}
        autoSize={{ minRows: 2 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
