import { CheckCircleOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ImportOutcome } from '../../../shared/models/import';
import { nothing } from '../../format/money';
import { showCount } from '../../format/number';
import { useSession } from '../../hooks/session-store';
import { useMonthName, useTexts } from '../../hooks/use-texts';
import { isFieldName } from '../../../shared/text/fields';

interface ImportResultProps {
  readonly outcome: ImportOutcome;
  readonly onAnother: () => void;
}

/** What the commit did, and the next step. */
export function ImportResult({ outcome, onAnother }: ImportResultProps) {
  const t = useTexts('imports');
  const monthName = useMonthName();
  const navigate = useNavigate();
  const chooseMonth = useSession((state) => state.chooseMonth);
  const go = (to: '/tiering' | '/clients'): void => {
    if (outcome.month) chooseMonth(outcome.month);
    void navigate({ to });
  };
  const unchanged = outcome.batchId === null || outcome.alreadyImported;
  return (
    <div className="panel import-result">
      <div className="row result-head">
        <CheckCircleOutlined className="good" aria-hidden />
        <h2>{unchanged ? t('result.already') : t('result.title')}</h2>
      </div>
      <p className="tabular" role="status">
        {t(outcome.month ? 'result.body' : 'result.bodyNoMonth', {
          month: outcome.month ? monthName(outcome.month) : nothing,
          rows: showCount(outcome.rowsRead),
          inserted: showCount(outcome.inserted),
          updated: showCount(outcome.updated),
          unchanged: showCount(outcome.unchanged),
          rejected: showCount(outcome.rejected),
        })}
      </p>
      <div className="row">
        <Button type="primary" size="large" onClick={() => go('/tiering')}>
          {t('result.tier')}
        </Button>
        <Button size="large" onClick={onAnother}>
          {t('result.another')}
        </Button>
        <Button size="large" onClick={() => go('/clients')}>
          {t('result.clients')}
        </Button>
      </div>
      <ResultTotals totals={outcome.totals} />
    </div>
  );
}

function ResultTotals({ totals }: Pick<ImportOutcome, 'totals'>) {
  const t = useTexts('imports');
  const fields = useTexts('fields');
  const lines = Object.entries(totals);
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('result.totals')} className="result-totals">
      <h3>{t('result.totals')}</h3>
      <table className="figures selectable">
        <tbody>
          {lines.map(([field, amount]) => (
            <tr key={field}>
              <th scope="row">{isFieldName(field) ? fields(field) : field}</th>
              <td className="number">{amount.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
