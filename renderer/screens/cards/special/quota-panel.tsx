import type { QuotaMeter } from '../../../../shared/models/card';
import { showPercent } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';

/** The quota of special cards: numerator, denominator, and what waiting ones would do to it. */
export function QuotaPanel({ quota }: { readonly quota: QuotaMeter }) {
  const t = useTexts('cardDesk');
  const { numerator, denominator, permille, allowed, opened, approved, pending } = quota;
  const share = denominator === 0 ? '—' : showPercent(numerator / denominator);
  const room = Math.max(0, allowed - numerator - pending);
  return (
    <section className="panel quota" aria-labelledby="quota-title">
      <h2 id="quota-title">{t('quota.title')}</h2>
      <QuotaBar quota={quota} />
      <div className="row apart tabular">
        <span>
          {t('quota.sentence', { numerator, denominator, share, limit: permille / 10, allowed })}
        </span>
        <span className="secondary">{t('quota.parts', { opened, approved, pending })}</span>
        <span className={room > 0 ? 'good strong' : 'bad strong'}>
          {room > 0 ? t('quota.room', { count: room }) : t('quota.full')}
        </span>
      </div>
    </section>
  );
}

/** Used, waiting and free parts of what is allowed; beyond it the bar is over-full. */
function QuotaBar({ quota }: { readonly quota: QuotaMeter }) {
  const t = useTexts('cardDesk');
  const { opened, approved, pending, allowed } = quota;
  const whole = Math.max(1, allowed, opened + approved + pending);
  const part = (count: number) => ({ width: `${(count / whole) * 100}%` });
  return (
    <div
      className="quota-bar"
      role="img"
      aria-label={t('quota.parts', { opened, approved, pending })}
    >
      <span className="opened" style={part(opened)} />
      <span className="approved" style={part(approved)} />
      <span className="pending" style={part(pending)} />
      <span className="limit" style={{ left: `${(allowed / whole) * 100}%` }} />
    </div>
  );
}
