import { formatWan, formatYuan, toYuanText, type Fen } from '../../shared/models/money';

export type ShownUnit = 'yuan' | 'wan';

/** An empty cell. */
export const nothing = '—';

/** Fen as the eye reads it in the chosen unit, with thousands separators; absent is a dash. */
export function showMoney(value: number | null | undefined, unit: ShownUnit = 'yuan'): string {
  if (value === null || value === undefined) return nothing;
  return unit === 'wan' ? formatWan(value as Fen) : formatYuan(value as Fen);
}

/** Fen as a bare number for a spreadsheet, without separators; absent is empty. */
export function plainMoney(value: number | null | undefined, unit: ShownUnit = 'yuan'): string {
  if (value === null || value === undefined) return '';
  return unit === 'wan'
    ? formatWan(value as Fen, 6)
        .replace(/,/g, '')
        .replace(/\.?0+$/, '')
    : toYuanText(value as Fen);
}

/** A scheme's bound in 万 as people write it: 20, 150, 0.5. */
export function showBound(value: number): string {
  return formatWan(value as Fen, 2).replace(/\.?0+$/, '');
}

/** A change with its sign written out, so that it reads without colour. */
export function showChange(value: number | null, show: (size: number) => string): string {
  if (value === null) return nothing;
  if (value === 0) return show(0);
  return `${value > 0 ? '+' : '−'}${show(Math.abs(value))}`;
}
