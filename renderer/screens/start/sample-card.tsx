import { ExperimentOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../api';
import { useJobRun } from '../../hooks/use-job-run';
import { useTexts } from '../../hooks/use-texts';

interface SampleCardProps {
  readonly onBusy?: (busy: boolean) => void;
}

/** The offer to try everything on invented data. */
export function SampleCard({ onBusy }: SampleCardProps) {
  const t = useTexts('start');
  const run = useJobRun();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const mark = (value: boolean): void => {
    setBusy(value);
    onBusy?.(value);
  };
  const open = async (): Promise<void> => {
    mark(true);
    await run(t('sample.job'), async (jobId) => {
      await ask('ledger.openSample', { jobId });
      await client.resetQueries();
    });
    mark(false);
  };
  return (
    <div className="sample-card">
      <ExperimentOutlined className="mark" aria-hidden />
      <div className="grow">
        <div className="strong">{t('sample.title')}</div>
        <div className="secondary">{t('sample.body')}</div>
      </div>
      <Button size="large" loading={busy} onClick={() => void open()}>
        {t('sample.button')}
      </Button>
    </div>
  );
}
