import { Modal } from 'antd';
import type { ReactNode } from 'react';
import './paper-preview.css';

interface PaperDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that takes nearly the whole window, for looking at paper. */
export function PaperDialog({ open, title, onClose, children }: PaperDialogProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={title}
      footer={null}
      width="min(1080px, calc(100vw - 48px))"
      style={{ top: 20 }}
      destroyOnHidden
      styles={{ body: { height: 'calc(100vh - 116px)' } }}
    >
      {children}
    </Modal>
  );
}
