import { Alert } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import type { AppState } from '../../../shared/models/session';
import { ApiFailure } from '../../api';
import { useFailureSentence } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { RestoreFlow } from '../../parts/restore/restore-flow';
import { StartFrame } from './start-frame';

interface BrokenLedgerProps {
  readonly ledger: Extract<AppState['ledger'], { kind: 'broken' }>;
}

/** A ledger that opens for nobody: why, and its backups. */
export function BrokenLedger({ ledger }: BrokenLedgerProps) {
  const t = useTexts('health');
  const start = useTexts('start');
  const actions = useTexts('actions');
  const sentence = useFailureSentence();
  const client = useQueryClient();
  // Somebody may have put the missing file back.
  const lookAgain = (): void => void client.invalidateQueries({ queryKey: ['app.state'] });
  return (
    <StartFrame>
      <div className="login">
        <Alert
          className="login-error"
          type="error"
          showIcon
          title={t('broken.title')}
          description={
            <>
              <div>{sentence(new ApiFailure(ledger.failure))}</div>
              <div>{t('broken.body')}</div>
            </>
          }
        />
        <RestoreFlow replaces onBack={lookAgain} />
        <p className="login-path secondary" title={ledger.path}>
          {actions('labelled', { label: start('login.path'), value: ledger.path })}
        </p>
      </div>
    </StartFrame>
  );
}
