import { Alert, Button } from 'antd';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';

/** Checks the ledger and says what was found. */
export function VerifyLedger() {
  const t = useTexts('settings');
  const showFailure = useShowFailure();
  const verify = useTell('ledger.verify', { keepsData: true, onError: showFailure });
  return (
    <section className="stack" aria-labelledby="verify-title">
      <h2 id="verify-title">{t('verify.title')}</h2>
      <p className="secondary">{t('verify.body')}</p>
      <div>
        <Button loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {t('verify.run')}
        </Button>
      </div>
      {verify.data?.ok ? <Alert type="success" showIcon title={t('verify.ok')} /> : null}
      {verify.data && !verify.data.ok ? (
        <Alert
          type="error"
          showIcon
          title={t('verify.problems', { count: verify.data.problems.length })}
          description={
            <ul className="problems selectable">
              {verify.data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </section>
  );
}
