import type { ClientNo } from '../../../shared/models/client';
import type { OwnershipPeriod } from '../../../shared/models/assignment';
import { operationKindTexts } from '../../../shared/text/assignment';
import { formatMessage } from '../../../shared/text/message';
import { useAsk } from '../../hooks/use-ask';
import { useLanguage, useTexts } from '../../hooks/use-texts';

/** Who has looked after the client, since when, why, and who decided it; nothing where nobody did. */
export function Owners({ clientNo }: { readonly clientNo: ClientNo }) {
  const t = useTexts('assignmentWork');
  const periods = useAsk('assignment.history', { clientNo }).data ?? [];
  if (periods.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="owners-title">
      <h2 id="owners-title">{t('ownersOf')}</h2>
      <ul className="application-list">
        {periods.map((period) => (
          <OwnerLine key={`${period.from} ${period.operationId}`} period={period} />
        ))}
      </ul>
    </section>
  );
}

function OwnerLine({ period }: { readonly period: OwnershipPeriod }) {
  const t = useTexts('assignmentWork');
  const [language] = useLanguage();
  const { staffName, staffNo, from, until, reason, kind, decidedBy } = period;
  const source =
    kind === 'ownersFile' || kind === 'monthFile'
      ? t('fromFile')
      : [formatMessage(operationKindTexts[kind], language), reason, decidedBy].join(' · ');
  return (
    <li>
      <div className="row apart">
        <span className="strong">{staffName ?? staffNo ?? t('toNobody')}</span>
        <span className="secondary tabular">
          {from} – {until ?? t('present')}
        </span>
      </div>
      <div className="secondary">{source}</div>
    </li>
  );
}
