import { useCallback } from 'react';
import { useJobRun } from './use-job-run';
import { useTexts } from './use-texts';
import { App } from 'antd';

/** Runs something that saves a file, and says where it went; a dismissed dialog says nothing. */
export function useSaveFile(): (
  title: string,
  work: (jobId: string) => Promise<{ readonly path: string | null }>,
) => Promise<void> {
  const { message } = App.useApp();
  const run = useJobRun();
  const t = useTexts('actions');
  return useCallback(
    async (title, work) => {
      const saved = await run(title, work);
      if (saved?.path) message.success(t('savedTo', { path: saved.path }));
    },
    [message, run, t],
  );
}
