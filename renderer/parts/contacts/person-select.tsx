import { Select } from 'antd';
import type { ContactPerson } from '../../../shared/contract/contacts';
import { useTexts } from '../../hooks/use-texts';

interface PersonSelectProps {
  readonly people: readonly ContactPerson[];
  readonly value: string | null;
  readonly onPerson: (staffNo: string) => void;
  readonly label?: string;
  readonly width?: number;
}

/** Somebody of the staff list, found by name or number. */
export function PersonSelect({ people, value, onPerson, label, width = 220 }: PersonSelectProps) {
  const t = useTexts('contactDesk');
  return (
    <Select<string | null>
      aria-label={label ?? t('person')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={(staffNo) => {
        if (staffNo !== null) onPerson(staffNo);
      }}
      options={people.map(({ staffNo, name, role }) => ({
        value: staffNo,
        label: `${name}  ${staffNo}  ${role}`,
      }))}
      style={{ width }}
    />
  );
}
