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
  readonly onDrop: (file: File) => void;
}

/** A place to drop a file on, with a button for those who rather choose it. */
export function FileDrop({ title, hint, buttonLabel, busy, onChoose, onDrop }: FileDropProps) {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onDrop(file);
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
