import { Checkbox } from 'antd';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import { visitPositions } from '../../../../shared/models/contact-duty';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';

interface PositionListProps {
  readonly people: readonly ContactPerson[];
  readonly disabled: boolean;
}

/** Who holds the positions that visit organisations. */
export function PositionList({ people, disabled }: PositionListProps) {
  const t = useTexts('contactRules');
  const positions = useTexts('visitPositions');
  const showFailure = useShowFailure();
  const set = useTell('contacts.setPositions', { onError: showFailure });
  return (
    <>
      <p className="secondary">{t('positionsIntro')}</p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('positions')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.staffNo}>
              <th scope="row">
                {person.name} <span className="secondary tabular">{person.staffNo}</span>
              </th>
              <td>{person.role}</td>
              <td>
                <Checkbox.Group
                  disabled={disabled || set.isPending}
                  value={[...person.positions]}
                  onChange={(next) =>
                    set.mutate({
                      staffNo: person.staffNo,
                      positions: visitPositions.filter((each) => next.includes(each)),
                    })
                  }
                  options={visitPositions.map((value) => ({ value, label: positions(value) }))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
