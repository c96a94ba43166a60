import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../shared/models/calendar';

interface SignedDayProps {
  readonly id?: string;
  readonly value?: Day | null;
  readonly onChange?: (day: Day | null) => void;
}

/** The day on which something was signed: today at the latest, or none; a field of a form. */
export function SignedDay({ id, value = null, onChange }: SignedDayProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      style={{ width: '100%' }}
      value={value === null ? null : dayjs(value)}
      disabledDate={(day) => day.isAfter(dayjs(), 'day')}
      onChange={(day) => onChange?.(day ? (day.format('YYYY-MM-DD') as Day) : null)}
    />
  );
}
