import { addMonths, type Month } from '../../../shared/models/calendar';
import type { MetricSource } from '../../../shared/models/tiering';

/**
 * A metric's source as the ledger stores it: 0 missing, 1 from the file, 1 + n computed from the
 * daily averages of n months.
 */
export function sourceCode(source: MetricSource): number {
  switch (source.kind) {
    case 'missing':
      return 0;
    case 'file':
      return 1;
    case 'computed':
      return 1 + source.months.length;
  }
}

/** The source behind a stored code. `present` are the client's months that had a daily average. */
export function sourceOfCode(code: number, month: Month, present: readonly Month[]): MetricSource {
  if (code === 0) return { kind: 'missing' };
  if (code === 1) return { kind: 'file', month };
  const window = [0, -1, -2].map((back) => addMonths(month, back));
  return { kind: 'computed', months: window.filter((each) => present.includes(each)) };
}
