import { Form, InputNumber, Select } from 'antd';
import { importModes, type ImportMode } from '../../../shared/models/import';
import { useTexts } from '../../hooks/use-texts';
import type { ReviewPartProps } from './review-part';

/** Which rows may go in, and how long client numbers are. */
export function RowFields({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const { choice } = session;
  // What was chosen shows at once; what was remembered comes with the check.
  const mode = choice.mode ?? summary.mode;
  const { clientNoWidth } = summary;
  const isKept = choice.mode === undefined && summary.remembered && mode !== 'both';
  const hasClientNo = session.layout.columns.some((column) => column.field === 'clientNo');
  const setWidth = (text: string): void => {
    const width = text.trim() === '' ? null : Number(text);
    const fits = width === null || (Number.isInteger(width) && width >= 4 && width <= 30);
    if (fits && width !== clientNoWidth) session.adjust({ clientNoWidth: width });
  };
  return (
    <div className="two-fields">
      <Form.Item
        label={t('mode')}
        extra={
          mode === 'both'
            ? null
            : `${isKept ? `${t('asLastTime')} · ` : ''}${t(`mode.${mode}.hint`)}`
        }
      >
        <Select<ImportMode>
          aria-label={t('mode')}
          value={mode}
          onChange={(next) => session.adjust({ mode: next })}
          options={importModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
      </Form.Item>
      {hasClientNo ? (
        <Form.Item label={t('clientNoWidth')} extra={t('clientNoWidth.hint')}>
          <InputNumber
            key={`width-${clientNoWidth ?? ''}`}
            aria-label={t('clientNoWidth')}
            min={4}
            max={30}
            precision={0}
            defaultValue={clientNoWidth ?? undefined}
            placeholder={t('clientNoWidth.none')}
            changeOnWheel={false}
            onBlur={(event) => setWidth(event.target.value)}
            onPressEnter={(event) => setWidth((event.target as HTMLInputElement).value)}
            style={{ width: '100%' }}
          />
        </Form.Item>
      ) : null}
    </div>
  );
}
