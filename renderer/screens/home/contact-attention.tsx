import { Link } from '@tanstack/react-router';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';

const shownPeople = 8;

/** Clients who wait to be contacted today, for every person; nothing where nobody waits. */
export function ContactAttention() {
  const t = useTexts('home');
  const load = useAsk('contacts.load').data ?? [];
  if (load.length === 0) return null;
  const sorted = [...load].sort((one, other) => other.overdue - one.overdue);
  return (
    <section className="panel" aria-labelledby="contact-attention-title">
      <h2 id="contact-attention-title">{t('contacts.title')}</h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('contacts.person')}</th>
            {(['overdue', 'today', 'week'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(`contacts.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shownPeople).map(({ staffNo, name, overdue, today, week }) => (
            <tr key={staffNo}>
              <td>
                <Link to="/contacts" search={{ view: 'worklist', person: staffNo }}>
                  {name}
                </Link>
              </td>
              <td className="number">{overdue}</td>
              <td className="number">{today}</td>
              <td className="number">{week}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shownPeople ? (
        <p className="secondary">{t('contacts.more', { count: sorted.length - shownPeople })}</p>
      ) : null}
    </section>
  );
}
