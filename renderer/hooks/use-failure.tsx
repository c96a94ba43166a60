import { App, Button } from 'antd';
import { useCallback } from 'react';
import { toFailure, type ApiFailure } from '../api';
import { copyText } from '../components/copy-text';
import { useTexts } from './use-texts';

/** The sentence of a failure in the present language. */
export function useFailureSentence(): (failure: ApiFailure) => string {
  const errors = useTexts('errors');
  return useCallback((failure) => errors(failure.code, failure.values), [errors]);
}

/** Shows why something was not done, with a detail to copy where there is one. */
export function useShowFailure(): (thrown: unknown) => void {
  const { notification } = App.useApp();
  const sentence = useFailureSentence();
  const t = useTexts('actions');
  return useCallback(
    (thrown) => {
      const failure = toFailure(thrown);
      if (failure.code === 'call.cancelled') {
        notification.info({ title: sentence(failure), placement: 'bottomRight' });
        return;
      }
      notification.error({
        title: t('failedTitle'),
        description: sentence(failure),
        placement: 'bottomRight',
        duration: 0,
        role: 'alert',
        actions: failure.detail ? (
          <Button size="small" onClick={() => copyText(detailOf(failure))}>
            {t('copyDetail')}
          </Button>
        ) : undefined,
      });
    },
    [notification, sentence, t],
  );
}

/** What a helper needs: the code and the technical detail, never client data. */
export function detailOf(failure: ApiFailure): string {
  return [failure.code, failure.detail].filter(Boolean).join('\n');
}
