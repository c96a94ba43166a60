import { CloudUploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type DragEvent } from 'react';
import './file-drop.css';

interface FileDropProps {
  readonly title: string;
  readonly hint: string;
  readonly buttonLabel: string;
  readonly busy?: boolean;
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** A place to drop files on, with a button for those who rather choose them. */
export function FileDrop({ title, hint, buttonLabel, busy, onChoose, onDrop }: FileDropProps) {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    // The screen around it takes dropped files too.
    event.stopPropagation();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && !busy) onDrop(files);
  };
  return (
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={accept}
    >
      <CloudUploadOutlined className="mark" aria-hidden />
      <div>
        <div className="strong">{title}</div>
        <div className="secondary">{hint}</div>
      </div>
      <Button type="primary" size="large" loading={busy} onClick={onChoose}>
        {buttonLabel}
      </Button>
    </div>
  );
}
