import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { ErrorPanel } from '../../components/error-panel';
import { EmptyState } from '../../components/empty-state';
import { useTexts } from '../../hooks/use-texts';

/** A screen that failed to draw: the others still work. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts('shell');
  const actions = useTexts('actions');
  return (
    <ErrorPanel
      title={t('crash.title')}
      sentence={t('crash.body')}
      detail={error instanceof Error ? (error.stack ?? error.message) : String(error)}
      labels={{
        retry: t('crash.reload'),
        copy: actions('copyDetail'),
        copied: actions('copied'),
      }}
      onRetry={reset}
    />
  );
}

/** An address that leads nowhere. */
export function MissingPage() {
  const t = useTexts('shell');
  return (
    <EmptyState title={t('missing.title')}>
      <Link to="/">
        <Button type="primary" tabIndex={-1}>
          {t('missing.home')}
        </Button>
      </Link>
    </EmptyState>
  );
}
