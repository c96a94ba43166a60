import { movements, type Movement } from '../../../shared/models/tiering';
import { MovementTag } from '../../components/movement-tag';
import { showMoney } from '../../format/money';
import { useMonthName, useTexts, useTierName } from '../../hooks/use-texts';
import type { ClientView } from './client-view';

function isMovement(text: string): text is Movement {
  return (movements as readonly string[]).includes(text);
}

/** The tier month by month, newest first. */
export function TierHistory({ history }: { readonly history: ClientView['tierHistory'] }) {
  const t = useTexts('client');
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  const tierName = useTierName();
  const monthName = useMonthName();
  const newest = [...history].sort((a, b) => b.month.localeCompare(a.month));
  return (
    <section className="panel" aria-labelledby="history-title">
      <h2 id="history-title">{t('history')}</h2>
      {newest.length === 0 ? (
        <p className="secondary">{t('noHistory')}</p>
      ) : (
        <table className="figures selectable">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{fields('tier')}</th>
              <th scope="col">{fields('movement')}</th>
              <th scope="col" className="number">
                {fields('metric')}
              </th>
            </tr>
          </thead>
          <tbody>
            {newest.map((line) => (
              <tr key={line.month}>
                <td>{monthName(line.month)}</td>
                <td>{tierName(line.tier)}</td>
                <td>
                  {isMovement(line.movement) ? (
                    <MovementTag
                      movement={line.movement}
                      label={terms(`movement.${line.movement}`)}
                    />
                  ) : (
                    line.movement
                  )}
                </td>
                <td className="number">{showMoney(line.metric)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
