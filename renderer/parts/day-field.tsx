import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../shared/models/calendar';

interface DayFieldProps<Value extends Day | null> {
  readonly label: string;
  readonly day: Value;
  readonly onDay: (day: Value) => void;
  /** The day may be left out. */
  readonly optional?: boolean;
}

/** A labelled day. */
export function DayField<Value extends Day | null>(props: DayFieldProps<Value>) {
  const { label, day, onDay, optional = false } = props;
  return (
    <label className="stack-label">
      {label}
      <DatePicker
        aria-label={label}
        allowClear={optional}
        value={day === null ? null : dayjs(day)}
        onChange={(next) => {
          if (next) onDay(next.format('YYYY-MM-DD') as Value);
          else if (optional) onDay(null as Value);
        }}
      />
    </label>
  );
}
