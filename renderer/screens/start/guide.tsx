import { Steps } from 'antd';
import { useState } from 'react';
import type { AppRouter } from '../../routes';
import { useTexts } from '../../hooks/use-texts';
import { GuideBranch } from './guide-branch';
import { GuideImport } from './guide-import';
import { GuideLedger } from './guide-ledger';
import { GuideRecovery } from '../../parts/recovery-code';
import { GuideScheme } from './guide-scheme';
import { StartFrame } from './start-frame';

interface GuideProps {
  readonly router: AppRouter;
  /** A ledger is open already: go on where a former sitting ended. */
  readonly opened: boolean;
  /** What was typed in a former sitting is known. */
  readonly draftsAreThere: boolean;
}

/** The four steps of the first start; all but the ledger may be skipped. */
export function Guide({ router, opened, draftsAreThere }: GuideProps) {
  const t = useTexts('start');
  const [step, setStep] = useState(opened ? 1 : 0);
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const next = (): void => setStep((old) => old + 1);
  const steps = [t('step.ledger'), t('step.branch'), t('step.scheme'), t('step.import')];
  return (
    <StartFrame
      aside={
        <Steps
          orientation="vertical"
          size="small"
          current={step}
          className="start-steps"
          items={steps.map((title) => ({ title }))}
        />
      }
    >
      {step > 0 ? <p className="secondary">{t('stepOf', { step: step + 1 })}</p> : null}
      {step === 0 && recoveryCode === null ? <GuideLedger onCreated={setRecoveryCode} /> : null}
      {step === 0 && recoveryCode !== null ? (
        <GuideRecovery
          code={recoveryCode}
          onDone={() => {
            setRecoveryCode('');
            next();
          }}
        />
      ) : null}
      {step === 1 && draftsAreThere ? <GuideBranch onDone={next} /> : null}
      {step === 2 ? <GuideScheme onDone={next} onBack={() => setStep(1)} /> : null}
      {step === 3 ? <GuideImport router={router} onBack={() => setStep(2)} /> : null}
    </StartFrame>
  );
}
