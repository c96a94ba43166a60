import { WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from './copy-text';

interface ErrorPanelProps {
  readonly title: string;
  /** The sentence: what happened and what to do. */
  readonly sentence: string;
  /** Copyable detail for whoever helps. */
  readonly detail?: string;
  readonly labels: { readonly retry: string; readonly copy: string; readonly copied: string };
  readonly onRetry?: () => void;
}

/** A failure in place of the content it kept from being shown. */
export function ErrorPanel({ title, sentence, detail, labels, onRetry }: ErrorPanelProps) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="state failed" role="alert">
      <div className="mark" aria-hidden>
        <WarningOutlined />
      </div>
      <h2>{title}</h2>
      <p>{sentence}</p>
      <div className="row">
        {onRetry ? (
          <Button type="primary" onClick={onRetry}>
            {labels.retry}
          </Button>
        ) : null}
        {detail ? (
          <Button onClick={() => setCopied(copyText(detail))}>
            {copied ? labels.copied : labels.copy}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
