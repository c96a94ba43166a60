import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { MetricUnit } from '../../../../shared/models/scheme';
import { readMetricValue, typeMetricValue } from '../../../../shared/text/metric-value';

interface ValueInputProps {
  readonly label: string;
  readonly value: number | null;
  readonly unit: MetricUnit;
  readonly onChange: (value: number) => void;
  readonly width?: number;
}

/** A bound as people write it: 150万, 6亿, 15%; takes effect when it can be read. */
export function ValueInput({ label, value, unit, onChange, width = 108 }: ValueInputProps) {
  const shown = value === null ? '' : typeMetricValue(value, unit);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const read = readMetricValue(typed, unit);
  return (
    <Input
      aria-label={label}
      value={typed}
      status={read === null ? 'error' : ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (read === null) setTyped(shown);
        else if (read !== value) onChange(read);
        else setTyped(shown);
      }}
      onPressEnter={() => {
        if (read !== null && read !== value) onChange(read);
      }}
      style={{ width, textAlign: 'right' }}
    />
  );
}
