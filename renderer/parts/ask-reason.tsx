import { Input } from 'antd';
import { useTexts } from '../hooks/use-texts';
import { useDraft, useDraftField } from '../hooks/use-draft';
import { typed } from '../hooks/draft-values';
import { DraftDialog } from '../parts/draft-dialog';

interface AskReasonProps {
  /** Under which name the reason is kept until it is given. */
  readonly draft: string;
  readonly title: string;
  readonly ok: string;
  readonly pending: boolean;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

const shortestReason = 2;

/** Asks why before something that is kept with its reason. */
export function AskReason(props: AskReasonProps) {
  const { title, ok, pending, onReason, onClose } = props;
  const t = useTexts('clientTier');
  const draft = useDraft(props.draft);
  const [reason, setReason] = useDraftField(draft, 'reason', typed.text, '');
  const trimmed = reason.trim();
  return (
    <DraftDialog
      draft={draft}
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
    </DraftDialog>
  );
}
