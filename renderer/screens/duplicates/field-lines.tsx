import { Radio } from 'antd';
import type { DuplicateGroup } from '../../../shared/models/duplicate';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { nothing } from '../../format/money';
import { useTexts } from '../../hooks/use-texts';
import type { MergeChoice } from './merge-choice';

interface FieldLinesProps {
  readonly group: DuplicateGroup;
  readonly choice: MergeChoice;
  readonly onChoice: (choice: MergeChoice) => void;
}

/** The facts in which the clients differ, with a choice of whose value stays. */
export function FieldLines({ group, choice, onChoice }: FieldLinesProps) {
  const t = useTexts('duplicates');
  if (group.differing.length === 0) {
    return (
      <tr>
        <td colSpan={group.clients.length + 1} className="secondary">
          {t('same')}
        </td>
      </tr>
    );
  }
  return (
    <>
      {group.differing.map((line) => (
        <FieldLine key={line.field} group={group} choice={choice} onChoice={onChoice} line={line} />
      ))}
    </>
  );
}

interface FieldLineProps extends FieldLinesProps {
  readonly line: DuplicateGroup['differing'][number];
}

function FieldLine({ group, choice, onChoice, line }: FieldLineProps) {
  const t = useTexts('duplicates');
  const fields = useTexts('fields');
  const { field, values } = line;
  const name = field in fieldTexts ? fields(field as FieldName) : field;
  return (
    <tr>
      <th scope="row">{name}</th>
      {group.clients.map(({ clientNo }, place) => {
        const side = clientNo === choice.keep ? 'keep' : clientNo === choice.drop ? 'drop' : null;
        const value = values[place] ?? nothing;
        if (side === null) return <td key={clientNo}>{value}</td>;
        return (
          <td key={clientNo}>
            <Radio
              checked={(choice.fields[field] ?? 'keep') === side}
              aria-label={t('takeOf', { field: name, value })}
              onChange={() => onChoice({ ...choice, fields: { ...choice.fields, [field]: side } })}
            >
              {value}
            </Radio>
          </td>
        );
      })}
    </tr>
  );
}
