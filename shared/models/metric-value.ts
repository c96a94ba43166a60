import { formatYuan, type Fen } from './money';
import type { MetricUnit } from './scheme';

function inHundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A metric's value as people read it, without its unit: "1,523,400.00", "12.34", "3", "85.50". */
export function formatMetric(value: number, unit: MetricUnit): string {
  switch (unit) {
    case 'money':
      return formatYuan(value as Fen);
    case 'count':
      return String(value);
    case 'ratio':
    case 'score':
      return inHundredths(value);
  }
}

/** A bound as people write it: no places where they are zero. */
export function formatMetricBound(value: number, unit: MetricUnit): string {
  return formatMetric(value, unit).replace(/\.00$/, '');
}
