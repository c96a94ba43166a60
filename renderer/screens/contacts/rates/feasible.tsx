import type { ContactPerson } from '../../../../shared/contract/contacts';
import type { Feasibility } from '../../../../shared/models/contact-rates';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';

const minutesPerHour = 60;
const hoursOf = (minutes: number): string => (minutes / minutesPerHour).toFixed(1);

/** Hours that open duties need against hours there are, per person and day. */
export function Feasible({ people }: { readonly people: readonly ContactPerson[] }) {
  const t = useTexts('contactRates');
  const answer = useAsk('contacts.feasibility');
  return (
    <section className="panel">
      <h2>{t('feasibility')}</h2>
      <p className="secondary">{t('feasibilityHint')}</p>
      <Answer of={answer}>
        {(value) => (
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col" className="number">
                  {t('hoursNeeded')}
                </th>
                <th scope="col" className="number">
                  {t('hoursThere')}
                </th>
                <th scope="col">{t('load')}</th>
                <th scope="col" />
              </tr>
            </thead>
            <tbody>
              {value.map((one) => (
                <PersonLine
                  key={one.staffNo}
                  one={one}
                  name={people.find(({ staffNo }) => staffNo === one.staffNo)?.name ?? one.staffNo}
                />
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </section>
  );
}

function PersonLine({ one, name }: { readonly one: Feasibility; readonly name: string }) {
  const t = useTexts('contactRates');
  const { neededMinutes, thereMinutes, days } = one;
  const isShort = neededMinutes > thereMinutes;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{hoursOf(neededMinutes)}</td>
      <td className="number">{hoursOf(thereMinutes)}</td>
      <td>
        <DayBars days={days} />
      </td>
      <td className={isShort ? 'mark-bad nowrap' : 'secondary nowrap'}>
        {isShort ? t('notEnough', { hours: hoursOf(neededMinutes - thereMinutes) }) : t('enough')}
      </td>
    </tr>
  );
}

const full = 100;

function DayBars({ days }: Pick<Feasibility, 'days'>) {
  const t = useTexts('contactRates');
  const most = Math.max(1, ...days.flatMap(({ needed, there }) => [needed, there]));
  return (
    <div className="day-bars">
      {days.map(({ day, needed, there }) => (
        <span
          key={day}
          className={needed > there ? 'day-bar over' : 'day-bar'}
          title={t('dayHours', { day, needed: hoursOf(needed), there: hoursOf(there) })}
        >
          <span style={{ height: `${(needed / most) * full}%` }} />
          <i style={{ bottom: `${(there / most) * full}%` }} />
        </span>
      ))}
    </div>
  );
}
