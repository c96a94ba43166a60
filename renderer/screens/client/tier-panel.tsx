import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { TierExplanation } from '../../../shared/models/tiering';
import { MovementTag } from '../../components/movement-tag';
import { TierTag } from '../../components/tier-tag';
import { useMonth, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts, useTierName } from '../../hooks/use-texts';

/** The client's tier by each scheme, with the sentence and the evidence behind it. */
export function TierPanel({ explanations }: { readonly explanations: readonly TierExplanation[] }) {
  const t = useTexts('client');
  const monthName = useMonthName();
  const navigate = useNavigate();
  const { month } = useMonth();
  const shown = explanations[0]?.result.month ?? month;
  const name = shown === null ? '' : monthName(shown);
  return (
    <section className="panel" aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('tiers', { month: name })}</h2>
      {explanations.length === 0 ? (
        <div className="row">
          <span className="secondary">{t('notTiered', { month: name })}</span>
          <Button onClick={() => void navigate({ to: '/tiering' })}>{t('runTiering')}</Button>
        </div>
      ) : (
        <div className="tier-explanations">
          {explanations.map((explanation) => (
            <Explanation key={explanation.result.schemeId} explanation={explanation} />
          ))}
        </div>
      )}
    </section>
  );
}

function Explanation({ explanation }: { readonly explanation: TierExplanation }) {
  const { result, sentence, rows } = explanation;
  const t = useTexts('client');
  const terms = useTexts('terms');
  const tierName = useTierName();
  const { schemes } = useScheme();
  const scheme = schemes.find((one) => one.id === result.schemeId);
  return (
    <article>
      <div className="row tier-line">
        <span className="secondary">
          {result.schemeId} {scheme?.name ?? ''}
        </span>
        <span className="tier-name">
          <TierTag
            label={tierName(result.tier)}
            rank={result.rank}
            tierCount={scheme?.tiers.length ?? result.rank + 1}
          />
        </span>
        <MovementTag movement={result.movement} label={terms(`movement.${result.movement}`)} />
      </div>
      <p className="sentence selectable">{sentence}</p>
      <table className="figures evidence" aria-label={t('explain')}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className="number selectable">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
