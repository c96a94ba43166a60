import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { ask } from '../../api';
import { useJobRun } from '../../hooks/use-job-run';
import { useTexts } from '../../hooks/use-texts';

/** Checks the ledger and says what was found; the tray shows how far it is, and stops it. */
export function VerifyLedger() {
  const t = useTexts('settings');
  const run = useJobRun();
  const [isRunning, setRunning] = useState(false);
  const [found, setFound] = useState<Output<'ledger.verify'> | null>(null);
  const verify = async (): Promise<void> => {
    setFound(null);
    setRunning(true);
    setFound(await run(t('verify.title'), (jobId) => ask('ledger.verify', { jobId })));
    setRunning(false);
  };
  return (
    <section className="stack" aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p className="secondary">{t('verify.body')}</p>
      <div>
        <Button loading={isRunning} onClick={() => void verify()}>
          {t('verify.run')}
        </Button>
      </div>
      {found?.ok ? <Alert type="success" showIcon title={t('verify.ok')} /> : null}
      {found && !found.ok ? (
        <Alert
          type="error"
          showIcon
          title={t('verify.problems', { count: found.problems.length })}
          description={
            <ul className="problems selectable">
              {found.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </section>
  );
}
