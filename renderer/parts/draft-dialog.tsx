import { Modal, type ModalProps } from 'antd';
import type { FormDraft } from '../hooks/use-draft';
import { DraftNote } from './draft-note';

interface DraftDialogProps extends ModalProps {
  readonly draft: FormDraft;
  readonly onClear?: () => void;
}

/** A dialog whose fields are kept: closed in whatever way, it shows them again when it is opened next. */
export function DraftDialog({ draft, onClear, children, ...modal }: DraftDialogProps) {
  return (
    <Modal {...modal}>
      {onClear ? <DraftNote draft={draft} onClear={onClear} /> : <DraftNote draft={draft} />}
      {children}
    </Modal>
  );
}
