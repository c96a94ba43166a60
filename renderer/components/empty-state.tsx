import type { ReactNode } from 'react';
import { InboxOutlined } from '@ant-design/icons';

interface EmptyStateProps {
  readonly title: string;
  readonly body?: string;
  readonly icon?: ReactNode;
  /** Buttons that lead on. */
  readonly children?: ReactNode;
}

/** Nothing here yet: why, and what to do. */
export function EmptyState({ title, body, icon, children }: EmptyStateProps) {
  return (
    <div className="state">
      <div className="mark" aria-hidden>
        {icon ?? <InboxOutlined aria-hidden />}
      </div>
      <h2>{title}</h2>
      {body ? <p>{body}</p> : null}
      {children ? <div className="row">{children}</div> : null}
    </div>
  );
}
