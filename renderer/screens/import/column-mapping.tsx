import { Select, Tag } from 'antd';
import { useMemo } from 'react';
import { attributeFields, countFields, figureFields } from '../../../shared/models/client';
import type { ColumnGuess } from '../../../shared/models/import';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { useTexts } from '../../hooks/use-texts';
import type { ReviewPartProps } from './review';

const retailFields: readonly FieldName[] = [
  'clientNo',
  ...attributeFields,
  ...figureFields,
  ...countFields,
  'lastVisitOn',
  'rmNo',
  'rmName',
  'branchName',
];

/** A field's name if it has one; fields of other kinds of file show their own name. */
export function isFieldName(field: string): field is FieldName {
  return field in fieldTexts;
}

/** Which column fills which field, why, and the way to change it. */
export function ColumnMapping({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const { columns } = summary.layout;
  const mapped = columns.filter((column) => column.field !== null).length;
  return (
    <section className="panel mapping" aria-labelledby="mapping-title">
      <h2 id="mapping-title">
        {t('section.columns')}
        <span className="secondary plain">{t('mapped', { mapped, all: columns.length })}</span>
      </h2>
      <div className="mapping-scroll" tabIndex={0} role="group" aria-labelledby="mapping-title">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('header')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <MappingLine
                key={column.index}
                column={column}
                taken={columns}
                onField={(field) => session.adjust({ fields: { [column.index]: field } })}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface MappingLineProps {
  readonly column: ColumnGuess;
  readonly taken: readonly ColumnGuess[];
  readonly onField: (field: string | null) => void;
}

function MappingLine({ column, taken, onField }: MappingLineProps) {
  const t = useTexts('imports');
  const fields = useTexts('fields');
  const options = useMemo(() => {
    const list: readonly string[] =
      column.field && !retailFields.includes(column.field as FieldName)
        ? [column.field, ...retailFields]
        : retailFields;
    return [
      { value: '', label: t('leaveOut') },
      ...list.map((field) => ({
        value: field,
        label: isFieldName(field) ? fields(field) : field,
        disabled: taken.some((other) => other.field === field && other.index !== column.index),
      })),
    ];
  }, [column, taken, fields, t]);
  return (
    <tr className={column.field === null ? 'left-out' : undefined}>
      <td className="secondary">{column.letter}</td>
      <td>{column.header}</td>
      <td className="samples" title={column.samples.join('\n')}>
        {column.samples.slice(0, 3).join(' · ')}
      </td>
      <td>
        <Select
          size="small"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('fieldFor', { header: column.header })}
          value={column.field ?? ''}
          onChange={(field) => onField(field === '' ? null : field)}
          options={options}
          popupMatchSelectWidth={false}
          style={{ width: 150 }}
        />
      </td>
      <td>
        <Tag color={column.reason === 'none' ? 'warning' : undefined}>
          {t(`reason.${column.reason}`)}
        </Tag>
      </td>
    </tr>
  );
}
