import { InputNumber } from 'antd';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** Places after the point. */
  readonly places?: number;
  readonly onValue: (value: number) => void;
}

/** A labelled number. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, min = 0, max, places = 0, onValue } = props;
  return (
    <label className="number-field">
      <span className="secondary">{label}</span>
      <InputNumber
        size="small"
        aria-label={label}
        min={min}
        max={max}
        precision={places}
        value={value}
        onChange={(next) => next !== null && onValue(next)}
        style={{ width: 84 }}
      />
    </label>
  );
}
