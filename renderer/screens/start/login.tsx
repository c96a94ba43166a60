import { useState } from 'react';
import { RestoreFlow } from '../../parts/restore/restore-flow';
import { LoginForm } from './login-form';
import { RecoverForm } from './recover-form';
import { SampleCard } from './sample-card';
import { StartFrame } from './start-frame';
import { useTexts } from '../../hooks/use-texts';
import type { LockedLedger } from './locked-ledger';

/** Signing in to a ledger that exists, or resetting a forgotten password. */
export function Login({ ledger }: { readonly ledger: LockedLedger }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const [way, setWay] = useState<'password' | 'recoveryCode' | 'backup'>('password');
  const goBack = (): void => setWay('password');
  return (
    <StartFrame>
      <div className="login">
        {way === 'recoveryCode' ? <RecoverForm onBack={goBack} /> : null}
        {way === 'backup' ? <RestoreFlow replaces onBack={goBack} /> : null}
        {way === 'password' ? (
          <LoginForm
            ledger={ledger}
            onForgotten={() => setWay('recoveryCode')}
            onRestore={() => setWay('backup')}
          />
        ) : null}
        <p className="login-path secondary" title={ledger.path}>
          {actions('labelled', { label: t('login.path'), value: ledger.path })}
        </p>
      </div>
      {way === 'backup' ? null : <SampleCard />}
    </StartFrame>
  );
}
