import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiFailure } from '../api';
import { ErrorPanel } from '../components/error-panel';
import { Loading } from '../components/loading';
import { detailOf, useFailureSentence } from './use-failure';
import { useTexts } from './use-texts';

interface AnswerProps<Value> {
  readonly of: UseQueryResult<Value, ApiFailure>;
  readonly children: (value: Value) => ReactNode;
}

/** Shows what a question brought: waiting, refused, or the value. */
export function Answer<Value>({ of, children }: AnswerProps<Value>) {
  const t = useTexts('actions');
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <FailurePanel failure={of.error} onRetry={() => void of.refetch()} />;
  return <Loading label={t('loading')} />;
}

interface FailurePanelProps {
  readonly failure: ApiFailure;
  readonly onRetry?: () => void;
}

/** A failure with its sentence in the present language. */
export function FailurePanel({ failure, onRetry }: FailurePanelProps) {
  const t = useTexts('actions');
  const sentence = useFailureSentence();
  return (
    <ErrorPanel
      title={t('loadFailed')}
      sentence={sentence(failure)}
      detail={detailOf(failure)}
      labels={{ retry: t('retry'), copy: t('copyDetail'), copied: t('copied') }}
      onRetry={onRetry}
    />
  );
}
