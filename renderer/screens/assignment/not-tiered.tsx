import { careScheme } from '../../../shared/models/scheme-roles';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../shared/models/calendar';
import { ask } from '../../api';
import { EmptyState } from '../../components/empty-state';
import { useJobRun } from '../../hooks/use-job-run';
import { useTexts } from '../../hooks/use-texts';

/** Nobody is tiered by R4 yet: why, and the button that does it. */
export function NotTiered({ month }: { readonly month: Month | null }) {
  const t = useTexts('assignment');
  const navigate = useNavigate();
  const client = useQueryClient();
  const runJob = useJobRun();
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    if (month === null) return;
    setRunning(true);
    await runJob(t('empty.run'), (jobId) =>
      ask('tiering.run', { jobId, month, scheme: careScheme }),
    );
    setRunning(false);
    await client.invalidateQueries();
  };
  return (
    <div className="panel">
      <EmptyState title={t('empty.title')} body={t('empty.body')}>
        {month === null ? (
          <Button type="primary" size="large" onClick={() => void navigate({ to: '/import' })}>
            {t('empty.import')}
          </Button>
        ) : (
          <Button type="primary" size="large" loading={running} onClick={() => void run()}>
            {t('empty.run')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
