import { formatWan, formatYuan, type Fen } from '../models/money';
import type { ColumnFormat, ReportValue } from '../models/report';

/** Whole numbers with separators: 12,345. */
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A number of a report as people read it; amounts come in fen, shares as fractions. */
export function showReportNumber(value: number, format: ColumnFormat): string {
  switch (format) {
    case 'yuan':
      return formatYuan(value as Fen);
    case 'wan':
      return formatWan(value as Fen);
    case 'percent':
      return `${(value * 100).toFixed(2)}%`;
    case 'integer':
      return grouped(value);
    case 'text':
    case 'day':
    case 'month':
      return String(value);
  }
}

/** Any value of a report; nothing is an empty text. */
export function showReportValue(value: ReportValue, format: ColumnFormat): string {
  if (value === null) return '';
  return typeof value === 'number' ? showReportNumber(value, format) : value;
}

/** Whether a column's values stand at the right. */
export function isNumberFormat(format: ColumnFormat): boolean {
  return format === 'yuan' || format === 'wan' || format === 'integer' || format === 'percent';
}
