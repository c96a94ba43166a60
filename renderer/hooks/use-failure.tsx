import { App, Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageValues } from '../../shared/models/message-values';
import { toFailure, type ApiFailure } from '../api';
import { copyText } from '../components/copy-text';
import { noticeOf } from './notice-of';
import { useTexts } from './use-texts';

/** The sentence of a failure in the present language. */
export function useFailureSentence(): (failure: ApiFailure) => string {
  const errors = useTexts('errors');
  const read = useReadValues();
  return useCallback((failure) => errors(failure.code, read(failure.values)), [errors, read]);
}

/** Where the names of codes in a failure's values are found, by the value's key. */
const codeTables = {
  kind: ['terms', 'importKind.'],
  level: ['terms', 'level.'],
  state: ['terms', 'applicationState.'],
  field: ['fields', ''],
} as const;

/** A failure's values with codes such as "platinum" replaced by the field's words. */
function useReadValues(): (values: MessageValues) => MessageValues {
  const { i18n } = useTranslation();
  return useCallback(
    (values) =>
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => {
          if (!(key in codeTables)) return [key, value];
          const [ns, prefix] = codeTables[key as keyof typeof codeTables];
          const name = `${prefix}${value}`;
          return [key, i18n.exists(name, { ns }) ? i18n.t(name, { ns }) : value];
        }),
      ),
    [i18n],
  );
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
        // The same call failing twice is one notice, and gone once it is tried again.
        ...(failure.call === null ? {} : { key: noticeOf(failure.call) }),
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
