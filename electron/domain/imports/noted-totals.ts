import type { ControlTotal, NotedTotals } from '../../../shared/models/import';
import { ImportFailure } from './import-failure';
import { parseMoney } from './parse-money';
import { unreadable } from './reading';

/**
 * Lays the sender's totals beside the sums of the rows (docs/rules/imports.md#control-totals); a field that no
 * column fills any more is passed over. Throws an ImportFailure for what is no amount.
 */
export function withNotedTotals(
  totals: readonly ControlTotal[],
  noted: NotedTotals | undefined,
): ControlTotal[] {
  const amounts = new Map(Object.entries(noted?.totals ?? {}));
  return totals.map((total) => {
    const text = amounts.get(total.field) ?? '';
    const amount = parseMoney(text, 'yuan');
    if (amount === unreadable) {
      throw new ImportFailure('import.notedUnreadable', { field: total.field, text });
    }
    return amount === null ? total : { ...total, noted: amount };
  });
}

/** What the sender's note said, as a batch keeps it; null where nothing was typed. */
export function notedText(rowCount: number | null, totals: readonly ControlTotal[]): string | null {
  const noted = totals.flatMap(({ field, noted }) => (noted === undefined ? [] : [[field, noted]]));
  if (rowCount === null && noted.length === 0) return null;
  return JSON.stringify({ rowCount, totals: Object.fromEntries(noted) });
}
