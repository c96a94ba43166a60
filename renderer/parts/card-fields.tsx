import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../shared/models/calendar';
import { cardLevels } from '../../shared/models/card';
import { useTexts } from '../hooks/use-texts';

/** Today in the local calendar. */
export const today = (): Day => dayjs().format('YYYY-MM-DD') as Day;

interface FieldProps {
  readonly name: string;
  readonly label: string;
}

/** A day in a form, kept as `YYYY-MM-DD`; never a day to come. */
export function DayField({ name, label }: FieldProps) {
  const actions = useTexts('actions');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: actions('required', { name: label }) }]}
      getValueProps={(value: string | undefined) => ({ value: value ? dayjs(value) : null })}
      normalize={(value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD')}
    >
      <DatePicker
        allowClear={false}
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}

interface TextFieldProps extends FieldProps {
  /** Fewest characters; 0 lets it stay empty. */
  readonly least?: number;
  readonly most?: number;
  readonly lines?: number;
}

/** A text in a form, trimmed by the ledger, with its bounds. */
export function TextField({ name, label, least = 1, most = 40, lines = 1 }: TextFieldProps) {
  const actions = useTexts('actions');
  const message = actions('required', { name: label });
  return (
    <Form.Item
      name={name}
      label={label}
      rules={least > 0 ? [{ required: true, whitespace: true, min: least, message }] : []}
    >
      {lines > 1 ? (
        <Input.TextArea maxLength={most} autoSize={{ minRows: lines, maxRows: 6 }} />
      ) : (
        <Input maxLength={most} placeholder={least > 0 ? '' : actions('optional')} />
      )}
    </Form.Item>
  );
}

/** The card levels as choices. */
export function useLevelOptions() {
  const terms = useTexts('terms');
  return cardLevels.map((value) => ({ value, label: terms(`level.${value}`) }));
}
