import { App } from 'antd';
import { useCallback, useState } from 'react';
import { toFailure } from '../api';
import { runJob } from './job-store';
import { noticeOf } from './notice-of';
import { Once } from './once';
import { useShowFailure } from './use-failure';

/**
 * Runs a job and shows its failure; the value is null when it was refused or cancelled, or when the same one is under way:
 * a second click is none. A job that is done takes away what was said of the last try.
 */
export function useJobRun(): <Value>(
  title: string,
  work: (jobId: string) => Promise<Value>,
) => Promise<Value | null> {
  const showFailure = useShowFailure();
  const { notification } = App.useApp();
  const [once] = useState(() => new Once<string, unknown>());
  const [failed] = useState(() => new Map<string, string>());
  return useCallback(
    async (title, work) => {
      if (once.isUnderWay(title)) return null;
      const begun = runJob(title, work);
      try {
        await once.run(title, () => begun);
        const notice = failed.get(title);
        if (notice !== undefined) notification?.destroy(notice);
        return await begun;
      } catch (thrown) {
        const { call } = toFailure(thrown);
        if (call !== null) failed.set(title, noticeOf(call));
        showFailure(thrown);
        return null;
      }
    },
    [once, failed, notification, showFailure],
  );
}
