import { Alert, Form, Select, Tag } from 'antd';
import type { CheckSummary } from '../../../shared/models/import';
import { fenPerUnit, type MoneyUnit } from '../../../shared/models/money';
import { showMoney } from '../../format/money';
import { useTexts } from '../../hooks/use-texts';
import type { ReviewPartProps } from './review-part';
import { sampleAmount, unitOrder } from './unit-sample';

/** The unit of the amounts: where it was read, or the question when it can not be told. */
export function UnitField({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const { unit, reason, cell } = summary.layout.unit;
  const unknown = unit === null;
  return (
    <>
      <Form.Item
        label={t('unit')}
        validateStatus={unknown ? 'error' : undefined}
        extra={
          <Tag color={unknown ? 'error' : undefined}>
            {t(`unitReason.${reason}`, { cell: cell ?? '' })}
          </Tag>
        }
      >
        <Select<MoneyUnit>
          aria-label={t('unit')}
          placeholder={t('unitQuestion')}
          value={unit}
          onChange={(value) => session.adjust({ unit: value })}
          options={unitOrder.map((value) => ({ value, label: terms(`unit.${value}`) }))}
        />
      </Form.Item>
      <UnitSamples summary={summary} />
    </>
  );
}

/** One amount of the file in yuan, by the unit understood or by each that might be meant. */
function UnitSamples({ summary }: { readonly summary: CheckSummary }) {
  const t = useTexts('imports');
  const terms = useTexts('terms');
  const sample = sampleAmount(summary.layout.columns);
  if (!sample) return null;
  const { unit } = summary.layout.unit;
  const units: readonly MoneyUnit[] = unit === null ? ['yuan', 'wan'] : [unit];
  const lines = units.map((one) =>
    t('unitSample', {
      header: sample.header,
      sample: sample.text,
      unit: terms(`unit.${one}`),
      amount: showMoney(Math.round(sample.amount * fenPerUnit[one])),
    }),
  );
  return (
    <Alert
      type={unit === null ? 'warning' : 'info'}
      showIcon
      title={unit === null ? t('unitQuestion') : undefined}
      description={lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    />
  );
}
