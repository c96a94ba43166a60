import type { CardApplication } from '../../../shared/models/card';
import { nothing } from '../../format/money';
import { useTexts } from '../../hooks/use-texts';

/** The client's card applications. */
export function Applications({
  applications,
}: {
  readonly applications: readonly CardApplication[];
}) {
  const t = useTexts('client');
  const terms = useTexts('terms');
  return (
    <section className="panel" aria-labelledby="applications-title">
      <h2 id="applications-title">{t('applications')}</h2>
      {applications.length === 0 ? (
        <p className="secondary">{t('noApplications')}</p>
      ) : (
        <ul className="application-list">
          {applications.map((one) => (
            <li key={one.id}>
              <div className="row apart">
                <span className="strong">
                  {terms(`applicationKind.${one.kind}`)} · {terms(`level.${one.level}`)}
                </span>
                <span>{terms(`applicationState.${one.state}`)}</span>
              </div>
              <div className="row apart secondary tabular">
                <span>{one.appliedOn}</span>
                <span className="selectable">
                  {t('sheet')} {one.sheetNumber ?? nothing}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
