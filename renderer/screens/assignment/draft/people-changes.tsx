import type { DraftCheck } from '../../../../shared/models/assignment';
import { showCount } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';

/** Who gains and who loses by a draft, with clients and load before and after. */
export function PeopleChanges({ check }: { readonly check: Pick<DraftCheck, 'people'> }) {
  const t = useTexts('assignment');
  const touched = check.people.filter(({ gains, loses }) => gains > 0 || loses > 0);
  return (
    <div className="people-changes">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {(['gains', 'loses', 'before', 'after'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('load')}
            </th>
          </tr>
        </thead>
        <tbody>
          {touched.map(({ staffNo, name, gains, loses, before, after }) => (
            <tr key={staffNo}>
              <th scope="row">{name}</th>
              <td className="number">{gains === 0 ? '' : `+${showCount(gains)}`}</td>
              <td className="number">{loses === 0 ? '' : `−${showCount(loses)}`}</td>
              <td className="number">{showCount(before.clients)}</td>
              <td className="number">{showCount(after.clients)}</td>
              <td className={`number load-${after.state}`}>
                {before.load.toFixed(2)} → {after.load.toFixed(2)} / {after.limit.toFixed(2)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
