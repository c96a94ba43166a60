import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/tiering';
import { ask } from '../api';
import { showCount } from '../format/number';
import { useSession } from './session-store';
import { useJobRun } from './use-job-run';
import { useMonthName, useTexts } from './use-texts';

/** Tiers a month by a scheme, with progress and a word at the end; everything shown is asked anew. */
export function useTieringRun(
  month: Month,
  scheme: Pick<Scheme, 'id' | 'name'>,
): { run: () => void; running: boolean } {
  const t = useTexts('tiering');
  const monthName = useMonthName();
  const { message } = App.useApp();
  const runJob = useJobRun();
  const client = useQueryClient();
  const running = useSession((state) => state.tieringRuns) > 0;
  const mark = useSession((state) => state.markTiering);
  const run = async (): Promise<void> => {
    mark(1);
    const title = t('running', { month: monthName(month), scheme: scheme.name });
    const value = await runJob(title, (jobId) =>
      ask('tiering.run', { jobId, month, scheme: scheme.id }),
    );
    mark(-1);
    if (!value) return;
    await client.invalidateQueries();
    message.success(t('done', { count: showCount(value.total.clients) }));
  };
  return { run: () => void run(), running };
}
