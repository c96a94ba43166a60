import { useCallback } from 'react';
import { runJob } from './job-store';
import { useShowFailure } from './use-failure';

/** Runs a job and shows its failure; the value is null when it was refused or cancelled. */
export function useJobRun(): <Value>(
  title: string,
  work: (jobId: string) => Promise<Value>,
) => Promise<Value | null> {
  const showFailure = useShowFailure();
  return useCallback(
    async (title, work) => {
      try {
        return await runJob(title, work);
      } catch (thrown) {
        showFailure(thrown);
        return null;
      }
    },
    [showFailure],
  );
}
