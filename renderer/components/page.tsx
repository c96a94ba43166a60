import type { ReactNode } from 'react';

interface PageProps {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  /** Controls at the right of the head. */
  readonly actions?: ReactNode;
  /** The body fills the height and scrolls inside, as a table does. */
  readonly fills?: boolean;
  /** Stays at the bottom of the screen, whatever is scrolled. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: head with title and controls, body below. */
export function Page({ title, hint, actions, fills, footer, children }: PageProps) {
  return (
    <section className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {hint ? <span className="hint">{hint}</span> : null}
        {actions ? <div className="end">{actions}</div> : null}
      </header>
      <div className={fills ? 'page-body fills' : 'page-body'}>{children}</div>
      {footer ? <footer className="page-foot">{footer}</footer> : null}
    </section>
  );
}
