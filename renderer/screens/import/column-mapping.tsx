import { Button, Select, Tag } from 'antd';
import { useMemo } from 'react';
import {
  columnRules,
  type ColumnGuess,
  type ColumnRule,
  type ImportKind,
} from '../../../shared/models/import';
import { useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useTexts } from '../../hooks/use-texts';
import { fieldNamesOf } from '../../../shared/fields/kinds';
import { isFieldName } from '../../../shared/text/fields';
import { hasColumnRules } from './column-rules';
import type { ReviewPartProps } from './review-part';

/** Which column fills which field, why, what it may overwrite, and the way to change it. */
export function ColumnMapping({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const { columns, kind } = session.layout;
  const mapped = columns.filter((column) => column.field !== null).length;
  const heads = ['column', 'header', 'samples', 'field', 'reason'] as const;
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
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
              {hasColumnRules(kind) ? (
                <th scope="col" title={t('rule.hint')}>
                  {t('rule')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <MappingLine
                key={column.index}
                column={column}
                session={session}
                rules={session.choice.columnRules ?? summary.columnRules}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the user should look at twice. */
const tagColours: Partial<Record<ColumnGuess['reason'], string>> = {
  none: 'warning',
  twice: 'warning',
  content: 'gold',
};

interface MappingLineProps extends Pick<ReviewPartProps, 'session'> {
  readonly column: ColumnGuess;
  /** As chosen now, else as last time. */
  readonly rules: Readonly<Record<string, ColumnRule>>;
}

function MappingLine({ column, session, rules }: MappingLineProps) {
  const t = useTexts('imports');
  const { kind, columns } = session.layout;
  return (
    <tr className={column.field === null ? 'left-out' : undefined}>
      <td className="secondary">{column.letter}</td>
      <td>{column.header}</td>
      <td className="samples" title={column.samples.join('\n')}>
        {column.samples.slice(0, 3).join(' · ')}
      </td>
      <td>
        <FieldSelect
          column={column}
          kind={kind}
          taken={columns}
          onField={(field) => session.adjustSheet({ fields: { [column.index]: field } })}
        />
      </td>
      <td>
        <Tag color={tagColours[column.reason]}>{t(`reason.${column.reason}`)}</Tag>
        {column.reason === 'chosen' && column.field !== null && column.header !== '' ? (
          <TeachButton kind={kind} header={column.header} field={column.field} />
        ) : null}
      </td>
      {hasColumnRules(kind) ? (
        <td>
          <RuleSelect column={column} session={session} rules={rules} />
        </td>
      ) : null}
    </tr>
  );
}

interface TeachButtonProps {
  readonly kind: ImportKind;
  readonly header: string;
  readonly field: string;
}

/** Offers to remember what a header means, for every file to come. */
function TeachButton({ kind, header, field }: TeachButtonProps) {
  const t = useTexts('imports');
  const showFailure = useShowFailure();
  const teach = useTell('import.teachHeader', { onError: showFailure, keepsData: true });
  if (teach.isSuccess && teach.variables?.field === field) {
    return <span className="secondary">{t('teach.done')}</span>;
  }
  return (
    <Button
      type="link"
      size="small"
      className="teach"
      loading={teach.isPending}
      title={t('teach.hint', { header })}
      onClick={() => teach.mutate({ kind, header, field })}
    >
      {t('teach')}
    </Button>
  );
}

interface FieldSelectProps {
  readonly column: ColumnGuess;
  readonly kind: ImportKind;
  readonly taken: readonly ColumnGuess[];
  readonly onField: (field: string | null) => void;
}

function FieldSelect({ column, kind, taken, onField }: FieldSelectProps) {
  const t = useTexts('imports');
  const fields = useTexts('fields');
  const options = useMemo(() => {
    const known: readonly string[] = fieldNamesOf(kind);
    const own = column.field !== null && !known.includes(column.field) ? [column.field] : [];
    return [
      { value: '', label: t('leaveOut') },
      ...[...own, ...known].map((field) => ({
        value: field,
        label: isFieldName(field) ? fields(field) : field,
        disabled: taken.some((other) => other.field === field && other.index !== column.index),
      })),
    ];
  }, [column, kind, taken, fields, t]);
  return (
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
  );
}

/** What the column may do to a value that is there already; the key itself changes nothing. */
function RuleSelect({ column, session, rules }: MappingLineProps) {
  const t = useTexts('imports');
  const { field } = column;
  if (field === null || field === 'clientNo' || field === 'currency') return null;
  const rule = rules[field] ?? 'overwrite';
  return (
    <Select<ColumnRule>
      size="small"
      aria-label={t('ruleFor', { header: column.header })}
      value={rule}
      status={rule === 'overwrite' ? undefined : 'warning'}
      onChange={(next) => session.adjust({ columnRules: { ...rules, [field]: next } })}
      options={columnRules.map((value) => ({ value, label: t(`rule.${value}`) }))}
      popupMatchSelectWidth={false}
      style={{ width: 100 }}
    />
  );
}
