import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { ApiFailure } from '../../api';
import { useAsk } from '../../hooks/use-ask';
import { useFailureSentence } from '../../hooks/use-failure';
import { useOpenLedger } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';

/** A backup that failed or is overdue; nothing is shown where all is well. */
export function BackupAttention() {
  const t = useTexts('backups');
  const home = useTexts('home');
  const sentence = useFailureSentence();
  const navigate = useNavigate();
  const isSample = useOpenLedger()?.isSample ?? true;
  const state = useAsk('backups.state', undefined, { enabled: !isSample }).data;
  const [trouble] = state?.failures ?? [];
  if (!state || (!trouble && !state.isStale)) return null;
  const title = trouble ? t('attention.failed') : t('attention.stale', { days: state.days });
  return (
    <section className="panel attention" aria-labelledby="backup-attention-title">
      <h2 id="backup-attention-title">{t('attention')}</h2>
      <ul>
        <li>
          <div className="grow">
            <div className="strong">{title}</div>
            <div className="secondary">
              {trouble ? sentence(new ApiFailure(trouble.failure)) : t('attention.why')}
            </div>
          </div>
          <Button
            aria-label={`${home('see')} ${title}`}
            onClick={() => void navigate({ to: '/settings', search: { tab: 'backups' } })}
          >
            {home('see')}
          </Button>
        </li>
      </ul>
    </section>
  );
}
