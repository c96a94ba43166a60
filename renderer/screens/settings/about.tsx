import { Alert } from 'antd';
import { nothing } from '../../format/money';
import { showMoment } from '../../format/date';
import { useAsk } from '../../hooks/use-ask';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';

/** Version, ledger and account. */
export function About() {
  const t = useTexts('settings');
  const terms = useTexts('terms');
  const shell = useTexts('shell');
  const state = useAsk('app.state');
  const ledger = useOpenLedger();
  if (!ledger) return null;
  const facts = [
    [t('about.version'), state.data?.program.version ?? nothing],
    [t('about.electron'), state.data?.program.electron ?? nothing],
    [t('about.ledger'), ledger.isSample ? `${ledger.path} (${t('about.sample')})` : ledger.path],
    [t('about.account'), `${ledger.account.displayName}, ${terms(`role.${ledger.role}`)}`],
    [t('about.lastLogin'), ledger.lastLoginAt ? showMoment(ledger.lastLoginAt) : nothing],
  ] as const;
  return (
    <div className="stack">
      <h2>TierDesk {shell('product')}</h2>
      {state.data?.program.madeFor === 'tests' && (
        <Alert type="error" showIcon title={t('about.forTests')} />
      )}
      <dl className="facts wide">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="selectable">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary">{t('about.offline')}</p>
    </div>
  );
}
