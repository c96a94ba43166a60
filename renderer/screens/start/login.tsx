import { useState } from 'react';
import type { AppState } from '../../../shared/models/session';
import { LoginForm } from './login-form';
import { RecoverForm } from './recover-form';
import { SampleCard } from './sample-card';
import { StartFrame } from './start-frame';
import { useTexts } from '../../hooks/use-texts';

export type LockedLedger = Extract<AppState['ledger'], { kind: 'locked' }>;

/** Signing in to a ledger that exists, or resetting a forgotten password. */
export function Login({ ledger }: { readonly ledger: LockedLedger }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const [recovering, setRecovering] = useState(false);
  return (
    <StartFrame>
      <div className="login">
        {recovering ? (
          <RecoverForm onBack={() => setRecovering(false)} />
        ) : (
          <LoginForm ledger={ledger} onForgotten={() => setRecovering(true)} />
        )}
        <p className="login-path secondary" title={ledger.path}>
          {actions('labelled', { label: t('login.path'), value: ledger.path })}
        </p>
      </div>
      <SampleCard />
    </StartFrame>
  );
}
