import { Alert } from 'antd';
import type { DriftWarning } from '../../../shared/models/drift-warning';
import { useTexts } from '../../hooks/use-texts';
import { isFieldName } from '../../../shared/text/fields';

interface DriftPanelProps {
  readonly drift: readonly DriftWarning[];
}

/** How the file differs from the last one of its source; shown before anything else. */
export function DriftPanel({ drift }: DriftPanelProps) {
  const t = useTexts('imports');
  const sentence = useDriftSentence();
  if (drift.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('drift.title', { count: drift.length })}
      description={
        <ul className="drift">
          {drift.map((warning) => (
            <li key={`${warning.kind}-${warning.header}`}>{sentence(warning)}</li>
          ))}
        </ul>
      }
    />
  );
}

function useDriftSentence(): (warning: DriftWarning) => string {
  const t = useTexts('imports');
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  const unit = (value: string | number | undefined): string | number => {
    const known = ['yuan', 'thousand', 'wan', 'million', 'yi'] as const;
    const found = known.find((one) => one === value);
    return found ? terms(`unit.${found}`) : (value ?? '');
  };
  return ({ kind, header, field, values }) =>
    t(`drift.${kind}`, {
      ...values,
      header,
      field: field === null ? header : isFieldName(field) ? fields(field) : field,
      was: unit(values['was']),
      now: unit(values['now']),
    });
}
