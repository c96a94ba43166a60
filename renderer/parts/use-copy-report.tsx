import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { CopyOutcome } from '../components/data-table/copy-outcome';
import { showCount } from '../format/number';
import { useTexts } from '../hooks/use-texts';

/** Tells what became of a copy, and offers a button where the gesture had run out. */
export function useCopyReport(): (outcome: CopyOutcome) => void {
  const t = useTexts('table');
  const { message } = App.useApp();
  return useCallback(
    ({ state, rows, again }) => {
      const values = { rows: showCount(rows) };
      const key = 'copy';
      if (state === 'reading') {
        message.open({ key, type: 'loading', content: t('copying', values), duration: 0 });
      } else if (state === 'copied') {
        message.open({ key, type: 'success', content: t('copied', values), duration: 2 });
      } else if (state === 'failed') {
        message.open({ key, type: 'error', content: t('copyFailed'), duration: 3 });
      } else {
        const retry = (): void => {
          const taken = again?.() ?? false;
          message.open({
            key,
            type: taken ? 'success' : 'error',
            content: taken ? t('copied', values) : t('copyFailed'),
            duration: 2,
          });
        };
        const content = (
          <>
            {t('copyReady', values)} <Button onClick={retry}>{t('copyNow')}</Button>
          </>
        );
        message.open({ key, type: 'info', content, duration: 0 });
      }
    },
    [message, t],
  );
}
